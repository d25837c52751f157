import { z } from "zod";
import { Intent } from "../intent.ts";
import { Language } from "../language.ts";
import { asKey } from "./binding.ts";
import { fromStored, toStored } from "./stored.ts";

/** What somebody wrote for other people. */
export type Writing = {
  /** Who wrote it, and the workspace where they did. */
  readonly person: string;
  readonly workspace: string;
  /** Where they are told what becomes of it. */
  readonly address?: string | undefined;
  readonly language: Language;
  readonly words: string;
  /** What it is about: the question that it was said of, or that it is. */
  readonly about?: Intent | undefined;
};

type Row = {
  readonly person: string;
  readonly workspace: string;
  readonly address: string | null;
  readonly language: string;
  readonly words: string;
  readonly about: string | null;
};

export function writingRow({ person, workspace, address, language, words, about }: Writing): Row {
  return {
    person: asKey(person),
    workspace: asKey(workspace),
    address: address ?? null,
    language,
    words: toStored(words),
    about: about === undefined ? null : toStored(about),
  };
}

/** Undefined where it cannot be read: its language is needed to answer it. */
export function readWriting(row: Row): Writing | undefined {
  const language = Language.safeParse(row.language).data;
  if (language === undefined) return undefined;
  return {
    person: row.person,
    workspace: row.workspace,
    address: row.address ?? undefined,
    language,
    words: fromStored(z.string(), row.words) ?? "",
    about: fromStored(Intent, row.about) ?? undefined,
  };
}
