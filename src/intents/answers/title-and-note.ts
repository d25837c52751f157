import type { Language, Localized } from "../../language.ts";

/** What the bot says of itself in a title and a sentence or two, in both languages. */
export type TitleAndNote = { readonly title: Localized; readonly note: Localized };

/** As an answer has them. */
export function inLanguage({ title, note }: TitleAndNote, language: Language) {
  return { title: title[language], notes: [note[language]] };
}
