import type { Construction, Grammar, Pattern } from "../../../src/llm/wording/grammar/pattern.ts";
import type { Hole } from "../../../src/llm/wording/hole.ts";
import type { Delexicalised, Statement } from "../../../src/llm/wording/shape.ts";
import { anySaying, type Manner, type Used } from "./any-saying.ts";
import { standingBefore, toldBy } from "./standing-before.ts";

/** A way to say a construction, of the facts of an example. */
export type Line = {
  readonly words: readonly string[];
  readonly used: readonly Used[];
  readonly lead: Delexicalised;
  /** What it says; of a row the first member too. */
  readonly statements: readonly Statement[];
};

/** How often each option was said so far. */
type Counts = Map<Pattern, number[]>;

export type Covering = {
  /** Lines in which every option of this pattern that no other construction has stands at least once; one where there is none. */
  readonly linesOf: (construction: Construction, pattern: Pattern, most?: number) => readonly Line[];
  /** Lines with what no line has said so far. */
  readonly moreOf: (construction: Construction, pattern: Pattern) => readonly Line[];
  /** Options of these patterns that no line has said. */
  readonly unsaid: (patterns: readonly Pattern[]) => readonly Used[];
};

/** So many turns without anything new are enough to know that nothing more comes. */
const PATIENCE = 60;

/**
 * Says constructions of the examples so that every option is said somewhere: what a construction has for itself in its own lines,
 * and what many share (a name) in turn, wherever it stands.
 */
export function covering(grammar: Grammar, leads: readonly Delexicalised[]): Covering {
  const kept: Counts = new Map();
  const tried: Counts = new Map();
  const shared = sharedIn(grammar);
  const order = (at: Pattern, options: number) => leastTried(tried, at, options);
  const isUnsaid = ({ at, option }: Used) => !kept.get(at)?.[option];
  const sayingWith = (way: Way | undefined) => {
    const line = way?.say(order);
    for (const each of line?.used ?? []) tell(tried, each);
    return line;
  };
  const linesWith = (ways: readonly Way[], isWanted: (line: Line, before: number) => boolean) => {
    const lines: Line[] = [];
    let last = 0;
    for (let turn = 0; ways.length > 0 && turn - last < PATIENCE + ways.length; turn += 1) {
      const line = sayingWith(ways[turn % ways.length]);
      if (line === undefined || !isWanted(line, lines.length)) continue;
      for (const each of line.used) tell(kept, each);
      lines.push(line);
      last = turn;
    }
    return lines;
  };
  return {
    linesOf: (construction, pattern, most = Number.POSITIVE_INFINITY) =>
      linesWith(
        waysOf(construction, pattern, grammar, leads),
        ({ used }, before) =>
          before === 0 || (before < most && used.some((each) => !shared.has(each.at) && isUnsaid(each))),
      ),
    moreOf: (construction, pattern) =>
      linesWith(waysOf(construction, pattern, grammar, leads), ({ used }) => used.some(isUnsaid)),
    unsaid: (patterns) =>
      [...new Set(patterns.flatMap((each) => [...partsOf(each)]))].flatMap((at) =>
        [...Array(optionsOf(at)).keys()].map((option) => ({ at, option })).filter(isUnsaid),
      ),
  };
}

/** Something that a construction can be said of; `say` gives nothing where this pattern cannot be. */
type Way = { readonly say: (order: Manner["order"]) => Line | undefined };

function waysOf(
  construction: Construction,
  pattern: Pattern,
  grammar: Grammar,
  leads: readonly Delexicalised[],
): readonly Way[] {
  const numbers: readonly Hole["number"][] = ["one", "many"];
  return leads.flatMap((lead) => {
    const holes = new Map(lead.shape.holes.map((each) => [each.name, each]));
    const writing = { holes, named: new Set(holes.keys()) };
    return toldBy(construction, lead.shape.statements).flatMap((told) =>
      numbers.flatMap((number): readonly Way[] => {
        const before = standingBefore({ construction, pattern, told, number }, { grammar, lead, writing });
        if (before === undefined) return [];
        const say = (order: Manner["order"]): Line | undefined => {
          const said = anySaying(pattern, { ...writing, bound: told.bound, number, order });
          if (said === undefined) return undefined;
          const words = [...before.words, ...said.words];
          return { words, used: said.used, lead, statements: [...before.statements, ...told.statements] };
        };
        return [{ say }];
      }),
    );
  });
}

function leastTried(counts: Counts, at: Pattern, options: number): readonly number[] {
  const known = counts.get(at) ?? [];
  return [...Array(options).keys()].sort((one, other) => (known[one] ?? 0) - (known[other] ?? 0));
}

function tell(counts: Counts, { at, option }: Used): void {
  const known = counts.get(at) ?? [];
  known[option] = (known[option] ?? 0) + 1;
  counts.set(at, known);
}

/** Parts that more than one construction has: what a name stands for. */
function sharedIn({ constructions }: Grammar): ReadonlySet<Pattern> {
  const seen = new Set<Pattern>();
  const shared = new Set<Pattern>();
  for (const construction of constructions) {
    const own = new Set(patternsOf(construction).flatMap((each) => [...partsOf(each)]));
    for (const each of own) (seen.has(each) ? shared : seen).add(each);
  }
  return shared;
}

/** Every pattern of a construction: its orders, what a second verb says and what a row says. */
export function patternsOf({ orders, withoutSubject, shortened }: Construction): readonly Pattern[] {
  return [...orders.map(({ pattern }) => pattern), ...withoutSubject, ...shortened];
}

/** A pattern and all that is in it. */
export function partsOf(pattern: Pattern, seen: Set<Pattern> = new Set()): ReadonlySet<Pattern> {
  if (seen.has(pattern)) return seen;
  seen.add(pattern);
  if (pattern.kind === "row") for (const each of pattern.items) partsOf(each, seen);
  if (pattern.kind === "choice") for (const each of pattern.options) partsOf(each, seen);
  return seen;
}

/** Of how many ways one is chosen here. */
export function optionsOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case "word":
      return pattern.one === pattern.many ? 0 : 2;
    case "hole":
      return pattern.forms.length;
    case "understood":
      return 1;
    case "row":
      return 0;
    case "choice":
      return pattern.options.length;
  }
}
