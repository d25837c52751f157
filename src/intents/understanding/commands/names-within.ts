import type { RoleId } from "../../../ids.ts";
import type { Language } from "../../../language.ts";
import { wordsOf } from "../../../text/words.ts";
import type { Understand } from "../understand.ts";
import { type Name, nameIn, roleIn } from "./named.ts";

export type NamesWithin = {
  /** In the order of the words. */
  readonly names: readonly Name[];
  /** Those of them that are of one role, each role once. */
  readonly roles: readonly RoleId[];
  /** The first words that several roles have, as they were typed. */
  readonly unsure?: string | undefined;
  /** The words, with every role by its id. */
  readonly written: string;
};

/** What parts one name from the next, whatever stands between them. */
const PARTING = /[,;:/&+|\n]+/u;
/** Words of the longest name. */
const LONGEST_NAME = 6;

type Piece = { readonly words: readonly string[]; readonly name?: Name | undefined };

/** "mlops data engineer": the names that stand one behind the other, from the left, the longest first. */
export function namesWithin(text: string, understand: Understand, language: Language): NamesWithin {
  const pieces = text
    .split(PARTING)
    .flatMap((part) => piecesOf(wordsOf(part), understand))
    .map((piece) => (piece.name === undefined ? nearlyNamed(piece, understand, language) : piece));
  const names = pieces.flatMap(({ name }) => name ?? []);
  return {
    names,
    roles: [...new Set(names.flatMap((name) => (name.kind === "role" ? [name.called.role] : [])))],
    unsure: pieces.find(({ name }) => name?.kind === "several")?.words.join(" "),
    written: pieces
      .map(({ words, name }) => (name?.kind === "role" ? name.called.role : words.join(" ")))
      .join(" "),
  };
}

function piecesOf(words: readonly string[], understand: Understand): readonly Piece[] {
  const pieces: Piece[] = [];
  let unnamed: string[] = [];
  const close = () => {
    if (unnamed.length > 0) pieces.push({ words: unnamed });
    unnamed = [];
  };
  for (let at = 0; at < words.length; ) {
    const met = nameAt(words, at, understand);
    if (met === undefined) unnamed.push(words[at] ?? "");
    else {
      close();
      pieces.push(met);
    }
    at += met?.words.length ?? 1;
  }
  close();
  return pieces;
}

function nameAt(words: readonly string[], at: number, understand: Understand): Piece | undefined {
  const most = Math.min(LONGEST_NAME, words.length - at);
  const runs = Array.from({ length: most }, (_, less) => words.slice(at, at + most - less));
  const named = runs.map((run) => ({ words: run, name: nameIn(run.join(" "), understand) }));
  return named.find(({ name }) => name?.kind !== "several" && name !== undefined) ?? named.find(isShort);
}

/** A word or two that several roles have. */
function isShort({ words, name }: Piece): boolean {
  return name?.kind === "several" && name.roles.length > 0 && words.length <= 2;
}

/** Words that nothing is called by may be a name with more than one slip. */
function nearlyNamed(piece: Piece, understand: Understand, language: Language): Piece {
  const text = piece.words.join(" ");
  const { bare } = understand.naming();
  return bare(text).join("").length < SHORTEST
    ? piece
    : { ...piece, name: roleIn(text, understand, language) };
}

const SHORTEST = 5;
