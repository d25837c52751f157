import type { Term, Value } from "../../answer/answer.ts";
import { listed, lowered, valueText } from "../../answer/lead.ts";
import type { Language } from "../../language.ts";
import type { HoleBase, HoleForm } from "./hole.ts";

/** What code puts into a hole, ready in every form that grammar may need. */
export type Filling = {
  readonly forms: Readonly<Partial<Record<HoleForm, string>>>;
  /** Dutch "de" or "het", English "a" or "an"; absent for a name that takes none. */
  readonly article?: string;
  /** A list that names some of many: it carries "onder meer" with it, wherever it is put. */
  readonly open?: true;
};

/** Values that are written with a capital and a full stop, and lose both within a sentence. */
const LOWERED: readonly HoleBase[] = ["task", "rating"];

export function fillValue(value: Value, base: HoleBase, language: Language): Filling {
  const text = valueText(value, language);
  if (!LOWERED.includes(base)) return { forms: { plain: text } };
  return { forms: { plain: lowered(text).replace(/\.$/u, "") } };
}

export function fillTerms(terms: readonly Term[], language: Language, open?: true): Filling {
  const [only, ...others] = terms;
  const plain = listed(
    terms.map((term) => term.text),
    language,
  );
  const more = open === undefined ? {} : { open };
  if (only === undefined || others.length > 0)
    return { forms: { plain, ...pluralsOf(terms, language) }, ...more };
  const { article, plural } = only;
  const forms = {
    plain,
    ...(article === undefined ? {} : formsWith(article, only.text, language)),
    ...(plural === undefined ? {} : { plural }),
  };
  return { forms, ...(article === undefined ? {} : { article }), ...more };
}

/** "Java-ontwikkelaars en testers", where every one of them has a plural. */
function pluralsOf(terms: readonly Term[], language: Language): { readonly plural?: string } {
  const plurals = terms.flatMap(({ plural }) => plural ?? []);
  return plurals.length < terms.length ? {} : { plural: listed(plurals, language) };
}

function formsWith(article: string, text: string, language: Language): Partial<Record<HoleForm, string>> {
  if (language === "nl") return { one: `een ${text}`, the: `${article} ${text}` };
  return { one: `${article} ${text}`, the: `the ${text}` };
}
