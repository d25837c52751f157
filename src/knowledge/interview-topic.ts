import type { Localized } from "../language.ts";
import { madeOf } from "../text/made-of.ts";
import { rootsOf } from "../text/roots.ts";
import type { InterviewQuestion } from "./schema/question.ts";
import type { Role } from "./schema/role.ts";

/** How much it says of what a question is about where a word stands: in its topic, in what it tries, in its own words, in an answer. */
const WEIGHT = { topic: 4, competency: 3, text: 2, answer: 1 } as const;

/** What people call the kinds of questions, beside their subject. */
const OF_TYPE: Readonly<Partial<Record<InterviewQuestion["type"], string>>> = {
  behaviour:
    "samenwerken samenwerking communicatie communiceren gedrag houding collaboration collaborating communication behaviour teamwork attitude",
};

/** Words of one subject: a question about alarms says something of monitoring, though less than one that names it. */
const ALIKE: readonly ReadonlySet<string>[] = [
  "monitoring bewaken bewaking alarm alarmering alert alerting drift observability dashboard latency canary",
  "evaluation evaluatie evaluating evals test tests testing testen toetsen rubric judge golden regression regressie criteria",
  "security beveiliging misbruik abuse injection aanval attack rechten permissions lek",
  "privacy persoonsgegevens anonymous anoniem avg gdpr pseudonymised",
  "cost kosten budget prijs pricing",
  "deployment deploy uitrol rollout release uitbrengen rollback terugdraaien canary",
  "failure fouten failed mislukt breken break crash storing incident",
].map((words) => rootsOf(words));

type Place = readonly [weight: number, roots: ReadonlySet<string>];

/**
 * The questions of a role that are about a topic, those that speak of it most first. Each of its words counts; of a topic of
 * several words that no question holds together, those count that set some questions apart from the others.
 * @returns none where the role has no question about it
 */
export function touching(role: Role, topic: string): readonly InterviewQuestion[] {
  const asked = [...rootsOf(topic)];
  const strength = (each: InterviewQuestion, root: string) =>
    Math.max(0, ...placesIn(each).map((place) => weightOf(place, root)));
  const holding = (roots: readonly string[]) =>
    role.interview.filter((each) => roots.every((root) => strength(each, root) > 0));
  const whole = holding(asked);
  const telling = asked.filter((root) => {
    const { length } = holding([root]);
    return length > 0 && length < role.interview.length / 2;
  });
  const found =
    whole.length > 0
      ? whole
      : role.interview.filter((each) => telling.some((root) => strength(each, root) > 0));
  return found
    .map((each) => ({ each, sum: asked.reduce((so, root) => so + strength(each, root), 0) }))
    .toSorted((one, other) => other.sum - one.sum)
    .map(({ each }) => each);
}

/** Made once for a question: it stays as it is for as long as the catalog does. */
const placesIn = madeOf((question: InterviewQuestion): readonly Place[] => {
  const { topic, competency, good, weak, type } = question;
  const also = [...good, weak, ...(question.probe === undefined ? [] : [question.probe])];
  return [
    [WEIGHT.topic, rootsIn([topic])],
    [WEIGHT.competency, rootsOf(`${(competency ?? "").replaceAll("-", " ")} ${OF_TYPE[type] ?? ""}`)],
    [WEIGHT.text, rootsIn([question])],
    [WEIGHT.answer, rootsIn(also)],
  ];
});

function rootsIn(texts: readonly Localized[]): ReadonlySet<string> {
  return rootsOf(texts.map(({ nl, en }) => `${nl} ${en}`).join(" "));
}

/** A word counts as much as its place; a word of the same subject half of that, and nothing in an answer. */
function weightOf([weight, roots]: Place, root: string): number {
  if (holds(roots, root)) return weight;
  const alike = ALIKE.filter((each) => each.has(root)).flatMap((each) => [...each]);
  return weight > WEIGHT.answer && alike.some((each) => roots.has(each)) ? weight / 2 : 0;
}

function holds(roots: ReadonlySet<string>, root: string): boolean {
  return roots.has(root) || [...roots].some((word) => isAkin(root, word));
}

/** "Evaluation" and "evals": one root begins with the other and is most of it; a block is no blockchain. */
function isAkin(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST_AKIN && 2 * short.length > long.length && long.startsWith(short);
}

const SHORTEST_AKIN = 4;
