import { type GbnfAlternatives, type GbnfSymbol, readGbnf } from "./gbnf-reader.ts";

/** Of what may be repeated without end. */
const MOST_REPEATED = 3;

/** A string of a grammar: an alternative is as likely as its neighbours. @param random numbers from 0 up to 1 */
export type GbnfSampler = (random: () => number) => string;

/** @throws Error for a grammar that llama.cpp would refuse */
export function makeGbnfSampler(text: string): GbnfSampler {
  const rules = readGbnf(text);
  return (random) => {
    const upTo = (count: number) => Math.floor(random() * count);
    const one = (alternatives: GbnfAlternatives): string =>
      (alternatives[upTo(alternatives.length)] ?? []).map(said).join("");
    const said = (symbol: GbnfSymbol): string => {
      switch (symbol.kind) {
        case "text":
          return symbol.text;
        case "rule":
          return one(rules.get(symbol.name) ?? []);
        case "group":
          return one(symbol.alternatives);
        case "repeated": {
          const most = Math.min(symbol.most, symbol.least + MOST_REPEATED);
          const times = symbol.least + upTo(most - symbol.least + 1);
          return Array.from({ length: times }, () => said(symbol.symbol)).join("");
        }
        case "characters": {
          // What a negated set leaves is not chosen from, for it is nearly all there is.
          const [from, to] = symbol.isNegated
            ? [0x20, 0x20]
            : (symbol.ranges[upTo(symbol.ranges.length)] ?? [0x20, 0x20]);
          return String.fromCodePoint(from + upTo(to - from + 1));
        }
      }
    };
    return one(rules.get("root") ?? []);
  };
}
