import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "../../../language.ts";
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
  const [nl, en] = [ownSource("nl", overlay), ownSource("en", overlay)];
  const own = {
    nl: nl && readGrammar([shippedSource("nl"), nl], "nl"),
    en: en && readGrammar([shippedSource("en"), en], "en"),
  };
  return (language) => own[language] ?? shipped(language);
}

function shippedSource(language: Language): GrammarSource {
  return { file: `grammar/${language}.gram`, text: readFileSync(`${FOLDER}${language}.gram`, "utf8") };
}

function ownSource(language: Language, overlay: string | undefined): GrammarSource | undefined {
  if (overlay === undefined) return undefined;
  const file = `${overlay}/grammar/${language}.gram`;
  return existsSync(file) ? { file, text: readFileSync(file, "utf8") } : undefined;
}

function remembered(read: GrammarOf): GrammarOf {
  const known = new Map<Language, Grammar>();
  return (language) => {
    const grammar = known.get(language) ?? read(language);
    known.set(language, grammar);
    return grammar;
  };
}
