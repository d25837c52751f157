import type { Section } from "../../answer/answer.ts";
import { LABELS } from "../../answer/plain-text.ts";
import type { InterviewQuestion } from "../../knowledge/schema/question.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Localized } from "../../language.ts";
import type { Writer } from "./writer.ts";

/** What an interviewer needs of one question beside its text: how to go on, the anchors between, and what is laid before the candidate. */
export function sheetOf(writer: Writer, role: Role, question: InterviewQuestion): readonly Section[] {
  const facts = [writer.about(role).cite(["interview", question.id], question)];
  const line = (label: Localized, text: Localized | undefined) =>
    text === undefined ? [] : [{ label: writer.say(label), text: writer.say(text), facts }];
  const { minutes, material } = question;
  const competency = role.recruitment.scorecard.find(({ id }) => id === question.competency);
  const lines = [
    ...line(LABELS.probe, question.probe),
    ...line({ nl: "2 van 4", en: "2 of 4" }, question.partly),
    ...line({ nl: "4 van 4", en: "4 of 4" }, question.excellent),
    ...line({ nl: "Zegt iets over", en: "Tells something of" }, competency),
    ...line({ nl: "Tijd", en: "Time" }, minutes === undefined ? undefined : timeOf(minutes)),
  ];
  const title = writer.say({ nl: "Doorvragen en wegen", en: "Asking on and weighing" });
  return [
    ...(lines.length === 0 ? [] : [{ kind: "list" as const, name: "sheet", title, lines }]),
    ...(material === undefined
      ? []
      : [
          {
            kind: "material" as const,
            name: "material",
            title: `${writer.say({ nl: "Leg dit voor", en: "Lay this before them" })}: ${writer.say(material.title)}`,
            texts: [{ text: writer.say(material), facts }],
          },
        ]),
  ];
}

function timeOf(minutes: number): Localized {
  return {
    nl: `${minutes} minuten met doorvragen. De punten hierboven zijn 3 van 4, het zwakke signaal is 1.`,
    en: `${minutes} minutes with the question behind it. The points above are 3 of 4, the weak signal is 1.`,
  };
}

/** Below a list whose first question has this number: that each has a sheet, and what is laid before a candidate. */
export function sheetNote(
  writer: Writer,
  questions: readonly InterviewQuestion[],
  first: number,
): readonly string[] {
  const isRich = ({ material, probe }: InterviewQuestion) => material !== undefined || probe !== undefined;
  const at = questions.findIndex(({ material }) => material !== undefined);
  const place = at === -1 ? questions.findIndex(isRich) : at;
  if (place === -1) return [];
  const number = first + place;
  const what =
    at === -1
      ? {
          nl: "de vraag erachter en de weging",
          en: "the question behind it and the scale",
        }
      : {
          nl: "het materiaal erbij en de weging",
          en: "its material and the scale",
        };
  return [
    writer.say({
      nl: `Typ 'nummer ${number}' voor ${what.nl}.`,
      en: `Type 'number ${number}' for ${what.en}.`,
    }),
  ];
}
