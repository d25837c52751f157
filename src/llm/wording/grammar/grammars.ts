import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CatalogError } from "../../../errors.ts";
import type { Language } from "../../../language.ts";
import { LANGUAGES } from "../../../values.ts";
import type { Grammar } from "./pattern.ts";
import { type GrammarSource, readGrammar } from "./read-grammar.ts";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));

/** The grammar of a language, read when it is first asked for. */
export type GrammarOf = (language: Language) => Grammar;

const shipped = remembered((language) => readGrammar([shippedSource(language)], language));

/**
 * How facts may be said, with the constructions that a company adds: `grammar/nl.gram` and `grammar/en.gram` of its overlay,
 * which are read at once.
 * @throws CatalogError that names every file, line and column that is wrong
 */
export function openGrammars(overlay?: string): GrammarOf {
  const own = new Map<Language, Grammar>();
  const problems: string[] = [];
  for (const source of ownSources(overlay)) {
    try {
      own.set(source.language, readGrammar([shippedSource(source.language), source], source.language));
    } catch (error) {
      if (!(error instanceof CatalogError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new CatalogError(problems);
  return (language) => own.get(language) ?? shipped(language);
}

/** The constructions that a company adds, as they stand in its folder. @throws CatalogError where they cannot be read */
export function ownSources(overlay: string | undefined): readonly OwnSource[] {
  if (overlay === undefined) return [];
  return LANGUAGES.flatMap((language) => {
    const file = `${overlay}/grammar/${language}.gram`;
    const text = textOf(file);
    return text === undefined ? [] : [{ language, file, text }];
  });
}

type OwnSource = GrammarSource & { readonly language: Language };

function textOf(file: string): string | undefined {
  try {
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  } catch (cause) {
    throw new CatalogError([`${file}:1: this file cannot be read. Check that it is one, and may be read.`], {
      cause,
    });
  }
}

function shippedSource(language: Language): GrammarSource {
  return { file: `grammar/${language}.gram`, text: readFileSync(`${FOLDER}${language}.gram`, "utf8") };
}

function remembered(read: GrammarOf): GrammarOf {
  const known = new Map<Language, Grammar>();
  return (language) => {
    const grammar = known.get(language) ?? read(language);
    known.set(language, grammar);
    return grammar;
  };
}
