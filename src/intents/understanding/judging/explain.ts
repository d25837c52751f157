import type { SureKind } from "../../../intent.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import type { Asked } from "./asked.ts";
import type { Meant } from "./roles-meant.ts";

/** Cues of small words, which would drown the others. */
const HIDDEN: ReadonlySet<Cue> = new Set([
  "filler",
  "follow",
  "find-verb",
  "pronoun",
  "divider",
  "role-head",
]);

/** Says in words what decided, for `ask --explain`. */
export function explain(
  { reading, evidence, chances }: Asked,
  kind: SureKind,
  meant: Meant,
): readonly string[] {
  const quote = (from: number, to: number) =>
    `"${reading.words
      .slice(from, to)
      .map(({ raw }) => raw)
      .join(" ")}"`;
  const respelt = reading.words
    .filter(({ folded, text }) => folded !== text)
    .map(({ folded, text }) => `${folded} → ${text}`);
  const likeliest = [...chances()].sort((one, other) => other[1] - one[1]).slice(0, 3);
  const cues = reading.cues
    .filter(({ meaning }) => !HIDDEN.has(meaning))
    .map(({ from, to, meaning }) => `${meaning}: ${quote(from, to)}`);
  return [
    ...(respelt.length > 0 ? [`read as: ${[...new Set(respelt)].join(", ")}`] : []),
    ...reading.roles.map(({ from, to, meaning }) => `role ${meaning.role}: ${quote(from, to)}`),
    ...reading.titles.map(({ from, to, meaning }) => `title ${meaning.title}: ${quote(from, to)}`),
    ...reading.backgrounds.map(({ from, to, meaning }) => `background ${meaning}: ${quote(from, to)}`),
    ...reading.pages.map(({ from, to, meaning }) => `page ${meaning}: ${quote(from, to)}`),
    ...reading.terms.map(({ from, to, meaning }) => `${meaning.kind} ${meaning.term}: ${quote(from, to)}`),
    ...reading.attributes.map(({ from, to, meaning }) => `attribute ${meaning}: ${quote(from, to)}`),
    ...evidence
      .slice(0, 2)
      .map(({ role, points, why }) => `work of ${role}: ${points.toFixed(1)} points by ${why.join(", ")}`),
    ...(cues.length > 0 ? [`cues: ${[...new Set(cues)].join("; ")}`] : []),
    `classifier: ${likeliest.map(([name, chance]) => `${name} ${chance.toFixed(2)}`).join(", ")}`,
    `chosen: ${kind}`,
    `roles ${meant.roles.join(", ") || "none"}: ${meant.how}`,
  ];
}
