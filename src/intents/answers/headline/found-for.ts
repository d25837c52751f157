import type { Headline } from "../../../answer/answer.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Close } from "../../../knowledge/closest.ts";
import { groupBy } from "../../../knowledge/group.ts";
import { isIn, type Said, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { whichOfAllAsk } from "./among.ts";
import { type Asking, subjectOf } from "./asking.ts";
import { counted } from "./counted.ts";
import { nearestByTools } from "./nearest-by-tools.ts";
import { alsoBy, asSaid, MOST_USERS, ofTool } from "./of-tool.ts";
import { spoken, told } from "./sentence.ts";
import { toolFirst } from "./tool-first.ts";
import { ofLicence } from "./tool-licences.ts";
import { toolsIn } from "./tools-named.ts";

/** Where it stands what a role does, and with what. */
const OF_THE_WORK = [
  "responsibilities",
  "deliverables",
  "levels",
  "oneLiner",
  "mission",
  "boundaries",
  "remarks",
  "tools",
];
/** A term of so many words says all there is to go by. */
const SHORT = 2;
/** What each way of looking counts: by facts, best first; by the work described; by the words of the whole question; as a line of a roadmap. */
const BY_FACTS = [0.7, 0.42, 0.28, 0.21];
const BY_DESCRIPTION = [2, 0.8];
const BY_WORDS = 0.9;
const BY_ROADMAP = 0.7;
/** What a role's second and third sentence count beside its best. */
const BESIDE = [1, 0.3, 0.2];

/** Who does something: the role that speaks of it most, with the fact that does, and who else. */
export function foundFor(asking: Finding): Headline | undefined {
  const licence = asking.has("licence") ? ofLicence(asking, asking.intent.term) : undefined;
  if (licence !== undefined) return licence;
  const first = toolFirst(asking);
  if (first !== undefined) return first;
  const found = asking.find(asking.intent.term);
  const number = found[0]?.facts[0]?.label === undefined ? undefined : countOf(asking);
  if (number !== undefined) return number;
  const { form, about, term } = asking.intent;
  if (form === "yes_no" && asking.has("all")) return whichOfAllAsk(asking, about ?? term);
  if (form !== undefined) return ofTool(asking, found);
  const byTools = isByTools(asking) ? nearestByTools(asking, asking.writer.catalog.roles) : undefined;
  return byTools ?? whoDoes(asking, found);
}

type Finding = Asking<IntentOf<"find_role">>;
type Found = ReturnType<Asking["find"]>;

/** How often vacancies name the tool that is asked about, or all that are named together. */
function countOf(asking: Finding): Headline | undefined {
  const tools = toolsIn(asking);
  const about = tools.length > 1 ? tools.join(" ") : asking.intent.term;
  return asking.has("counted") ? counted({ ...asking, intent: { ...asking.intent, about } }) : undefined;
}

function whoDoes(asking: Finding, found: Found): Headline | undefined {
  // Who uses one tool is looked up, however long the question is.
  const isLong = subjectOf(asking.words).split(" ").length > SHORT && toolsIn(asking).length !== 1;
  const work = isLong ? closeByRole(asking) : new Map<Role, readonly Close[]>();
  const roles = isLong ? voted(asking, found, work) : found.map(({ role }) => role);
  const [first, ...others] = roles;
  if (first === undefined) return undefined;
  const { described = [] } = asking.intent;
  const isMeant = isLong && described.includes(first.id);
  const fact = found.find(({ role }) => role === first)?.facts[0];
  const said =
    strongest(speaking(work.get(first) ?? [], asking.intent), isMeant ? undefined : asSaid(first, fact)) ??
    whatFor(first);
  const meant = isMeant ? others.filter(({ id }) => described.includes(id)) : others;
  return said && toldOf(asking, said, isLong ? meant : others);
}

/** Several tools are named beside other words: together they tell whose they are. Who uses them, is all who do. */
function isByTools(asking: Finding): boolean {
  const tools = toolsIn(asking).length;
  const said = subjectOf(asking.words).split(" ").length;
  return tools > 1 && !(asking.has("uses") && said <= SHORT + tools);
}

/** What was looked up by its name says more than a sentence that shares a word or two with the question. */
function strongest(spoken: Close | undefined, found: Said | undefined): Said | undefined {
  return spoken === undefined || (found !== undefined && spoken.weight < WEAK) ? found : spoken.said;
}

/** What a role is there for, where none of its sentences has a word of the question. */
function whatFor(role: Role): Said | undefined {
  return saidOf(role).find(({ field }) => field === "mission");
}

/** The role with what it does, and who else does. */
function toldOf({ writer, has }: Finding, said: Said, others: readonly Role[]): Headline | undefined {
  const sentence = told(writer, [said], 200);
  if (sentence === undefined) return undefined;
  const name = said.role.name[writer.language].text;
  const text = writer.say({ nl: `De ${name}. ${sentence.text}`, en: `The ${name}. ${sentence.text}` });
  // Who uses a tool is all who do.
  const most = isIn(said, "tools") && has("uses") ? MOST_USERS : undefined;
  return spoken([{ ...sentence, text }, alsoBy(writer, others, most)], 345);
}

/** The sentences of each role that speak of the question, closest first. */
function closeByRole({ closest, words }: Asking): ReadonlyMap<Role, readonly Close[]> {
  const close = closest(subjectOf(words), (said) => OF_THE_WORK.some((field) => isIn(said, field)));
  return groupBy(close, ({ said }) => said.role);
}

/** Roles by all ways of looking together: no single one is right often enough for a description. */
function voted(
  { mapRoadmap, words, intent, writer }: Asking<IntentOf<"find_role">>,
  found: ReturnType<Asking["find"]>,
  work: ReadonlyMap<Role, readonly Close[]>,
): readonly Role[] {
  const votes = new Map<Role["id"], { readonly role: Role; votes: number }>();
  const add = (role: Role, more: number) => {
    const known = votes.get(role.id) ?? { role, votes: 0 };
    votes.set(role.id, { role, votes: known.votes + more });
  };
  for (const [place, { role }] of found.entries()) add(role, BY_FACTS[place] ?? 0);
  for (const [place, id] of (intent.described ?? []).entries()) {
    const role = writer.catalog.role(id);
    if (role !== undefined) add(role, BY_DESCRIPTION[place] ?? 0);
  }
  const spoken = [...work].map(([role, close]) => ({ role, weight: weightOf(close) }));
  const most = Math.max(...spoken.map(({ weight }) => weight), 1);
  for (const { role, weight } of spoken) add(role, (BY_WORDS * weight) / most);
  const lead = mapRoadmap([words]).lines[0]?.lead;
  for (const { role } of [...votes.values()]) if (role.id === lead) add(role, BY_ROADMAP);
  return [...votes.values()].toSorted((one, other) => other.votes - one.votes).map(({ role }) => role);
}

function weightOf(close: readonly Close[]): number {
  return BESIDE.reduce((sum, share, at) => sum + share * (close[at]?.score ?? 0), 0);
}

/** Of a role that was told by its work, only a sentence that speaks of enough of the question, and no tool. */
function speaking(close: readonly Close[], { described = [] }: Finding["intent"]): Close | undefined {
  const [first] = close;
  const isDescribed = first !== undefined && described.includes(first.said.role.id);
  return plainest(
    isDescribed ? close.filter(({ said, weight }) => weight >= SPEAKS && !isIn(said, "tools")) : close,
  );
}

const SPEAKS = 0.18;
/** Of the weight of a question. */
const WEAK = 0.2;

/** What says it of the work itself is told before what only touches it. */
function plainest(close: readonly Close[]): Close | undefined {
  const worth = ({ said, score }: Close) =>
    score * (SAYS.find(([field]) => said.field.endsWith(field) || isIn(said, field))?.[1] ?? 1);
  return close.toSorted((one, other) => worth(other) - worth(one))[0];
}

const SAYS: readonly (readonly [string, number])[] = [
  ["responsibilities", 1.4],
  ["oneLiner", 1.2],
  ["mission", 1.2],
  ["deliverables", 1.1],
  ["tools", 0.5],
  [".nice", 0.6],
];
