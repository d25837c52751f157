import type { Headline } from "../../../answer/answer.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Page } from "../../../knowledge/schema/page.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import { isNumber } from "../../../text/number-words.ts";
import { rootsOf } from "../../../text/roots.ts";
import { pageLines } from "../page-lines.ts";
import type { Writer } from "../writer.ts";
import { type Asking, subjectOf } from "./asking.ts";
import { deniedIn } from "./case-put.ts";
import { isReversed } from "./ranked-by-demand.ts";
import { spoken } from "./sentence.ts";

type Ranking = Asking<IntentOf<"rank_roles">>;

/** The page that says whom to hire first, and its statement for a company of up to so many people. */
const PAGE = "first-hires";
const BY_SIZE: readonly (readonly [people: number, statement: string])[] = [
  [15, "to-fifteen"],
  [50, "to-fifty"],
  [150, "to-hundred-fifty"],
];
const RATIOS = "ratios";
export const NOT_FIRST = "not-first";
const OTHER_SECTOR = "other-sector";
const START = "first-three";

/** Whom to hire first in the case that was put: the company's trade, its size, its data, or whom not to begin with. */
export function hiredFirst(asking: Ranking): Headline | undefined {
  const { writer, intent } = asking;
  if (intent.sector === "other") return ofPage(writer, OTHER_SECTOR);
  if (deniesFirst(asking)) return ofPage(writer, NOT_FIRST);
  const [size, told] = [bySize(asking), caseMeant(writer, asking.words)];
  // What a size adds stands beside whom a company begins with.
  if (size !== undefined) return spoken([ofPage(writer, told ?? START), ofPage(writer, size)], 345);
  const isOfHiring = asking.has("first-step") && asking.has("hiring");
  return told === undefined && !isOfHiring ? undefined : ofPage(writer, told ?? START);
}

/** What the order rests on, beside the rating: with whom a company begins. */
export function startTold(writer: Writer): Headline | undefined {
  return ofPage(writer, START);
}

/** "Whom not to hire first", and not "no data": what is denied is being the first. */
function deniesFirst(asking: Ranking): boolean {
  const { words, has } = asking;
  return !isReversed(asking) && has("first-step") && FIRST.some((root) => deniedIn(words).has(root));
}

const FIRST = [...rootsOf("eerste eerst first hire")];

/** "Is one enough for three teams": what the page says of how many of this role there are to others. */
export function ratioOf(writer: Writer, role: Role): Headline | undefined {
  const section = firstHiresPage(writer)?.sections.find(({ id }) => id === RATIOS);
  const name = role.name.en.text;
  const said = (section?.statements ?? []).find(
    ({ en }) => en.includes(`One ${name}`) || en.includes(`one ${name}`),
  );
  return said && ofPage(writer, said.id);
}

/** Why a role comes first in the case that was put, where the page says that it does. */
export function firstInCase(writer: Writer, role: Role, words: string): Headline | undefined {
  const id = caseMeant(writer, words);
  const headline = id === undefined ? undefined : ofPage(writer, id);
  return headline?.text.includes(role.name[writer.language].text) ? headline : undefined;
}

/** The page on whom to hire first; nothing where a company hides it. */
export function firstHiresPage({ catalog }: Writer): Page | undefined {
  return catalog.pages.find(({ id }) => id === PAGE);
}

export function ofPage(writer: Writer, statement: string): Headline | undefined {
  const page = firstHiresPage(writer);
  const [line] = page === undefined ? [] : pageLines(writer, page, [statement]);
  return line && { text: line.text, facts: line.facts };
}

/** "We are 12 people": the statement for a company of that size, unless it is asked who the first so many are. */
function bySize({ people, intent }: Ranking): string | undefined {
  if (people === undefined || people <= FEWEST || intent.count !== undefined) return undefined;
  return BY_SIZE.find(([most]) => people <= most)?.[1];
}

/** Statements about a case; the others are told by trade and size. */
const OF_CASE: readonly string[] = ["first-three", "own-models", "no-data", "messy-data"];
/** Words that a statement shares with a case must weigh so much together, each by how few statements hold it. */
const SPEAKS = 2;
const FEWEST = 2;
/** What every question about first hires says. */
const ANYWAY = rootsOf("ai rol role eerst eerste first begin hire aannemen neem nemen mensen people team");

/** The statement that speaks most of the case; what is denied in both counts once more. */
function caseMeant(writer: Writer, words: string): string | undefined {
  const [stages] = firstHiresPage(writer)?.sections ?? [];
  const asked = [...rootsOf(subjectOf(words))].filter((root) => !isNumber(root) && !ANYWAY.has(root));
  const lacks = deniedIn(words);
  const all = (stages?.statements ?? []).map(({ id, nl, en }) => ({
    id,
    roots: rootsOf(`${nl} ${en}`),
    lacks: new Set([...deniedIn(nl), ...deniedIn(en)]),
  }));
  const weightOf = (root: string) => Math.log(all.length / all.filter(({ roots }) => roots.has(root)).length);
  const [best] = all
    .filter(({ id }) => OF_CASE.includes(id))
    .map((each) => {
      const shared = asked.filter((root) => each.roots.has(root)).map(weightOf);
      const lacking = [...lacks].filter((root) => each.lacks.has(root)).map(() => SPEAKS);
      const weights = [...shared, ...lacking];
      return { id: each.id, held: weights.length, weight: weights.reduce((sum, one) => sum + one, 0) };
    })
    .filter(({ held, weight }) => held >= FEWEST && weight >= SPEAKS)
    .toSorted((one, other) => other.weight - one.weight);
  return best?.id;
}

/** "Tot 15 mensen doet één senior vrijwel alles": whether one person can do the work of several. */
export function smallTeam(writer: Writer): Headline | undefined {
  const said = ofPage(writer, "to-fifteen");
  return said && { ...said, text: brief(said.text, 1) };
}

/** What the page says of a company that has to begin with this role. */
export function caseFor(writer: Writer, role: Role): Headline | undefined {
  const name = role.name[writer.language].text;
  return ["messy-data", "no-data", "own-models"]
    .map((id) => ofPage(writer, id))
    .find((headline) => headline?.text.includes(name));
}
