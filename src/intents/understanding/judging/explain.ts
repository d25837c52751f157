import type { Intent, SureIntent, SureKind } from "../../../intent.ts";
import type { Reading } from "../reading/reading.ts";
import type { Evidence } from "../reading/role-evidence.ts";
import type { Meant } from "./roles-meant.ts";

/** `chance` is how likely the classifier held the intent, from 0 to 1. */
export type Decision = {
  readonly intent: Intent;
  readonly second?: SureIntent;
  /** Of an answer that is longer than a message, from 1. */
  readonly page?: number;
  readonly because: readonly string[];
  readonly chance: number;
};

type Trail = {
  readonly reading: Reading;
  readonly evidence: readonly Evidence[];
  readonly chances: ReadonlyMap<string, number>;
  readonly kind: SureKind;
  readonly meant: Meant;
  readonly takenOver: boolean;
};

/** Says in words what decided, for `ask --explain`. */
export function explain({ reading, evidence, chances, kind, meant, takenOver }: Trail): readonly string[] {
  const quote = (from: number, to: number) =>
    `"${reading.words
      .slice(from, to)
      .map(({ raw }) => raw)
      .join(" ")}"`;
  const respelt = reading.words
    .filter(({ folded, text }) => folded !== text)
    .map(({ folded, text }) => `${folded} → ${text}`);
  const likeliest = [...chances].sort((one, other) => other[1] - one[1]).slice(0, 3);
  const hidden = new Set(["filler", "follow", "find-verb", "pronoun", "divider", "role-head"]);
  const cues = reading.cues
    .filter(({ meaning }) => !hidden.has(meaning))
    .map(({ from, to, meaning }) => `${meaning}: ${quote(from, to)}`);
  return [
    ...(respelt.length > 0 ? [`read as: ${[...new Set(respelt)].join(", ")}`] : []),
    ...reading.roles.map(({ from, to, meaning }) => `role ${meaning.role}: ${quote(from, to)}`),
    ...reading.backgrounds.map(({ from, to, meaning }) => `background ${meaning}: ${quote(from, to)}`),
    ...reading.terms.map(({ from, to, meaning }) => `${meaning.kind} ${meaning.term}: ${quote(from, to)}`),
    ...evidence
      .slice(0, 2)
      .map(({ role, points, why }) => `work of ${role}: ${points.toFixed(1)} points by ${why.join(", ")}`),
    ...(cues.length > 0 ? [`cues: ${[...new Set(cues)].join("; ")}`] : []),
    `classifier: ${likeliest.map(([name, chance]) => `${name} ${chance.toFixed(2)}`).join(", ")}`,
    takenOver ? `follow-up: ${kind} taken over from the earlier question` : `chosen: ${kind}`,
    `roles ${meant.roles.join(", ") || "none"}: ${meant.how}`,
  ];
}
