import { OPERATE } from "../learning/templates.ts";
import { ASKED, needOf } from "../needs.ts";
import { type Reading, spansOf, uncovered } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";
import type { Deciding, Decision } from "./asked.ts";
import { built } from "./built.ts";
import { askedOf, decide } from "./steps.ts";

/**
 * "No, I meant …": what is left is asked in the place of the earlier question.
 * @returns undefined when nothing is taken back
 */
export function corrected(parts: Deciding, reading: Reading, earlier: Earlier): Decision | undefined {
  if (earlier.intent === undefined || !reading.has("corrects")) return undefined;
  const meant = parts.read(textMeant(reading));
  if (meant.words.length === 0) return undefined;
  const decision =
    describesOther(parts, meant, earlier) ?? decide(elseThan(parts, meant, earlier), meant, earlier);
  return { ...decision, because: ["takes back what was asked", ...decision.because] };
}

/** Who names nobody anew means something else than what was answered. */
function elseThan(parts: Deciding, meant: Reading, { intent }: Earlier): Deciding {
  const { roles, backgrounds, terms, levels } = meant;
  const names = [...roles, ...backgrounds, ...terms, ...levels];
  if (names.length > 0 || intent === undefined) return parts;
  // "How long it takes" is told by the same kind of answer.
  if (meant.attributes.some(({ meaning }) => parts.entries[meaning]?.intent === intent.kind)) return parts;
  const taken: readonly string[] = [intent.kind, OPERATE];
  const intents: Deciding["intents"] = (features) =>
    new Map([...parts.intents(features)].filter(([kind]) => !taken.includes(kind)));
  return { ...parts, intents };
}

/** The text without what takes back, and without the part that is taken back: "not how long, what it costs". */
function textMeant(reading: Reading): string {
  const left = uncovered(reading, spansOf(reading, "corrects"));
  const denied = new Set(
    spansOf(reading, "negation").flatMap(({ from }) => reading.words[from]?.clause ?? []),
  );
  const meant = left.filter(({ clause }) => !denied.has(clause));
  const words = meant.some(({ text }) => text.length > 2) ? meant : left;
  const end = /\?\s*$/u.test(reading.text) ? "?" : "";
  return words.map(({ raw }) => raw).join(" ") + end;
}

/** Points by which a few words tell a role. */
const HINT = 2;

/** "The one who trains models": the earlier question, of a role that is told by its work. */
function describesOther(parts: Deciding, meant: Reading, earlier: Earlier): Decision | undefined {
  const { intent } = earlier;
  if (intent === undefined || intent.kind === "unclear" || meant.roles.length > 0) return undefined;
  // "The one who" asks for nobody.
  if (ASKED.some((cue) => cue !== "who" && meant.has(cue) && cue !== "learning")) return undefined;
  const asked = askedOf(parts, { ...meant, attributes: [] }, earlier);
  const kind = needOf(intent.kind).thenRole;
  const points = asked.evidence[0]?.points ?? 0;
  return kind === undefined || points < HINT ? undefined : built(asked, { kind, chance: 1, elliptic: true });
}
