import type { Headline } from "../../../answer/answer.ts";
import { listed } from "../../../answer/lead.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Close } from "../../../knowledge/closest.ts";
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
/** Below this share of the words a sentence speaks of something else. */
const SPEAKS = 0.34;
/** What else a role's facts say of it counts beside the best of them. */
const BESIDE = 0.3;

/** Who does something: the role whose facts speak of it most, with that fact, and who else. */
export function foundFor(asking: Asking<IntentOf<"find_role">>): Headline | undefined {
  const { writer, find, intent, words } = asking;
  const found = find(intent.term);
  const isTool = found[0]?.facts[0]?.label !== undefined && !intent.term.includes(" ");
  const spokenOf = isTool ? [] : byWork(asking, subjectOf(`${words} ${intent.term}`));
  const [first, ...others] =
    spokenOf.length > 0 ? spokenOf : found.flatMap(({ role, facts }) => asSaid(role, facts[0]));
  if (first === undefined) return undefined;
  const name = first.role.name[writer.language].text;
  const sentence = told(writer, [first], 200);
  if (sentence === undefined) return undefined;
  const text = writer.say({ nl: `De ${name}. ${sentence.text}`, en: `The ${name}. ${sentence.text}` });
  return spoken([{ ...sentence, text }, alsoBy(writer, others)], 300);
}

/** The fact of each role that speaks of the work most, the role that does so most first. */
function byWork({ closest }: Asking, subject: string): readonly Said[] {
  const close = closest(subject, (said) => OF_THE_WORK.some((field) => isIn(said, field))).filter(
    ({ share }) => share >= SPEAKS,
  );
  const byRole = new Map<Role, readonly Close[]>();
  for (const each of close) byRole.set(each.said.role, [...(byRole.get(each.said.role) ?? []), each]);
  return [...byRole.values()]
    .toSorted((one, other) => weightOf(other) - weightOf(one))
    .flatMap(([best]) => best?.said ?? []);
}

function weightOf([best, second]: readonly Close[]): number {
  return (best?.score ?? 0) + BESIDE * (second?.score ?? 0);
}

type Fact = ReturnType<Asking["find"]>[number]["facts"][number];

function asSaid(role: Role, fact: Fact | undefined): readonly Said[] {
  if (fact === undefined) return [];
  const field = fact.path.length > 1 ? fact.path.slice(0, -1).join(".") : (fact.path[0] ?? "");
  return [{ ...fact, role, field, names: [] }];
}

function alsoBy(writer: Writer, others: readonly Said[]): Headline | undefined {
  const { language } = writer;
  const names = others.slice(0, MOST_OTHERS).map(({ role }) => role.name[language].text);
  return names.length === 0
    ? undefined
    : {
        text: writer.say({ nl: `Ook: ${listed(names, language)}.`, en: `Also: ${listed(names, language)}.` }),
        facts: [],
      };
}
