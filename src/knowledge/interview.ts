import type { Level } from "../intent.ts";
import { rootsOf } from "../text/roots.ts";
import type { InterviewQuestion } from "./schema/question.ts";
import type { Role } from "./schema/role.ts";

type Wish = {
  readonly level?: Level | undefined;
  readonly count: number;
  readonly topic?: string | undefined;
  readonly type?: InterviewQuestion["type"] | undefined;
  readonly skip?: readonly string[] | undefined;
};

/**
 * Picks questions that were not shown yet: of the level and topic asked for, turning through the levels
 * and types so that five of them make a balanced conversation. The same wish picks the same questions.
 */
export function pickQuestions(
  role: Role,
  wish: Wish,
): { questions: readonly InterviewQuestion[]; left: number; offTopic: boolean } {
  const shown = new Set(wish.skip ?? []);
  const fresh = role.interview.filter(
    (each) =>
      !shown.has(each.id) &&
      (wish.level === undefined || each.level === wish.level) &&
      (wish.type === undefined || each.type === wish.type),
  );
  const onTopic = wish.topic === undefined ? fresh : fresh.filter((each) => touches(each, wish.topic ?? ""));
  const offTopic =
    wish.topic !== undefined && !role.interview.some((each) => touches(each, wish.topic ?? ""));
  const pool = balanced(offTopic ? fresh : onTopic);
  return { questions: pool.slice(0, wish.count), left: Math.max(0, pool.length - wish.count), offTopic };
}

/** Takes from each kind of question in turn: first those of a level and type that were taken least. */
function balanced(questions: readonly InterviewQuestion[]): readonly InterviewQuestion[] {
  const left = [...questions];
  const taken: InterviewQuestion[] = [];
  const uses = (each: InterviewQuestion): number =>
    taken.filter((one) => one.level === each.level).length +
    taken.filter((one) => one.type === each.type).length;
  while (left.length > 0) {
    const next = left.reduce((best, each) => (uses(each) < uses(best) ? each : best));
    taken.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return taken;
}

function touches(question: InterviewQuestion, topic: string): boolean {
  const words = new Set(
    [question, question.topic, ...question.good].flatMap((text) => [
      ...rootsOf(text.nl),
      ...rootsOf(text.en),
    ]),
  );
  const asked = [...rootsOf(topic)];
  return asked.some((root) => [...words].some((word) => isAkin(root, word)));
}

/** "Evaluation" and "evals": one root begins with the other, when that is long enough to say so. */
function isAkin(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one === other || (short.length >= SHORTEST_AKIN && long.startsWith(short));
}

const SHORTEST_AKIN = 4;
