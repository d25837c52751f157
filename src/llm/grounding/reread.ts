import type { Draft } from "../draft.ts";
import type { Lexicon } from "../lexicon/licences.ts";
import type { Filling } from "../placeholders.ts";
import type { Rendered } from "../render.ts";
import { tokensOf } from "../token.ts";
import { folded, type Gazetteer } from "./gazetteer.ts";
import { complaining, type Violation } from "./violation.ts";

const complain = complaining("C11-reread");
// Control, format and line characters, and what would be read as a placeholder.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]|\[\[|\]\]/u;
const LONGEST_NAME = 6;

/**
 * C11: the rendered text says what the draft said. Values that hide something, that run together with the glue
 * into another name, or that cannot be told from the glue again are passed over, for this answer only.
 */
export function checkReread(
  draft: Draft,
  rendered: readonly Rendered[],
  values: ReadonlyMap<string, Filling>,
  { gazetteer, lexicon }: { readonly gazetteer: Gazetteer; readonly lexicon: Lexicon },
): readonly Violation[] {
  const unsafe = [...values].filter(([, { forms }]) => Object.values(forms).some((text) => isUnsafe(text)));
  if (unsafe.length > 0)
    return [complain(`the value of ${unsafe[0]?.[0] ?? ""} has characters that no sentence may hold`)];
  return draft.sentences.flatMap((sentence, index) => {
    const { text = "", filled = [] } = rendered[index] ?? {};
    const said = tokensOf(sentence.text).flatMap((token) => (token.kind === "hole" ? [token.name] : []));
    return [
      ...(sameValues(said, readBack(text, values), values)
        ? []
        : [complain(`sentence ${index + 1} does not read back as it was written`)]),
      ...(runsTogether(text, filled, gazetteer, lexicon)
        ? [complain(`sentence ${index + 1}: a value and the words around it make another name`)]
        : []),
    ];
  });
}

function isUnsafe(text: string): boolean {
  return text === "" || text.length > 1_000 || UNSAFE.test(text);
}

/** The values in a text, longest first at each place, as a reader who knows the catalog would find them. */
function readBack(text: string, values: ReadonlyMap<string, Filling>): readonly string[] {
  const known = [...values]
    .flatMap(([name, { forms }]) =>
      [forms.plain, forms.plural].flatMap((form) =>
        form === undefined ? [] : [{ name, form: form.toLowerCase() }],
      ),
    )
    .sort((a, b) => b.form.length - a.form.length);
  const lower = text.toLowerCase();
  const found: string[] = [];
  for (let at = 0; at < lower.length; ) {
    const hit = isStart(lower, at)
      ? known.find(({ form }) => lower.startsWith(form, at) && isEnd(lower, at + form.length))
      : undefined;
    if (hit !== undefined) found.push(hit.name);
    at += hit?.form.length ?? 1;
  }
  return found;
}

function isStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function isEnd(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Two holes may hold the same text, so values are compared by what they say. */
function sameValues(
  said: readonly string[],
  read: readonly string[],
  values: ReadonlyMap<string, Filling>,
): boolean {
  const texts = (names: readonly string[]): string =>
    names.map((name) => values.get(name)?.forms.plain?.toLowerCase() ?? name).join("\n");
  return texts(said) === texts(read);
}

type Word = { readonly text: string; readonly isFilled: boolean };

/** "AI" before a value "Engineer" would make a role of the catalog. */
function runsTogether(
  text: string,
  filled: Rendered["filled"],
  { names }: Gazetteer,
  lexicon: Lexicon,
): boolean {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’.+#-][\p{L}\p{N}]+)*[+#]*/gu)].map(
    (match): Word => ({
      text: match[0],
      isFilled: filled.some((span) => match.index >= span.from && match.index < span.to),
    }),
  );
  // Only a run that crosses the border of a value can make a name that neither side has.
  return words.some(
    (word, border) =>
      word.isFilled !== words[border + 1]?.isFilled &&
      runsOver(words, border).some((run) => isName(run, names, lexicon)),
  );
}

/** Every run of words, no longer than a name, that holds this word and the next. */
function runsOver(words: readonly Word[], border: number): readonly (readonly Word[])[] {
  const starts = Array.from({ length: LONGEST_NAME - 1 }, (_, back) => border - back).filter((at) => at >= 0);
  return starts.flatMap((start) =>
    Array.from({ length: LONGEST_NAME - (border - start) - 1 }, (_, more) =>
      words.slice(start, border + 2 + more),
    ),
  );
}

function isName(run: readonly Word[], names: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const glue = run.filter((word) => !word.isFilled);
  const articles = lexicon.source.articles.split(" ");
  if (glue.length === run.length || glue.length === 0) return false;
  if (glue.every((word) => articles.includes(word.text.toLowerCase()))) return false;
  return names.has(folded(run.map((word) => word.text).join("")));
}
