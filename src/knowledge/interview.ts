import type { Level } from "../intent.ts";
import { rootsOf } from "../text/roots.ts";
import { touching } from "./interview-topic.ts";
import type { InterviewQuestion } from "./schema/question.ts";
import type { Role } from "./schema/role.ts";

type Wish = {
  readonly level?: Level | undefined;
  readonly count: number;
  readonly topic?: string | undefined;
  readonly type?: InterviewQuestion["type"] | undefined;
  readonly skip?: readonly string[] | undefined;
};

type PickedQuestions = {
  readonly questions: readonly InterviewQuestion[];
  readonly left: number;
  /** Whether the role has no question on the topic, so that these are others. */
  readonly offTopic: boolean;
  /** Whether the level has none on the topic, so that these are of other levels. */
  readonly otherLevel: boolean;
};

/**
 * Picks questions that were not shown yet: of the level and topic asked for, turning through the levels
 * and types so that five of them make a balanced conversation. The same wish picks the same questions.
 */
export function pickQuestions(role: Role, wish: Wish): PickedQuestions {
  const { topic = "" } = wish;
  const onTopic = rootsOf(topic).size === 0 ? role.interview : touching(role, topic);
  const offTopic = onTopic.length === 0;
  const about = offTopic ? role.interview : onTopic;
  const ofLevel = about.filter((each) => isAsWished(each, wish));
  const anywhere = about.filter((each) => isAsWished(each, { ...wish, level: undefined }));
  const otherLevel = !offTopic && topic !== "" && ofLevel.length === 0 && anywhere.length > 0;
  const asked = otherLevel ? anywhere : ofLevel;
  const shown = new Set(wish.skip ?? []);
  const fresh = asked.filter(({ id }) => !shown.has(id));
  // What speaks of the topic most comes first: that order is kept.
  const pool = topic === "" || offTopic ? balanced(fresh) : fresh;
  return {
    questions: pool.slice(0, wish.count),
    left: Math.max(0, pool.length - wish.count),
    offTopic,
    otherLevel,
  };
}

function isAsWished({ level, type }: InterviewQuestion, wish: Wish): boolean {
  return (
    (wish.level === undefined || level === wish.level) && (wish.type === undefined || type === wish.type)
  );
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
