import type { Answer, Fact, FollowUp, Question } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import { pickQuestions } from "../../knowledge/interview.ts";
import type { InterviewQuestion } from "../../knowledge/schema/question.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import { LEVELS } from "../../values.ts";
import { topics } from "./follow-ups.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

type Interview = IntentOf<"role_interview">;

const USUAL_COUNT = 5;

const TYPES: Readonly<Record<InterviewQuestion["type"], Localized>> = {
  knowledge: { nl: "kennis", en: "knowledge" },
  "hands-on": { nl: "praktijk", en: "hands-on" },
  design: { nl: "ontwerp", en: "design" },
  behaviour: { nl: "gedrag", en: "behaviour" },
};

/** Interview questions of a role, with what a good answer holds and what gives a weak one away. */
export function roleInterview(writer: Writer, intent: Interview): Answer {
  return forRoles(writer, intent, (roles) => {
    const picked = roles.map((role) => ({
      role,
      ...pickQuestions(role, { ...intent, count: intent.count ?? USUAL_COUNT }),
    }));
    const some = picked.filter((each) => each.questions.length > 0);
    const ids = roles.map((role) => role.id);
    return writer.finish({
      intent,
      title: `${writer.say({ nl: "Interviewvragen", en: "Interview questions" })}: ${roles.map((role) => role.name[writer.language].text).join(" · ")}`,
      lead: some.map((each) => askedFact(writer, each)),
      notes: [...new Set(picked.flatMap((each) => notes(writer, intent, each)))],
      sections: some.map(({ role, questions }) => ({
        kind: "questions",
        name: roles.length > 1 ? role.id : "questions",
        title: heading(writer, intent, role),
        questions: questions.map((each) => toQuestion(writer, role, each)),
      })),
      followUps: [
        ...(picked.some((each) => each.left > 0)
          ? [
              more(
                writer,
                intent,
                picked.flatMap((each) => each.questions),
              ),
            ]
          : []),
        ...(some.length === 0 ? [startOver(writer, intent)] : []),
        ...otherLevels(writer, intent),
        ...topics(writer, ids, ["role_recruiting", "role_vacancy"]),
      ],
    });
  });
}

/** How many questions are shown; below the lead they stand themselves. */
function askedFact(writer: Writer, { role, questions }: Picked): Fact {
  const one = questions.length === 1;
  const unit = writer.say({
    nl: one ? "interviewvraag" : "interviewvragen",
    en: one ? "interview question" : "interview questions",
  });
  const sources = [...new Set(questions.flatMap((question) => question.sources))];
  return writer
    .about(role)
    .fact(["interview"], { sources, confidence: "judgement" }, writer.roleTerm(role), "asks_about", {
      kind: "number",
      number: questions.length,
      unit,
    });
}

function heading(writer: Writer, { level, topic }: Interview, role: Role): string {
  const about = [level, topic].filter((each) => each !== undefined).join(" · ");
  return about === "" ? role.name[writer.language].text : `${role.name[writer.language].text} · ${about}`;
}

function toQuestion(writer: Writer, role: Role, question: InterviewQuestion): Question {
  const { language } = writer;
  return {
    text: question[language],
    label: `${question.level} · ${TYPES[question.type][language]}`,
    good: question.good.map((point) => point[language]),
    weak: question.weak[language],
    facts: [writer.about(role).cite(["interview", question.id], question)],
  };
}

type Picked = {
  readonly role: Role;
  readonly questions: readonly InterviewQuestion[];
  readonly left: number;
  readonly offTopic: boolean;
};

function notes(writer: Writer, intent: Interview, { questions, offTopic }: Picked): readonly string[] {
  if (questions.length === 0) {
    return [
      writer.say({
        nl: "Meer vragen heb ik hierover niet. Begin opnieuw, of kies een ander niveau.",
        en: "I have no more questions on this. Start over, or pick another level.",
      }),
    ];
  }
  const missing = offTopic
    ? [
        writer.say({
          nl: `Over "${intent.topic}" heb ik bij deze rol geen aparte vragen. Dit zijn andere vragen voor de rol.`,
          en: `I have no questions on "${intent.topic}" for this role. These are other questions for it.`,
        }),
      ]
    : [];
  const asked = intent.count ?? 0;
  return questions.length < asked
    ? [...missing, fewerNote(writer, asked, questions.length, intent.skip ?? [])]
    : missing;
}

function fewerNote(writer: Writer, asked: number, found: number, shown: readonly string[]): string {
  return shown.length === 0
    ? writer.say({
        nl: `Je vroeg er ${asked}; ik heb er ${found}.`,
        en: `You asked for ${asked}; I have ${found}.`,
      })
    : writer.say({
        nl: `Je vroeg er ${asked}; ik heb er nog ${found}.`,
        en: `You asked for ${asked}; I have ${found} left.`,
      });
}

function startOver(writer: Writer, { skip: _, ...fresh }: Interview): FollowUp {
  return { label: writer.say({ nl: "Begin opnieuw", en: "Start over" }), intent: fresh };
}

function more(writer: Writer, intent: Interview, shown: readonly InterviewQuestion[]): FollowUp {
  const count = intent.count ?? USUAL_COUNT;
  const skip = [...(intent.skip ?? []), ...shown.map((each) => each.id)];
  return { label: writer.say({ nl: `Nog ${count}`, en: `${count} more` }), intent: { ...intent, skip } };
}

function otherLevels(writer: Writer, intent: Interview): readonly FollowUp[] {
  const { skip: _, ...fresh } = intent;
  const levels = LEVELS.filter((level) => level !== intent.level);
  return levels.slice(intent.level === undefined ? 1 : 0).map((level) => ({
    label: writer.say({ nl: `Voor ${level}`, en: `For ${level}` }),
    intent: { ...fresh, level },
  }));
}
