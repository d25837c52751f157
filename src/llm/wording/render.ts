import { capitalised } from "../../answer/lead.ts";
import type { Language } from "../../language.ts";
import type { DraftSentence } from "./draft.ts";
import type { Filling } from "./filling.ts";
import type { Grammar } from "./grammar/pattern.ts";
import { type Token, tokensOf } from "./token.ts";

/** A rendered sentence, and which stretches of it code filled in. */
export type Rendered = { readonly text: string; readonly filled: readonly Span[] };
type Span = { readonly name: string; readonly from: number; readonly to: number };

/** Puts the values into a wording: articles, capitals, lists and "onder meer" are code's work. */
export function renderWording(
  sentences: readonly Pick<DraftSentence, "text">[],
  values: ReadonlyMap<string, Filling>,
  grammar: Pick<Grammar, "language" | "someOfMany">,
): readonly Rendered[] {
  return sentences.map(({ text }) => renderSentence(text, values, grammar));
}

function renderSentence(
  text: string,
  values: ReadonlyMap<string, Filling>,
  { language, someOfMany }: Pick<Grammar, "language" | "someOfMany">,
): Rendered {
  const tokens = tokensOf(text);
  const among = amongBeside(text, tokens, values, someOfMany);
  const filled: Span[] = [];
  let out = "";
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    out += text.slice(end, token.at);
    end = token.at + token.text.length;
    const piece = pieceOf(tokens, index, values, { language, saysAmong: among.has(index) });
    const said = out === "" ? capitalised(piece) : piece;
    if (token.kind === "hole")
      filled.push({ name: token.name, from: out.length, to: out.length + said.length });
    out += said;
  }
  // A value that is itself sentences brings its own full stop.
  return { text: out.replace(/([.!?])\.$/u, "$1"), filled };
}

/**
 * Lists that the writer has said to be some of many: before the list, behind the one before it ("such as A and B"), or right behind
 * it ("A and B are among the tools of"). One "such as" speaks for one list.
 */
function amongBeside(
  text: string,
  tokens: readonly Token[],
  values: ReadonlyMap<string, Filling>,
  someOfMany: Grammar["someOfMany"],
): ReadonlySet<number> {
  const phrases = [...someOfMany].map((each) => ` ${each} `);
  const said = new Set<number>();
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "hole" || !isList(token.name, values)) continue;
    const end = token.at + token.text.length;
    const next = tokens.slice(index + 1).find(({ kind }) => kind === "hole")?.at ?? text.length;
    const [before, behind] = [wordsOf(text.slice(from, token.at)), text.slice(end, next).toLowerCase()];
    // Behind a comma another sentence begins.
    const isBehind = phrases.some((each) => behind.startsWith(each));
    if (isBehind || phrases.some((each) => before.includes(each))) said.add(index);
    from = isBehind ? next : end;
  }
  return said;
}

/** A single tool is one too: what was said of it is not said of the list behind it. */
function isList(name: string, values: ReadonlyMap<string, Filling>): boolean {
  return /^tools?\d/u.test(name) || values.get(name)?.open !== undefined;
}

function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim()} `;
}

type Manner = { readonly language: Language; readonly saysAmong: boolean };

function pieceOf(
  tokens: readonly Token[],
  index: number,
  values: ReadonlyMap<string, Filling>,
  manner: Manner,
): string {
  const token = tokens[index];
  if (token === undefined) return "";
  if (token.kind !== "hole") {
    const next = tokens[index + 1];
    return token.kind === "word" && next?.kind === "hole" && next.form === "plain"
      ? articleBefore(token.text, values.get(next.name), manner.language)
      : token.text;
  }
  const filling = values.get(token.name);
  const text = filling?.forms[token.form] ?? "";
  return filling?.open && !manner.saysAmong ? openList(text, tokens[index + 1], manner.language) : text;
}

/** A writer cannot know whether a value takes "de" or "het", "a" or "an". */
function articleBefore(word: string, filling: Filling | undefined, language: Language): string {
  const plain = filling?.forms.plain ?? "";
  const lower = word.toLowerCase();
  if (language === "nl") {
    const article = lower === "de" || lower === "het" ? (filling?.article ?? lower) : lower;
    return article === lower ? word : cased(article, word);
  }
  if (lower !== "a" && lower !== "an") return word;
  return cased(filling?.article ?? (/^[aeiou]/iu.test(plain) ? "an" : "a"), word);
}

function openList(text: string, next: Token | undefined, language: Language): string {
  if (language === "nl") return `onder meer ${text}`;
  return next === undefined || next.kind === "mark" ? `${text}, among others` : `${text}, among others,`;
}

function cased(text: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? capitalised(text) : text;
}
