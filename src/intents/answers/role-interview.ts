import type { Answer, Fact, FollowUp, Question } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import { pickQuestions } from "../../knowledge/interview.ts";
import type { InterviewQuestion } from "../../knowledge/schema/question.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { given, LEVELS, USUAL_LEVEL } from "../../values.ts";
import { opens, topics } from "./follow-ups.ts";
import { pageButtons } from "./guide.ts";
import { countedOut, interviewTitle, shownBefore, TYPES } from "./interview-count.ts";
import {
  interviewNotes,
  isOther,
  isSkipping,
  moreLabel,
  nextCount,
  otherThanAsked,
  type Picked,
  USUAL_COUNT,
} from "./interview-notes.ts";
import { sheetNote, sheetOf } from "./interview-sheet.ts";
import { stagesSection } from "./interview-stages.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

type Interview = IntentOf<"role_interview">;

/** Interview questions of a role, with what a good answer holds and what gives a weak one away. */
export function roleInterview(writer: Writer, intent: Interview): Answer {
  return intent.section === STAGES ? roundOf(writer, intent) : questionsOf(writer, intent);
}

const STAGES = "stages";

/** How a round is built up: its stages with their minutes, and how to talk it over afterwards. */
function roundOf(writer: Writer, intent: Interview): Answer {
  const level = intent.level ?? USUAL_LEVEL;
  return forRoles(writer, intent, (roles) =>
    writer.finish({
      intent,
      title: `${writer.say({ nl: "Interviewronde", en: "Interview round" })}: ${roles.map((role) => role.name[writer.language].text).join(" · ")}`,
      sections: roles.map((role) => stagesSection(writer, role, level)),
      followUps: [
        ...LEVELS.filter((each) => each !== level).map((each) => ({
          label: writer.say({ nl: `Voor ${each}`, en: `For ${each}` }),
          intent: { ...intent, level: each },
        })),
        ...pageButtons(writer, ["interview-round", "questions-not-to-ask"]),
        ...topics(
          writer,
          roles.map(({ id }) => id),
          ["role_interview", "role_recruiting"],
        ),
      ],
    }),
  );
}

function questionsOf(writer: Writer, intent: Interview): Answer {
  return forRoles(writer, intent, (roles) => {
    const picked = roles.map((role) => pickedFor(writer, intent, role, roles.length));
    const some = picked.filter((each) => each.questions.length > 0);
    const ids = roles.map((role) => role.id);
    const levels = otherLevels(writer, intent, roles);
    return writer.finish({
      intent,
      title: interviewTitle(writer, asShown(intent, picked), roles),
      ...opening(writer, intent, some),
      notes: [
        ...new Set(
          picked.flatMap((each) =>
            interviewNotes(writer, intent, each, {
              hasLevels: levels.length > 0,
              isAlone: some.length === 1,
            }),
          ),
        ),
        ...(intent.items === undefined
          ? sheetNote(
              writer,
              some.flatMap(({ questions }) => questions),
              (some.length === 1 ? (some[0]?.before.length ?? 0) : 0) + 1,
            )
          : []),
      ],
      sections: some.flatMap(({ role, questions, before, left }) => [
        {
          kind: "questions" as const,
          name: roles.length > 1 ? role.id : "questions",
          ...(roles.length > 1
            ? { title: role.name[writer.language].text }
            : countedOut(writer, asShown(intent, picked), { questions, before, left })),
          questions: questions.map((each) => toQuestion(writer, role, each)),
        },
        ...(intent.items === undefined ? [] : questions.flatMap((each) => sheetOf(writer, role, each))),
      ]),
      followUps: [
        ...more(writer, intent, picked),
        ...(some.length === 0 && isSkipping(intent) ? [startOver(writer, intent)] : []),
        ...levels,
        opens(writer.say({ nl: "Opzet van de ronde", en: "Stages of the round" }), intent, STAGES),
        ...topics(writer, ids, ["role_recruiting", "role_vacancy"]),
      ],
    });
  });
}

/** How many there are; of one role first that they are not what was asked for. */
function opening(writer: Writer, intent: Interview, some: readonly Picked[]) {
  const [only, ...others] = some;
  return only !== undefined && others.length === 0 && isOther(only)
    ? { headline: { text: otherThanAsked(writer, intent, only), facts: [] } }
    : { lead: some.map((each) => askedFact(writer, each)) };
}

/** What stands above questions is true of them: no topic and no level that they are not of. */
function asShown({ topic, level, ...intent }: Interview, picked: readonly Picked[]): Interview {
  const isOff = picked.some(({ offTopic }) => offTopic);
  const isElsewhere = picked.some(({ otherLevel }) => otherLevel);
  return {
    ...intent,
    ...given({ topic: isOff ? undefined : topic, level: isElsewhere ? undefined : level }),
  };
}

/** As many as were asked for, or as the surface holds. */
function pickedFor(writer: Writer, intent: Interview, role: Role, roles: number): Picked {
  const wanted = intent.count ?? USUAL_COUNT;
  if (intent.items !== undefined) return pointedFor(role, intent.items);
  const { questions, left, ...other } = pickQuestions(role, { ...intent, count: wanted });
  const { questions: room = Number.POSITIVE_INFINITY } = writer.room;
  const fitting = questions.slice(0, Math.max(1, Math.floor(room / roles)));
  const cut = questions.length - fitting.length;
  const before = shownBefore(role, intent);
  return { role, questions: fitting, found: questions.length, cut, left: left + cut, ...other, before };
}

/** Those of what was shown that are asked about. */
function pointedFor(role: Role, items: readonly string[]): Picked {
  const questions = role.interview.filter(({ id }) => items.includes(`${role.id}.interview.${id}`));
  const [found, none] = [questions.length, { offTopic: false, otherLevel: false, before: [] }];
  return { role, questions, found, cut: 0, left: 0, ...none };
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

function toQuestion(writer: Writer, role: Role, question: InterviewQuestion): Question {
  const { language } = writer;
  return {
    text: question[language],
    label: `${question.level} · ${TYPES[question.type][language]}`,
    good: question.good.map((point) => point[language]),
    weak: question.weak[language],
    ...(question.probe === undefined ? {} : { probe: question.probe[language] }),
    facts: [writer.about(role).cite(["interview", question.id], question)],
  };
}

function startOver(writer: Writer, { skip: _, ...fresh }: Interview): FollowUp {
  return { label: writer.say({ nl: "Begin opnieuw", en: "Start over" }), intent: fresh };
}

/** "2 more": what had no place here, else as many as were asked, and never more than there are. */
function more(writer: Writer, intent: Interview, picked: readonly Picked[]): readonly FollowUp[] {
  const usual = intent.count ?? USUAL_COUNT;
  const count = nextCount(usual, picked);
  if (count === 0) return [];
  const shown = picked.flatMap(({ questions }) => questions.map((each) => each.id));
  const skip = [...(intent.skip ?? []), ...shown];
  return [
    { label: moreLabel(writer, count), intent: { ...intent, ...(count === usual ? {} : { count }), skip } },
  ];
}

/** The levels that there are questions for. */
function otherLevels(writer: Writer, intent: Interview, roles: readonly Role[]): readonly FollowUp[] {
  const { skip: _, ...fresh } = intent;
  return LEVELS.filter((level) => level !== intent.level)
    .filter((level) =>
      roles.some((role) => {
        const { questions, otherLevel } = pickQuestions(role, { ...fresh, level, count: 1 });
        return questions.length > 0 && !otherLevel;
      }),
    )
    .map((level) => ({
      label: writer.say({ nl: `Voor ${level}`, en: `For ${level}` }),
      intent: { ...fresh, level },
    }));
}
