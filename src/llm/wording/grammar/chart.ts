import { capitalised } from "../../../answer/lead.ts";
import { type Hole, type HoleBase, onlyOf, written } from "../hole.ts";
import type { Token } from "../token.ts";
import type { HolePattern, Pattern, UnderstoodPattern, WordPattern } from "./pattern.ts";

/** One way in which a stretch fits a pattern. */
export type Match = {
  /** The token after it. */
  readonly end: number;
  /** Names of the holes, by variable. */
  readonly bound: Readonly<Record<string, string>>;
  /** Of the subject or the verb, as far as either was seen. */
  readonly number?: Hole["number"];
};

/**
 * A sentence, and what was found in it so far. What fits a pattern at a place is found once and kept, whoever asks: so the work
 * is bounded by places times patterns, however often a sentence repeats itself.
 */
export type Chart = {
  readonly tokens: readonly Token[];
  readonly holes: ReadonlyMap<string, Hole>;
  /** Kinds of the holes that the lead has. */
  readonly bases: ReadonlySet<HoleBase>;
  /** Names of holes in the sentences before. */
  readonly named: ReadonlySet<string>;
  readonly kept: Map<Pattern, (readonly Match[] | undefined)[]>;
  /** The token at which reading stopped for good, and what could have stood there. */
  readonly stop: { at: number; expected: Set<string> };
};

export function makeChart(
  tokens: readonly Token[],
  holes: ReadonlyMap<string, Hole>,
  named: ReadonlySet<string>,
): Chart {
  const bases = new Set([...holes.values()].map(({ base }) => base));
  return { tokens, holes, bases, named, kept: new Map(), stop: { at: 0, expected: new Set() } };
}

/** Every way in which what begins here fits; none where it does not. */
export function matchesAt(chart: Chart, pattern: Pattern, at: number): readonly Match[] {
  switch (pattern.kind) {
    case "word":
      return wordAt(chart, pattern, at);
    case "hole":
      return holeAt(chart, pattern, at);
    case "understood":
      return understoodAt(chart, pattern, at);
    case "row":
      return kept(chart, pattern, at, () => rowAt(chart, pattern.items, at));
    case "choice":
      return kept(chart, pattern, at, () =>
        distinct(pattern.options.flatMap((each) => matchesAt(chart, each, at))),
      );
  }
}

/** True where this mark or word of glue stands here. */
export function isAt(chart: Chart, text: string, at: number): boolean {
  const token = chart.tokens[at];
  if (token !== undefined && token.kind !== "hole" && token.text === text) return true;
  missed(chart, at, text);
  return false;
}

function kept(chart: Chart, pattern: Pattern, at: number, find: () => readonly Match[]): readonly Match[] {
  const places = chart.kept.get(pattern) ?? [];
  const known = places[at];
  if (known !== undefined) return known;
  const found = find();
  places[at] = found;
  chart.kept.set(pattern, places);
  return found;
}

function missed({ stop }: Chart, at: number, what: string): readonly Match[] {
  if (at > stop.at) {
    stop.at = at;
    stop.expected.clear();
  }
  if (at === stop.at) stop.expected.add(what);
  return NONE;
}

function wordAt(chart: Chart, { one, many }: WordPattern, at: number): readonly Match[] {
  const token = chart.tokens[at];
  const said = at === 0 ? capitalised : asItIs;
  if (token === undefined || token.kind === "hole") return missed(chart, at, said(one));
  const isOne = token.text === said(one);
  if (!isOne && token.text !== said(many)) return missed(chart, at, said(one));
  const found = { end: at + 1, bound: NO_HOLES };
  return [one === many ? found : { ...found, number: isOne ? "one" : "many" }];
}

function holeAt(chart: Chart, { variable, base, forms, agrees }: HolePattern, at: number): readonly Match[] {
  const token = chart.tokens[at];
  const hole = token?.kind === "hole" ? chart.holes.get(token.name) : undefined;
  if (token?.kind !== "hole" || hole?.base !== base || !forms.includes(token.form))
    return chart.bases.has(base) ? missed(chart, at, written(base, forms[0])) : NONE;
  const number = token.form === "plural" ? "many" : hole.number;
  return [{ end: at + 1, bound: { [variable]: token.name }, ...(agrees ? { number } : {}) }];
}

/** The only one of its kind in the lead, once its name was read. */
function understoodAt(
  { holes, tokens, named }: Chart,
  { variable, base, agrees }: UnderstoodPattern,
  at: number,
): readonly Match[] {
  const only = onlyOf(holes, base);
  if (only === undefined) return NONE;
  const before = tokens.slice(0, at).some((each) => each.kind === "hole" && each.name === only.name);
  if (!before && !named.has(only.name)) return NONE;
  return [{ end: at, bound: { [variable]: only.name }, ...(agrees ? { number: only.number } : {}) }];
}

function rowAt(chart: Chart, items: readonly Pattern[], at: number): readonly Match[] {
  let found: readonly Match[] = [{ end: at, bound: NO_HOLES }];
  for (const item of items) {
    found = distinct(
      found.flatMap((before) => matchesAt(chart, item, before.end).flatMap((after) => joined(before, after))),
    );
  }
  return found;
}

const NONE: readonly Match[] = [];
const NO_HOLES: Match["bound"] = {};

/** Both, where they agree on number and holes. */
function joined(before: Match, after: Match): readonly Match[] {
  const number = before.number ?? after.number;
  if (after.number !== undefined && after.number !== number) return NONE;
  const names = Object.entries(after.bound);
  if (names.some(([variable, name]) => (before.bound[variable] ?? name) !== name)) return NONE;
  const bound = names.length === 0 ? before.bound : { ...before.bound, ...after.bound };
  return [{ end: after.end, bound, ...(number === undefined ? {} : { number }) }];
}

function distinct(matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  return [...new Map(matches.map((each) => [keyOfMatch(each), each])).values()];
}

function keyOfMatch({ end, number, bound }: Match): string {
  const names = Object.entries(bound).map((each) => each.join(":"));
  return [end, number, ...names.sort()].join(" ");
}

function asItIs(text: string): string {
  return text;
}
