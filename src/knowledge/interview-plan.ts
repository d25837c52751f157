import type { Level } from "../intent.ts";
import type { InterviewQuestion } from "./schema/question.ts";
import type { Role } from "./schema/role.ts";

type Competency = Role["recruitment"]["scorecard"][number];

/** A part of a round: what it looks at, with which questions, and how many minutes those take. */
export type Stage = {
  readonly id: "talk" | "practice";
  readonly minutes: number;
  readonly competencies: readonly {
    readonly competency: Competency;
    readonly questions: readonly InterviewQuestion[];
    readonly minutes: number;
  }[];
};

const STAGES = ["talk", "practice"] as const;
/** Questions that are worked on, and not only talked about. */
const WORKED_ON: readonly InterviewQuestion["type"][] = ["hands-on", "design"];

/**
 * A round for a role at a level: each competency of the scorecard in the one stage where most of its questions belong, over all
 * levels, so that a candidate is asked of nothing twice and each interviewer knows what is theirs.
 */
export function interviewPlan({ interview, recruitment }: Role, level: Level): readonly Stage[] {
  const stageOf = ({ id }: Competency): Stage["id"] => {
    const all = interview.filter(({ competency }) => competency === id);
    const worked = all.filter(({ type }) => WORKED_ON.includes(type)).length;
    return worked * 2 > all.length ? "practice" : "talk";
  };
  return STAGES.map((id) => {
    const competencies = recruitment.scorecard
      .filter((each) => stageOf(each) === id)
      .map((competency) => {
        const questions = interview.filter(
          (each) => each.competency === competency.id && each.level === level,
        );
        return { competency, questions, minutes: minutesOf(questions) };
      })
      .filter(({ questions }) => questions.length > 0);
    return { id, competencies, minutes: competencies.reduce((sum, { minutes }) => sum + minutes, 0) };
  }).filter(({ competencies }) => competencies.length > 0);
}

function minutesOf(questions: readonly InterviewQuestion[]): number {
  return questions.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}
