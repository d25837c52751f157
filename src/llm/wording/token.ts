import type { HoleForm } from "./hole.ts";

/** A piece of a sentence: a word of glue, a hole, or a mark. `at` is its place in characters. */
export type Token =
  | { readonly kind: "word"; readonly text: string; readonly lower: string; readonly at: number }
  | {
      readonly kind: "hole";
      readonly text: string;
      readonly name: string;
      readonly form: HoleForm;
      readonly at: number;
    }
  | { readonly kind: "mark"; readonly text: string; readonly at: number };

// A possessive 's hangs on a hole; elsewhere an apostrophe belongs to its word.
const PIECE =
  /\[\[(?<name>[a-z]+[1-9][0-9]?)(?:\.(?<form>one|the|plural))?\]\]|(?<own>(?<=\]\])['’]s?(?![\p{L}\p{N}]))|(?<word>[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*)|(?<mark>[^\s])/gu;

/** Takes a sentence apart. Nothing is lost but white space; what is no hole and no word is a mark. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(PIECE)].map((match): Token => {
    const at = match.index;
    const [whole] = match;
    const { name, form, own, word } = match.groups ?? {};
    if (name !== undefined) return { kind: "hole", text: whole, name, form: formOf(form), at };
    const glue = own ?? word;
    if (glue !== undefined)
      return { kind: "word", text: glue, lower: glue.toLowerCase().replaceAll("’", "'"), at };
    return { kind: "mark", text: whole, at };
  });
}

function formOf(form: string | undefined): HoleForm {
  return form === "one" || form === "the" || form === "plural" ? form : "plain";
}

/** Names of the holes, in order, each time that one stands there. */
export function holesIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => (token.kind === "hole" ? [token.name] : []));
}
