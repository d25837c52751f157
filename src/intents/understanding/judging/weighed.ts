import type { SureKind } from "../../../intent.ts";
import { SURE_KINDS } from "../../../values.ts";
import { needOf } from "../needs.ts";
import { isOutside, type Reading, spansOf } from "../reading/reading.ts";
import type { Asked, Step } from "./asked.ts";
import { built } from "./built.ts";
import { isOurs } from "./ours.ts";
import { rolesCompared } from "./roles-compared.ts";

/** How much likelier by words for something that its answers tell. */
const TOLD = 2;

/** What such words count for by themselves, where the rest does not tell. */
const HEARD = 0.1;

/** How much of the first's chance the second must have to be offered beside it. */
const CLOSE = 0.2;

/** How likely a question about a background must be, beside one about learning. */
const HINTED = 0.1;

/** The likeliest intent among those that the text is tied to, and the next where it is close. The last step: it always decides. */
export const weighed: Step = (asked) => {
  const likely = besideTitle(asked, ranked(asked)).filter(
    ({ kind }) => kind !== "compare_roles" || holdsTwo(asked),
  );
  const [top = { kind: "out_of_scope", chance: 1 } as const, next] = likely;
  const first = comesFrom(asked, top) ? { ...top, kind: "legacy_mapping" as const } : top;
  const decision = built(asked, { ...first, elliptic: false });
  if (decision.second !== undefined || next === undefined || next.chance < CLOSE * first.chance)
    return decision;
  const { intent: second } = built(asked, { ...next, elliptic: false });
  return second.kind === "unclear" || second.kind === "out_of_scope" ? decision : { ...decision, second };
};

/** "How long as a tester": what must be learned hangs on where a reader comes from. */
function comesFrom({ ties, chances }: Asked, { kind }: Likely): boolean {
  return kind === "role_learning" && ties.background && (chances().get("legacy_mapping") ?? 0) > HINTED;
}

/** One role alone cannot be compared, whatever the words say. */
function holdsTwo(asked: Asked): boolean {
  const { reading, evidence, earlier, ties, parts } = asked;
  return rolesCompared({ reading, evidence, earlier, ties, ...parts }).roles.length > 1;
}

/** A role with a title outside the nine beside it, "MLOps or DevOps": what sets the two apart is told of the role. */
function besideTitle(asked: Asked, likely: readonly Likely[]): readonly Likely[] {
  const { reading } = asked;
  if (reading.roles.length === 0 || !reading.titles.some(isOutside)) return likely;
  const taken = likely.filter(({ kind }) => tellsOfTitle(kind, asked));
  const more = taken.reduce((sum, { chance }) => sum + chance, 0);
  return likely
    .filter((each) => !taken.includes(each))
    .map((each) => (each.kind === "role_profile" ? { ...each, chance: each.chance + more } : each))
    .sort((one, other) => other.chance - one.chance);
}

function tellsOfTitle(kind: SureKind, asked: Asked): boolean {
  const { reading } = asked;
  if (kind === "compare_roles") return !holdsTwo(asked);
  if (kind === "not_in_catalog") return !needOf(kind).asked.some((cue) => reading.has(cue));
  return kind === "legacy_mapping" && !reading.has("legacy") && sideBySide(reading);
}

/** Nothing but a word such as "or" stands between a role and a title. */
function sideBySide(reading: Reading): boolean {
  const titles = reading.titles.filter(isOutside);
  const dividers = spansOf(reading, "divider");
  return reading.roles.some((role) =>
    titles.some((title) => {
      const [first, second] = role.from < title.from ? [role, title] : [title, role];
      return dividers.some(({ from, to }) => from === first.to && second.from - to <= ARTICLE);
    }),
  );
}

/** "A", "an", "een": a word that may stand before a name. */
const ARTICLE = 1;

type Likely = { readonly kind: SureKind; readonly chance: number };

function ranked({ ties, reading, chances, parts }: Asked): readonly Likely[] {
  const chanceOf = (kind: SureKind) => chances().get(kind) ?? 0;
  const told = new Set(reading.attributes.map(({ meaning }) => parts.entries[meaning]?.intent));
  const inside = 1 - chanceOf("out_of_scope");
  return SURE_KINDS.filter((kind) => isOurs(kind, ties, reading, inside))
    .map((kind) => ({
      kind,
      chance: told.has(kind) ? chanceOf(kind) * TOLD + HEARD : chanceOf(kind),
    }))
    .sort((one, other) => other.chance - one.chance);
}
