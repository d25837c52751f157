import type { Answer, FollowUp } from "../../answer/answer.ts";
import type { FactId, RoleId } from "../../ids.ts";
import type { Category, Tap } from "../../intent.ts";
import type { Language } from "../../language.ts";
import type { Speaker } from "./speaker.ts";
import type { Surface } from "./surface.ts";

/** A role as a menu names it. */
export type OfferedRole = { readonly id: RoleId; readonly name: string; readonly category: Category };

/** A sentence of the catalog, in the language of the answer that showed it. */
export type OfferedStatement = { readonly fact: FactId; readonly text: string };

/** Something of the catalog that was looked for, under the name that it is found by, with its answer. */
export type Found = { readonly label: string; readonly answer: Answer };

/** So many of what is found, behind the first so many. */
type Stretch = { readonly skip: number; readonly count: number };

/** What stands on a page of somebody's own. */
export type OwnPage = {
  readonly language: Language;
  readonly roles: readonly OfferedRole[];
  /** What they asked last, the latest first, by the titles of the answers. */
  readonly recent: readonly FollowUp[];
  /** Whether a question would go to somebody. */
  readonly canAsk?: boolean;
  /** What waits for a curator; absent for anybody else. */
  readonly curating?: { readonly proposals: number; readonly unanswered: number } | undefined;
};

/** What pages and menus of a platform are made of, beside answers. */
export type Offers = {
  /** The roles of the catalog, in its order. */
  readonly roles: (language: Language) => readonly OfferedRole[];
  /** What can be asked with words that somebody is typing, the likeliest first: made from memory, so that it can be asked for each letter. */
  readonly suggest: (text: string, language: Language) => readonly FollowUp[];
  /**
   * What of the catalog fits words that somebody is typing, with the answer to each: roles, their parts, tools, titles and interview
   * questions, and all roles where nothing is typed yet. Made from memory; nobody asked, so nothing is remembered of it.
   * None of it holds words of whoever types.
   */
  readonly find: (text: string, language: Language, stretch: Stretch, surface: Surface) => readonly Found[];
  /** What a tap is answered with, as `find` would show it; undefined where that would hold words of a reader. */
  readonly shown: (tap: Tap, surface: Surface) => Answer | undefined;
  /** The sentences of the catalog that an answer showed, which can be corrected. */
  readonly statements: (answer: Tap) => readonly OfferedStatement[];
  /** The language to speak to this person, for which it waits hardly. */
  readonly language: (speaker: Speaker, locale?: Language) => Promise<Language>;
  /** @throws nothing: what a store does not give is left out */
  readonly page: (speaker: Speaker, locale?: Language) => Promise<OwnPage>;
};
