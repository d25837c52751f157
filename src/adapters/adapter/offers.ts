import type { FollowUp } from "../../answer/answer.ts";
import type { FactId, RoleId } from "../../ids.ts";
import type { Category, Tap } from "../../intent.ts";
import type { Language } from "../../language.ts";
import type { Speaker } from "./speaker.ts";

/** A role as a menu names it. */
export type OfferedRole = { readonly id: RoleId; readonly name: string; readonly category: Category };

/** A sentence of the catalog, in the language of the answer that showed it. */
export type OfferedStatement = { readonly fact: FactId; readonly text: string };

/** What stands on a page of somebody's own. */
export type OwnPage = {
  readonly language: Language;
  readonly roles: readonly OfferedRole[];
  /** What they asked last, the latest first, by the titles of the answers. */
  readonly recent: readonly FollowUp[];
  /** What waits for a curator; absent for anybody else. */
  /** Whether a question would go to somebody. */
  readonly canAsk?: boolean;
  readonly curating?: { readonly proposals: number; readonly unanswered: number } | undefined;
};

/** What pages and menus of a platform are made of, beside answers. */
export type Offers = {
  /** The roles of the catalog, in its order. */
  readonly roles: (language: Language) => readonly OfferedRole[];
  /** What can be asked with words that somebody is typing, the likeliest first: made from memory, so that it can be asked for each letter. */
  readonly suggest: (text: string, language: Language) => readonly FollowUp[];
  /** The sentences of the catalog that an answer showed, which can be corrected. */
  readonly statements: (answer: Tap) => readonly OfferedStatement[];
  /** The language to speak to this person, for which it waits hardly. */
  readonly language: (speaker: Speaker, locale?: Language) => Promise<Language>;
  /** @throws nothing: what a store does not give is left out */
  readonly page: (speaker: Speaker, locale?: Language) => Promise<OwnPage>;
};
