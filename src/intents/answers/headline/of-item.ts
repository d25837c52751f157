import type { Headline } from "../../../answer/answer.ts";
import { ended } from "../../../answer/lead.ts";
import type { FactId } from "../../../ids.ts";
import { type Said, saidOf } from "../../../knowledge/said.ts";
import type { InterviewQuestion } from "../../../knowledge/schema/question.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import type { Writer } from "../writer.ts";
import type { OfRole } from "./asking.ts";
import { weeksText } from "./duration.ts";
import { cited, lowerFirst, own, spoken } from "./sentence.ts";
import { licenceOf } from "./shown-licences.ts";

/** One of what was shown: a tool, a line, or a question with what a good or a weak answer to it holds. */
export function ofItem(asking: OfRole): Headline | undefined {
  const { writer, intent } = asking;
  const [item] = intent.items ?? [];
  if (item === undefined) return undefined;
  const role = ownerOf(writer, item);
  if (role === undefined) return undefined;
  const question = questionAt(role, item);
  if (question !== undefined) return ofQuestion(writer, role, question, intent.operation);
  const said = saidAt(role, item);
  return said === undefined
    ? ofStep(writer, role, item)
    : spoken(
        [{ text: brief(lineOf(writer, said)), facts: [cited(writer, said)] }, licenceOf(writer, said)],
        345,
      );
}

/** A step of a learning route: what it is for, how long it takes, and what is there at its end. */
function ofStep(writer: Writer, role: Role, item: FactId): Headline | undefined {
  for (const { for: who, phases } of role.learning.routes) {
    const phase = phases.find(({ id }) => item === `${role.id}.learning.routes.${who}.${id}`);
    if (phase === undefined) continue;
    const time = weeksText(writer, { ...phase.weeks, hoursPerWeek: phase.hoursPerWeek });
    const { goal, milestone } = phase;
    return own(
      writer,
      {
        nl: brief(`${ended(goal.nl)} Reken op ${time}. Aan het eind: ${ended(milestone.nl)}`),
        en: brief(`${ended(goal.en)} Allow ${time}. At the end: ${ended(milestone.en)}`),
      },
      [writer.about(role).cite(["learning", "routes", who, phase.id], phase)],
    );
  }
  return undefined;
}

export function ownerOf({ catalog }: Writer, item: FactId): Role | undefined {
  return catalog.roles.find(({ id }) => item.startsWith(`${id}.`));
}

function questionAt(role: Role, item: FactId): InterviewQuestion | undefined {
  return role.interview.find(({ id }) => item === `${role.id}.interview.${id}`);
}

export function saidAt(role: Role, item: FactId): Said | undefined {
  return saidOf(role).find(({ path }) => item === `${role.id}.${path.join(".")}`);
}

function lineOf({ language }: Writer, { label, fact }: Said): string {
  return ended(label === undefined ? fact[language] : `${label}: ${fact[language]}`);
}

/** How much of a question is said again before the answer to it. */
const MOST_OF_QUESTION = 60;
const LONGEST_ANSWER = 345;

function ofQuestion(
  writer: Writer,
  role: Role,
  question: InterviewQuestion,
  operation: OfRole["intent"]["operation"],
): Headline {
  const { language } = writer;
  const facts = [writer.about(role).cite(["interview", question.id], question)];
  const good = question.good.map((each) => each[language].replace(/\.$/u, "")).join("; ");
  const asked = `“${brief(question[language], MOST_OF_QUESTION)}”`;
  const { excellent } = question;
  const best = {
    nl: excellent === undefined ? "" : ` Het beste antwoord doet meer: ${ended(lowerFirst(excellent.nl))}`,
    en: excellent === undefined ? "" : ` The best answer does more: ${ended(lowerFirst(excellent.en))}`,
  };
  if (operation === "weak-answer")
    return own(
      writer,
      {
        nl: `Een zwak antwoord op ${asked}: ${ended(question.weak.nl)}`,
        en: `A weak answer to ${asked}: ${ended(question.weak.en)}`,
      },
      facts,
    );
  if (operation === "good-answer")
    return own(
      writer,
      {
        nl: brief(`Een goed antwoord op ${asked}: ${good}.${best.nl}`, LONGEST_ANSWER),
        en: brief(`A good answer to ${asked}: ${good}.${best.en}`, LONGEST_ANSWER),
      },
      facts,
    );
  return { text: brief(question[language]), facts };
}
