import { existsSync, readdirSync } from "node:fs";
import { CatalogError } from "../../errors.ts";
import { LANGUAGES } from "../../values.ts";
import type { CatalogNames } from "./checks/catalog-names.ts";
import { faultsOf } from "./checks/own-constructions.ts";
import { type GrammarOf, openGrammars, ownSources } from "./grammar/grammars.ts";

const READ: readonly string[] = LANGUAGES.map((language) => `${language}.gram`);

/**
 * What is wrong with the constructions that a company adds to ours, a line each with file, line and column: how they are written,
 * what they can be read to say beside what they denote, and names of the catalog in their words.
 * @param namesOf asked for only where it adds any
 */
export function problemsWithOwn(overlay: string, namesOf: () => CatalogNames): readonly string[] {
  const unread = unreadIn(overlay);
  try {
    const added = ownSources(overlay);
    if (added.length === 0) return unread;
    return [...unread, ...faultsIn(added, openGrammars(overlay), namesOf())];
  } catch (error) {
    if (error instanceof CatalogError) return [...unread, ...error.problems];
    throw error;
  }
}

function faultsIn(
  added: ReturnType<typeof ownSources>,
  grammarOf: GrammarOf,
  names: CatalogNames,
): readonly string[] {
  const shipped = openGrammars();
  return added.flatMap(({ language, file }) => {
    const grammar = grammarOf(language);
    const own = grammar.constructions.filter(({ where }) => where.startsWith(`${file}:`));
    return faultsOf(own, { grammar, names, words: shipped(language).words });
  });
}

/** A file that is called otherwise would be passed over in silence. */
function unreadIn(overlay: string): readonly string[] {
  const folder = `${overlay}/grammar`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".gram") && !name.startsWith(".") && !READ.includes(name))
    .map(
      (name) =>
        `${folder}/${name}:1:1: nothing reads this file; constructions stand in ${READ.join(" and ")}`,
    );
}
