import { listsPlan } from "../../../text/lists.ts";
import { Taught } from "../../vocabulary/vocabulary.ts";
import type { Reading } from "../reading/reading.ts";
import { holdsOnlyTerm, isAllowed, isHostile, listsTeam, type Ties } from "./ties.ts";

/** An intent and how likely the classifier holds it. */
export type Likely = { readonly intent: Taught; readonly chance: number };

/** How much likelier an intent becomes by a cue named `sure-` and the intent. */
const SURE = 8;

/** How much less likely a comparison is of which one aspect was asked. */
const ONE_THING = 0.2;

/** The part of a refusal's chance that an intent must reach where the text itself speaks of a role. */
const NAMED = 0.12;
const DESCRIBED = 0.35;

/** The likeliest intent among those that the text is tied to. */
export function choose(chances: ReadonlyMap<string, number>, ties: Ties, reading: Reading): Likely {
  if (asksHowMany(reading) && !isHostile(reading)) return { intent: "not_in_catalog", chance: 1 };
  const ranked = Taught.options
    .filter((intent) => isAllowed(intent, chances.get(intent) ?? 0, ties, reading))
    .map((intent) => ({
      intent,
      chance: (chances.get(intent) ?? 0) * weightOf(intent, ties, reading),
    }))
    .sort((one, other) => other.chance - one.chance);
  const [first, second] = ranked;
  if (first === undefined) return { intent: "out_of_scope", chance: 1 };
  if (first.intent !== "out_of_scope" || second === undefined || isHostile(reading)) return first;
  const share = ties.named ? NAMED : ties.points >= 4 ? DESCRIBED : 1;
  return second.chance > share * first.chance ? second : first;
}

function weightOf(intent: Taught, ties: Ties, reading: Reading): number {
  if (intent === "compare_roles" && asksOneThing(reading)) return ONE_THING;
  return isSure(intent, ties, reading) ? SURE : 1;
}

/** "How many data engineers" is a head count, whatever follows; "how many AI roles" asks for the list. */
function asksHowMany({ roles, words }: Reading): boolean {
  return roles.some(({ from, meaning }) => {
    const left = words[from - 1]?.text;
    const asks =
      left === "hoeveel" || ((left === "many" || left === "veel") && words[from - 2] !== undefined);
    return asks && meaning.generic !== true;
  });
}

/** "Tools of people who build agents" describes a role, and asks something else of it. */
function asksWho({ described }: Ties, reading: Reading): boolean {
  return reading.has("who") && !(described && ASPECTS.some((cue) => reading.has(cue)));
}

/** "Tools of A and B" asks the tools of both: two names alone make no comparison. */
function asksOneThing(reading: Reading): boolean {
  if (reading.has("money")) return true;
  return !reading.has("compare") && !reading.has("both-of-them") && ASPECTS.some((cue) => reading.has(cue));
}

const ASPECTS = ["tools", "learning", "recruiting", "interview", "vacancy", "money"];

/** Words that leave little doubt, such as "salary" or "versus", unless what they need is missing. */
function isSure(intent: Taught, ties: Ties, reading: Reading): boolean {
  return (SURE_WHEN[intent] ?? byCue)(intent, ties, reading);
}

type Sure = (intent: Taught, ties: Ties, reading: Reading) => boolean;

const byCue: Sure = (intent, _, reading) => reading.has(`sure-${intent}`);

const SURE_WHEN: Partial<Readonly<Record<Taught, Sure>>> = {
  find_role: (_, ties, reading) =>
    ties.term &&
    ((asksWho(ties, reading) && !reading.has("legacy") && !isHostile(reading)) || holdsOnlyTerm(reading)),
  roadmap_mapping: (_, ties, reading) => listsPlan(reading.text) || byCue("roadmap_mapping", ties, reading),
  legacy_mapping: (_, ties, reading) =>
    ties.background && (reading.has("sure-legacy_mapping") || listsTeam(reading)),
  compare_roles: (_, ties, reading) =>
    (reading.has("both-of-them") && ties.earlier) || byCue("compare_roles", ties, reading),
  not_in_catalog: (_, ties, reading) => !reading.has("beside") && byCue("not_in_catalog", ties, reading),
};
