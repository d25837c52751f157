import { createHash } from "node:crypto";
import type { Predicate } from "../../../answer/answer.ts";
import { CatalogError } from "../../../errors.ts";
import type { Language } from "../../../language.ts";
import { NotationError, type Raw, readPattern } from "./notation.ts";
import type { Grammar, Pattern } from "./pattern.ts";
import { phrasesIn, wordsIn } from "./pattern-facts.ts";
import { readConstruction } from "./read-construction.ts";
import { makeResolver } from "./resolving.ts";

/** A file of constructions as it stands on disk. */
export type GrammarSource = { readonly file: string; readonly text: string };

/** What stands on one line, and where. */
type Entry = { readonly file: string; readonly line: number; readonly text: string };

const DEFINITION = /^\s*(?<name>@?[A-Za-z]+)\s*=/u;

/**
 * Reads the constructions of a language. The first source is the one that ships; further ones add to it. The notation stands in
 * docs/grounding.md.
 * @throws CatalogError that names file, line and column of everything that is wrong
 */
export function readGrammar(sources: readonly GrammarSource[], language: Language): Grammar {
  const problems: string[] = [];
  const told = collecting(problems);
  const entries = sources.flatMap(entriesOf);
  const [first = { file: language, line: 1, text: "" }] = entries;
  const names = new Map<string, Raw>();
  const defined = new Map<string, Entry>();
  for (const entry of entries)
    if (DEFINITION.test(entry.text)) told(entry, () => define(names, defined, entry));
  const { resolve, unused } = makeResolver(names);
  const needed = (name: string): Pattern =>
    told(first, () => resolve({ kind: "name", name, line: first.line, column: 1 })) ?? NOTHING;
  const frame = {
    intro: needed("Intro"),
    opener: needed("Opener"),
    closer: needed("Closer"),
    and: needed("And"),
    scoping: needed("Scoping"),
    someOfMany: needed("SomeOfMany"),
  };
  const counts = new Map<Predicate, number>();
  const counted = (predicate: Predicate): number => {
    const before = counts.get(predicate) ?? 0;
    counts.set(predicate, before + 1);
    return before;
  };
  const constructions = entries
    .filter(({ text }) => !DEFINITION.test(text))
    .flatMap(
      (entry) =>
        told(entry, () => readConstruction({ ...entry, column: 1 }, language, resolve, counted)) ?? [],
    );
  for (const name of unused()) {
    const { file, line } = defined.get(name) ?? first;
    problems.push(`${file}:${line}:1: nothing uses ${name}`);
  }
  if (problems.length > 0) throw new CatalogError([...new Set(problems)]);
  const sentences = constructions.flatMap(({ orders, shortened }) => [
    ...orders.map(({ pattern }) => pattern),
    ...shortened,
  ]);
  const said = entries.map(({ text }) => text).join("\n");
  return {
    language,
    version: createHash("sha256").update(said).digest("hex").slice(0, 8),
    constructions,
    intro: frame.intro,
    opener: frame.opener,
    closer: frame.closer,
    joiner: phrasesIn(frame.and)[0] ?? "",
    scoping: new Set(phrasesIn(frame.scoping)),
    someOfMany: new Set(phrasesIn(frame.someOfMany)),
    words: wordsIn([...sentences, ...Object.values(frame)]),
  };
}

const NOTHING: Pattern = { kind: "choice", options: [] };

/** Does a piece of work and keeps what is wrong with it, so that one run names every problem. */
function collecting(problems: string[]) {
  return <Made>({ file }: Entry, work: () => Made): Made | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof NotationError)) throw error;
      problems.push(`${file}:${error.spot.line}:${error.spot.column}: ${error.message}`);
      return undefined;
    }
  };
}

/** Lines without their comments; empty ones say nothing. */
function entriesOf({ file, text }: GrammarSource): readonly Entry[] {
  return text.split(/\r?\n/u).flatMap((whole, index) => {
    const said = whole.replace(/(?:^|\s)--(?:\s.*)?$/u, "").trimEnd();
    return said.trim() === "" ? [] : [{ file, line: index + 1, text: said }];
  });
}

function define(names: Map<string, Raw>, defined: Map<string, Entry>, entry: Entry): void {
  const { text, line } = entry;
  const [before = ""] = DEFINITION.exec(text) ?? [];
  const name = DEFINITION.exec(text)?.groups?.["name"] ?? "";
  const known = defined.get(name);
  if (known !== undefined)
    throw new NotationError(`${name} is defined already, at ${known.file}:${known.line}`, {
      line,
      column: 1,
    });
  defined.set(name, entry);
  names.set(name, readPattern(text.slice(before.length), { line, column: before.length + 1 }));
}
