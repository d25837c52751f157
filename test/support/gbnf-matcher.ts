import { type GbnfAlternatives, type GbnfSymbol, readGbnf } from "./gbnf-reader.ts";

type Matching = {
  readonly text: string;
  readonly rules: ReadonlyMap<string, GbnfAlternatives>;
  /** Where each rule can end that begins at a place. */
  readonly known: Map<string, readonly number[]>;
};

/** Tells whether a grammar has a string. @throws Error for a grammar that llama.cpp would refuse */
export function makeGbnfMatcher(grammar: string): (text: string) => boolean {
  const rules = readGbnf(grammar);
  return (text) => ruleEnds({ text, rules, known: new Map() }, "root", 0).includes(text.length);
}

function ruleEnds(matching: Matching, name: string, at: number): readonly number[] {
  const key = `${name} ${at}`;
  const ends = matching.known.get(key) ?? endsOf(matching, matching.rules.get(name) ?? [], at);
  matching.known.set(key, ends);
  return ends;
}

function endsOf(matching: Matching, alternatives: GbnfAlternatives, at: number): readonly number[] {
  return distinct(
    alternatives.flatMap((row) =>
      row.reduce<readonly number[]>(
        (starts, each) => starts.flatMap((start) => symbolEnds(matching, each, start)),
        [at],
      ),
    ),
  );
}

function symbolEnds(matching: Matching, symbol: GbnfSymbol, at: number): readonly number[] {
  switch (symbol.kind) {
    case "text":
      return matching.text.startsWith(symbol.text, at) ? [at + symbol.text.length] : [];
    case "rule":
      return ruleEnds(matching, symbol.name, at);
    case "group":
      return endsOf(matching, symbol.alternatives, at);
    case "characters": {
      const point = matching.text.codePointAt(at);
      if (point === undefined) return [];
      const isNamed = symbol.ranges.some(([from, to]) => from <= point && point <= to);
      return isNamed === symbol.isNegated ? [] : [at + String.fromCodePoint(point).length];
    }
    case "repeated": {
      if (symbol.most === 0) return [at];
      const { symbol: inner, least, most } = symbol;
      const once = symbolEnds(matching, inner, at).filter((end) => end > at);
      const more: GbnfSymbol = { ...symbol, least: Math.max(0, least - 1), most: most - 1 };
      return distinct([
        ...(least === 0 ? [at] : []),
        ...once.flatMap((end) => symbolEnds(matching, more, end)),
      ]);
    }
  }
}

function distinct(ends: readonly number[]): readonly number[] {
  return [...new Set(ends)];
}
