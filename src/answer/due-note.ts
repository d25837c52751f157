import type { Language, Localized } from "../language.ts";

const ALL: Localized = {
  nl: "Deze feiten zijn toe aan een nieuwe controle (was voor ",
  en: "These facts are due for a new check (it was due before ",
};
const SOME: Localized = {
  nl: "Een deel van deze feiten is toe aan een nieuwe controle (was voor ",
  en: "Some of these facts are due for a new check (it was due before ",
};

/** Says that facts of an answer, all or some, should have been checked again before a day. */
export function dueNote(language: Language, day: string, areAll: boolean): string {
  return `${(areAll ? ALL : SOME)[language]}${day}).`;
}

export function isDueNote(note: string): boolean {
  return [ALL.nl, ALL.en, SOME.nl, SOME.en].some((beginning) => note.startsWith(beginning));
}
