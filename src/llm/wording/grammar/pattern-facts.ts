import type { Hole, HoleBase } from "../hole.ts";
import type { HolePattern, Pattern, WordPattern } from "./pattern.ts";

/** Variables that a pattern gives a value, whichever way it is said. */
export function alwaysBinds(pattern: Pattern): ReadonlySet<string> {
  switch (pattern.kind) {
    case "word":
      return new Set();
    case "hole":
    case "understood":
      return new Set([pattern.variable]);
    case "row":
      return new Set(pattern.items.flatMap((each) => [...alwaysBinds(each)]));
    case "choice": {
      const [first = new Set<string>(), ...others] = pattern.options.map(alwaysBinds);
      return new Set([...first].filter((each) => others.every((other) => other.has(each))));
    }
  }
}

/** Variables that a pattern gives a value in some way. */
export function bindsAtAll(pattern: Pattern): ReadonlySet<string> {
  switch (pattern.kind) {
    case "word":
      return new Set();
    case "hole":
    case "understood":
      return new Set([pattern.variable]);
    case "row":
      return new Set(pattern.items.flatMap((each) => [...bindsAtAll(each)]));
    case "choice":
      return new Set(pattern.options.flatMap((each) => [...bindsAtAll(each)]));
  }
}

/** The words of patterns, in lower case. */
export function wordsIn(patterns: readonly Pattern[]): ReadonlySet<string> {
  const seen = new Set<Pattern>();
  const words = new Set<string>();
  const visit = (pattern: Pattern): void => {
    if (seen.has(pattern)) return;
    seen.add(pattern);
    if (pattern.kind === "word")
      for (const each of [pattern.one, pattern.many]) words.add(each.toLowerCase());
    if (pattern.kind === "row") pattern.items.forEach(visit);
    if (pattern.kind === "choice") pattern.options.forEach(visit);
  };
  patterns.forEach(visit);
  return words;
}

/** Every way to say a pattern that has no holes. */
export function phrasesIn(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case "word":
      return [...new Set([pattern.one, pattern.many])];
    case "hole":
    case "understood":
      return [];
    case "row":
      return pattern.items.reduce<readonly string[]>(
        (before, each) => before.flatMap((start) => phrasesIn(each).map((end) => `${start} ${end}`.trim())),
        [""],
      );
    case "choice":
      return pattern.options.flatMap(phrasesIn);
  }
}

/** What the holes of a variable may hold. */
export function basesOf(pattern: Pattern, variable: string): readonly HoleBase[] {
  switch (pattern.kind) {
    case "word":
      return [];
    case "hole":
    case "understood":
      return pattern.variable === variable ? [pattern.base] : [];
    case "row":
      return pattern.items.flatMap((each) => basesOf(each, variable));
    case "choice":
      return pattern.options.flatMap((each) => basesOf(each, variable));
  }
}

/** Words with which a pattern can begin. */
export function firstWordsOf(pattern: Pattern): readonly string[] {
  return firstOf(pattern).flatMap((each) => (each.kind === "word" ? [each.one, each.many] : []));
}

/** Holes with which a pattern can begin. */
export function firstHolesOf(pattern: Pattern): readonly HolePattern[] {
  return firstOf(pattern).flatMap((each) => (each.kind === "hole" ? [each] : []));
}

function firstOf(pattern: Pattern): readonly (WordPattern | HolePattern)[] {
  switch (pattern.kind) {
    case "word":
    case "hole":
      return [pattern];
    case "understood":
      return [];
    case "choice":
      return pattern.options.flatMap(firstOf);
    case "row": {
      const [first, ...others] = pattern.items;
      if (first === undefined) return [];
      return [...firstOf(first), ...(mayBeEmpty(first) ? firstOf({ kind: "row", items: others }) : [])];
    }
  }
}

function mayBeEmpty(pattern: Pattern): boolean {
  if (pattern.kind === "choice") return pattern.options.some(mayBeEmpty);
  return pattern.kind === "understood" || (pattern.kind === "row" && pattern.items.every(mayBeEmpty));
}

const MANY: readonly HoleBase[] = ["roles", "backgrounds"];

/** Whether what a verb agrees with in a pattern is one, or many. */
export function numbersOf(pattern: Pattern): readonly Hole["number"][] {
  switch (pattern.kind) {
    case "word":
      return [];
    case "hole": {
      const { agrees, base, forms } = pattern;
      return agrees ? forms.map((form) => (form === "plural" || MANY.includes(base) ? "many" : "one")) : [];
    }
    case "understood":
      return pattern.agrees ? ["one"] : [];
    case "row":
      return pattern.items.flatMap(numbersOf);
    case "choice":
      return pattern.options.flatMap(numbersOf);
  }
}
