import type { Finding } from "../finding.ts";
import { partsOf } from "../walk.ts";
import { located, type Owned, textsOf } from "./everything.ts";
import type { Checked, Rule } from "./rule.ts";

/** Words that do not belong in a text by which people are found, and what to write instead. */
type Unfit = { readonly words: RegExp; readonly instead: string };

/** Such words by the language in which they mean that. */
type UnfitWords = { readonly nl: readonly Unfit[]; readonly en: readonly Unfit[] };

/** Every text by which people are found: vacancies, and what is said of recruitment. */
export function hiringTexts({ data, placeOf }: Pick<Checked, "data" | "placeOf">): readonly Owned[] {
  const ofRoles = data.roles.flatMap((role) =>
    (["vacancy", "recruitment"] as const).flatMap((field) =>
      [...partsOf(role[field], `${role.id}.${field}`)].map((part) =>
        located(part, (path) => placeOf("roles", role.id, [field, ...path])),
      ),
    ),
  );
  const { vacancyFrame: frame } = data;
  const ofFrame = [...partsOf(frame, frame.id)].map((part) =>
    located(part, (path) => placeOf("vacancyFrame", frame.id, path)),
  );
  return [...ofRoles, ...ofFrame];
}

/** A rule that refuses words in those texts. `why` ends the sentence that names the word. */
export function withoutWords(name: string, why: string, unfit: UnfitWords): Rule {
  return {
    name,
    check: (checked) =>
      hiringTexts(checked).flatMap((part): readonly Finding[] => {
        const texts = textsOf(part);
        if (texts === undefined) return [];
        const met = (["nl", "en"] as const).flatMap((language) => unfitIn(texts[language], unfit[language]));
        return met.slice(0, 1).map(({ word, instead }) => ({
          ...part.at,
          problem: `${part.id} says "${word}", ${why}`,
          remedy: instead,
        }));
      }),
  };
}

function unfitIn(text: string, unfit: readonly Unfit[]): readonly { word: string; instead: string }[] {
  return unfit.flatMap(({ words, instead }) => {
    const word = words.exec(text)?.[0];
    return word === undefined ? [] : [{ word, instead }];
  });
}
