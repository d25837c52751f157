import type { Draft } from "../draft.ts";
import type { Filling } from "../filling.ts";
import type { Rendered } from "../render.ts";
import { holesIn, tokensOf } from "../token.ts";
import { type CatalogNames, folded } from "./catalog-names.ts";
import { complaining, type Violation } from "./violation.ts";

const complain = complaining("C11-reread");
// Control, format and line characters, and what would be read as a placeholder.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]|\[\[|\]\]/u;
const LONGEST_NAME = 6;
const ARTICLES: ReadonlySet<string> = new Set(["de", "het", "een", "a", "an", "the"]);

/**
 * C11: the rendered text says what the draft said. Values that hide something, that run together with the glue
 * into another name, or that cannot be told from the glue again are passed over, for this answer only.
 */
export function checkReread(
  draft: Draft,
  rendered: readonly Rendered[],
  values: ReadonlyMap<string, Filling>,
  names: CatalogNames,
): readonly Violation[] {
  const unsafe = [...values].filter(([, { forms }]) => Object.values(forms).some((text) => isUnsafe(text)));
  if (unsafe.length > 0)
    return [complain(`the value of ${unsafe[0]?.[0] ?? ""} has characters that no sentence may hold`)];
  return draft.sentences.flatMap((sentence, index) => {
    const { text = "", filled = [] } = rendered[index] ?? {};
    const said = holesIn(tokensOf(sentence.text));
    return [
      ...(sameValues(said, readBack(text, values), values)
        ? []
        : [complain(`sentence ${index + 1} does not read back as it was written`)]),
      ...(runsTogether(text, filled, names)
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
  let end = 0;
  for (const { index: at } of lower.matchAll(WORD_START)) {
    if (at < end) continue;
    const hit = known.find(({ form }) => lower.startsWith(form, at) && isEnd(lower, at + form.length));
    if (hit === undefined) continue;
    found.push(hit.name);
    end = at + hit.form.length;
  }
  return found;
}

/** Before anything but the inside of a word: a value may begin with a quotation mark. */
const WORD_START = /(?<![\p{L}\p{N}])(?=\S)/gu;
const LETTER = /[\p{L}\p{N}]/u;

function isEnd(text: string, at: number): boolean {
  return !LETTER.test(text.charAt(at));
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

/** `name` is the word as the names of the catalog are spelt. */
type Word = { readonly name: string; readonly isFilled: boolean; readonly isArticle: boolean };

/** "AI" before a value "Engineer" would make a role of the catalog. */
function runsTogether(text: string, filled: Rendered["filled"], { whole }: CatalogNames): boolean {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’.+#-][\p{L}\p{N}]+)*[+#]*/gu)].map((match): Word => {
    const [word] = match;
    const isFilled = filled.some((span) => match.index >= span.from && match.index < span.to);
    return { name: folded(word), isFilled, isArticle: ARTICLES.has(word.toLowerCase()) };
  });
  return words.some((_, start) => makesName(words, start, whole));
}

/** Only a run that crosses the border of a value can make a name that neither side has; an article makes none. */
function makesName(words: readonly Word[], start: number, names: ReadonlySet<string>): boolean {
  let run = "";
  let [hasValue, hasGlue] = [false, false];
  for (const { name, isFilled, isArticle } of words.slice(start, start + LONGEST_NAME)) {
    run += name;
    hasValue ||= isFilled;
    hasGlue ||= !isFilled && !isArticle;
    if (hasValue && hasGlue && names.has(run)) return true;
  }
  return false;
}
