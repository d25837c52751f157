import type { Headline, Section } from "../../answer/answer.ts";
import { listed, lowered } from "../../answer/lead.ts";
import type { Level } from "../../intent.ts";
import { interviewPlan, type Stage } from "../../knowledge/interview-plan.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import type { Writer } from "./writer.ts";

const CALLED: Readonly<Record<Stage["id"], Localized>> = {
  talk: { nl: "Gesprek", en: "Interview" },
  practice: { nl: "Praktijk", en: "Practice" },
};

/** The stages of a round in a sentence: how long each is and what it looks at. */
export function stagesTold(writer: Writer, role: Role, level: Level): Headline {
  const { language } = writer;
  const plan = interviewPlan(role, level);
  const citer = writer.about(role);
  const parts = plan.map(({ id, minutes, competencies }) => {
    const names = listed(
      competencies.map(({ competency }) => lowered(competency[language])),
      language,
    );
    return writer.say({
      nl: `${CALLED[id].nl}, ${minutes} minuten: ${names}.`,
      en: `${CALLED[id].en}, ${minutes} minutes: ${names}.`,
    });
  });
  const facts = plan.flatMap(({ competencies }) =>
    competencies.map(({ competency }) => citer.cite(["recruitment", "scorecard", competency.id], competency)),
  );
  return { text: parts.join(" "), facts };
}

/** Stage by stage the competencies with their questions, each in one stage. */
export function stagesSection(writer: Writer, role: Role, level: Level): Section {
  const { language } = writer;
  const citer = writer.about(role);
  return {
    kind: "steps",
    name: "stages",
    title: writer.say({
      nl: `Een ronde voor ${level}, elk onderwerp in één deel`,
      en: `A round for ${level}, each subject in one part`,
    }),
    lines: interviewPlan(role, level).flatMap(({ id, competencies }) =>
      competencies.map(({ competency, questions, minutes }) => ({
        label: writer.say({
          nl: `${CALLED[id].nl}, ${minutes} minuten: ${lowered(competency.nl)}`,
          en: `${CALLED[id].en}, ${minutes} minutes: ${lowered(competency.en)}`,
        }),
        text: questions.map((each) => each[language]).join(" "),
        facts: questions.map((each) => citer.cite(["interview", each.id], each)),
      })),
    ),
  };
}
