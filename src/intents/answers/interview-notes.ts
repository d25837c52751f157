import type { FactId } from "../../ids.ts";
import type { IntentOf } from "../../intent.ts";
import type { InterviewQuestion } from "../../knowledge/schema/question.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Writer } from "./writer.ts";

type Interview = IntentOf<"role_interview">;

export const USUAL_COUNT = 5;

/** The questions of one role that are shown, and what there is beside them. */
export type Picked = {
  readonly role: Role;
  readonly questions: readonly InterviewQuestion[];
  /** As many as there are of those that were asked for. */
  readonly found: number;
  /** Found, and without a place on the surface. */
  readonly cut: number;
  /** Not shown, those that were cut among them. */
  readonly left: number;
  readonly offTopic: boolean;
  readonly otherLevel: boolean;
  /** Shown before these. */
  readonly before: readonly FactId[];
};

/** How many the next tap gives: of what was cut as many as fit here, else as many as were asked, as far as there are any. */
export function nextCount(asked: number, picked: readonly Picked[]): number {
  const next = Math.max(...picked.map(nextOfCut));
  return next > 0 ? next : Math.min(asked, Math.max(...picked.map((each) => each.left)));
}

/** No button promises more than its answer can show. */
function nextOfCut({ cut, questions }: Picked): number {
  return Math.min(cut, questions.length);
}

export function moreLabel(writer: Writer, count: number): string {
  return writer.say({ nl: `Nog ${count}`, en: `${count} more` });
}

export function isSkipping({ skip = [] }: Interview): boolean {
  return skip.length > 0;
}

/**
 * Whatever is not as it was asked: none, fewer, or about something else, which of one role alone the headline says.
 */
export function interviewNotes(
  writer: Writer,
  intent: Interview,
  picked: Picked,
  { hasLevels, isAlone }: { readonly hasLevels: boolean; readonly isAlone: boolean },
): readonly string[] {
  if (picked.questions.length === 0) return [noneNote(writer, intent, hasLevels)];
  return [
    ...(isOther(picked) && !isAlone ? [otherThanAsked(writer, intent, picked)] : []),
    ...(picked.cut > 0 ? [cutNote(writer, intent, picked)] : fewerNote(writer, intent, picked)),
  ];
}

function noneNote(writer: Writer, intent: Interview, hasLevels: boolean): string {
  const other = hasLevels ? { nl: " kies een ander niveau.", en: " pick another level." } : undefined;
  if (!isSkipping(intent))
    return writer.say({
      nl: `Vragen heb ik hierover niet${other === undefined ? "." : `:${other.nl}`}`,
      en: `I have no questions on this${other === undefined ? "." : `:${other.en}`}`,
    });
  return writer.say({
    nl: `Meer vragen heb ik hierover niet. Begin opnieuw${other === undefined ? "." : `, of${other.nl}`}`,
    en: `I have no more questions on this. Start over${other === undefined ? "." : `, or${other.en}`}`,
  });
}

/** Whether what is shown is of another topic or level than was asked for. */
export function isOther({ offTopic, otherLevel, questions }: Picked): boolean {
  return (offTopic || otherLevel) && questions.length > 0;
}

/** That there is nothing on the topic, or not for the level, and what is shown in its place. */
export function otherThanAsked(
  writer: Writer,
  { topic = "", level }: Interview,
  { offTopic, questions, role }: Picked,
): string {
  const { length } = questions;
  const name = role.name[writer.language].text;
  const here = {
    nl: length === 1 ? "Hieronder staat er een" : `Hieronder staan er ${length}`,
    en: length === 1 ? "Below is one" : `Below are ${length}`,
  };
  return offTopic
    ? writer.say({
        nl: `Over "${topic}" heb ik bij de ${name} geen vragen. ${here.nl} over iets anders.`,
        en: `I have no questions on "${topic}" for the ${name}. ${here.en} on something else.`,
      })
    : writer.say({
        nl: `Voor een ${level} ${name} heb ik over "${topic}" geen vragen. ${here.nl} voor een ander niveau.`,
        en: `I have no questions on "${topic}" for a ${level} ${name}. ${here.en} for another level.`,
      });
}

/**
 * "You asked for 10; 8 fit here." With what there is in all, where that is less than was asked. Who goes on has tapped, and asked
 * for no number.
 */
function cutNote(writer: Writer, { count, skip = [] }: Interview, picked: Picked): string {
  const { questions, found, cut } = picked;
  const fit = questions.length;
  const next = nextOfCut(picked);
  const label = `"${moreLabel(writer, next)}"`;
  const isAsked = count !== undefined && skip.length === 0;
  const asked = {
    nl: isAsked ? `Je vroeg er ${count}; ${found < count ? `ik heb er ${found}, en ` : ""}hier` : "Hier",
    en: isAsked ? `You asked for ${count}; ${found < count ? `I have ${found}, and ` : ""}` : "",
  };
  const on =
    next === cut ? { nl: "geeft de rest", en: "gives the rest" } : { nl: "gaat verder", en: "goes on" };
  return writer.say({
    nl: `${asked.nl} ${fit === 1 ? "past" : "passen"} er ${fit}. ${label} ${on.nl}.`,
    en: `${asked.en}${fit} ${fit === 1 ? "fits" : "fit"} here. ${label} ${on.en}.`,
  });
}

function fewerNote(
  writer: Writer,
  { count = 0, skip = [] }: Interview,
  { found }: Picked,
): readonly string[] {
  if (found >= count) return [];
  return [
    skip.length === 0
      ? writer.say({
          nl: `Je vroeg er ${count}; ik heb er ${found}.`,
          en: `You asked for ${count}; I have ${found}.`,
        })
      : writer.say({
          nl: `Je vroeg er ${count}; ik heb er nog ${found}.`,
          en: `You asked for ${count}; I have ${found} left.`,
        }),
  ];
}
