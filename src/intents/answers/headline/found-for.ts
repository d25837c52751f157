import type { Headline } from "../../../answer/answer.ts";
import { listed } from "../../../answer/lead.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Close } from "../../../knowledge/closest.ts";
import { groupBy } from "../../../knowledge/group.ts";
import { isIn, type Said } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import { type Asking, subjectOf } from "./asking.ts";
import { spoken, told } from "./sentence.ts";

const MOST_OTHERS = 2;
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
/** What each way of looking counts: by facts, best first; by the words of the whole question; as a line of a roadmap. */
const BY_FACTS = [1, 0.6, 0.4, 0.3];
const BY_WORDS = 0.9;
const BY_ROADMAP = 0.7;
/** What a role's second and third sentence count beside its best. */
const BESIDE = [1, 0.3, 0.2];

/** Who does something: the role that speaks of it most, with the fact that does, and who else. */
export function foundFor(asking: Asking<IntentOf<"find_role">>): Headline | undefined {
  const { writer, find, intent } = asking;
  const found = find(intent.term);
  if (intent.form !== undefined) return ofThing(writer, intent, found);
  const isLong = subjectOf(asking.words).split(" ").length > SHORT;
  const work = isLong ? closeByRole(asking) : new Map<Role, readonly Close[]>();
  const roles = isLong ? voted(asking, found, work) : found.map(({ role }) => role);
  const [first, ...others] = roles;
  if (first === undefined) return undefined;
  const fact = found.find(({ role }) => role === first)?.facts[0];
  const said = work.get(first)?.[0]?.said ?? asSaid(first, fact);
  const sentence = said && told(writer, [said], 200);
  if (sentence === undefined) return undefined;
  const name = first.name[writer.language].text;
  const text = writer.say({ nl: `De ${name}. ${sentence.text}`, en: `The ${name}. ${sentence.text}` });
  return spoken([{ ...sentence, text }, alsoBy(writer, others)], 300);
}

/** What was asked of a tool itself: how it is, and whose it is. */
function ofThing(
  writer: Writer,
  { form }: IntentOf<"find_role">,
  [first, ...others]: ReturnType<Asking["find"]>,
): Headline | undefined {
  const said = first && asSaid(first.role, first.facts[0]);
  if (said === undefined) return undefined;
  const all = [said.role, ...others.map(({ role }) => role)];
  if (form !== "yes_no") return spoken([told(writer, [said], 250), alsoBy(writer, all)], 330);
  const names = listed(
    all.slice(0, MOST_OTHERS).map((role) => role.name[writer.language].text),
    writer.language,
  );
  const used = { nl: `Ja, bij ${names}.`, en: `Yes, by the ${names}.` };
  return spoken([{ text: writer.say(used), facts: [] }, told(writer, [said], 250)], 330);
}

/** The sentences of each role that speak of the question, closest first. */
function closeByRole({ closest, words }: Asking): ReadonlyMap<Role, readonly Close[]> {
  const close = closest(subjectOf(words), (said) => OF_THE_WORK.some((field) => isIn(said, field)));
  return groupBy(close, ({ said }) => said.role);
}

/** Roles by all ways of looking together: no single one is right often enough for a description. */
function voted(
  { mapRoadmap, words }: Asking,
  found: ReturnType<Asking["find"]>,
  work: ReadonlyMap<Role, readonly Close[]>,
): readonly Role[] {
  const votes = new Map<Role["id"], { readonly role: Role; votes: number }>();
  const add = (role: Role, more: number) => {
    const known = votes.get(role.id) ?? { role, votes: 0 };
    votes.set(role.id, { role, votes: known.votes + more });
  };
  for (const [place, { role }] of found.entries()) add(role, BY_FACTS[place] ?? 0);
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

type Fact = ReturnType<Asking["find"]>[number]["facts"][number];

function asSaid(role: Role, fact: Fact | undefined): Said | undefined {
  if (fact === undefined) return undefined;
  const field = fact.path.length > 1 ? fact.path.slice(0, -1).join(".") : (fact.path[0] ?? "");
  return { ...fact, role, field, names: [] };
}

function alsoBy(writer: Writer, others: readonly Role[]): Headline | undefined {
  const { language } = writer;
  const names = others.slice(0, MOST_OTHERS).map((role) => role.name[language].text);
  return names.length === 0
    ? undefined
    : {
        text: writer.say({
          nl: `Zie ook: ${listed(names, language)}.`,
          en: `See also: ${listed(names, language)}.`,
        }),
        facts: [],
      };
}
