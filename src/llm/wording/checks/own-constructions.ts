import { makeChart } from "../grammar/chart.ts";
import { makeReader, saidBy } from "../grammar/clauses.ts";
import { type Saying, sayingsOf } from "../grammar/every-saying.ts";
import { factKey } from "../grammar/fact-key.ts";
import type { Construction, Grammar, Pattern } from "../grammar/pattern.ts";
import { stopped } from "../grammar/read-draft.ts";
import { readingsOf } from "../grammar/readings.ts";
import { asSentence } from "../grammar/saying.ts";
import type { Hole } from "../hole.ts";
import { tokensOf } from "../token.ts";
import { type CatalogNames, checkCatalogNames } from "./catalog-names.ts";

/** Ways to say one order of a construction that are tried. The richest of ours has some two thousand, and few come near. */
const MOST_TRIED = 1_000;

/** With something behind it, for which a few beginnings of each kind stand for all. */
const MOST_TRIED_WITH_MORE = 40;

/** A sentence of a construction, and what it is to say, if anything: a second verb may be of another number than its subject. */
type Sentence = {
  readonly text: string;
  readonly holes: readonly Hole[];
  readonly says: string;
  readonly mayBeUnread: boolean;
};

/**
 * What is wrong with constructions that a company adds, although they can be read: a sentence of theirs that says something else
 * too, that cannot be read back, or that names something of the catalog outside a hole.
 * @param grammar ours with theirs
 * @returns a line each, with file, line and column
 */
export function faultsOf(
  added: readonly Construction[],
  {
    grammar,
    names,
    words,
  }: {
    readonly grammar: Grammar;
    readonly names: CatalogNames;
    /** Of our own grammar: a word of theirs may be a name. */
    readonly words: Grammar["words"];
  },
): readonly string[] {
  return added.flatMap((construction) => {
    const faults = new Map<string, string>();
    for (const sentence of sentencesOf(construction, grammar)) {
      const [kind, fault] = faultIn(sentence, construction, grammar) ?? nameIn(sentence, names, words) ?? [];
      // One example of each kind is enough to mend the line.
      if (kind !== undefined && fault !== undefined && !faults.has(kind))
        faults.set(kind, `${construction.where}: "${sentence.text}" ${fault}`);
    }
    return [...faults.values()];
  });
}

type Fault = readonly [kind: string, fault: string];

function faultIn(sentence: Sentence, { after }: Construction, grammar: Grammar): Fault | undefined {
  const { text, holes, says, mayBeUnread } = sentence;
  const named = new Set(holes.map(({ name }) => name));
  const chart = makeChart(tokensOf(text), new Map(holes.map((each) => [each.name, each])), named);
  const reader = makeReader(chart, grammar, after);
  const readings = readingsOf(reader, [0]).map((said) => said.map(factKey).sort().join(" "));
  const others = readings.filter((each) => each !== says);
  if (others.length > 0) return ["other", `can also be read to say ${others.join(", or ")}`];
  return mayBeUnread || readings.length > 0
    ? undefined
    : ["unread", `cannot be read back: ${stopped(chart)}`];
}

function nameIn({ text }: Sentence, names: CatalogNames, words: Grammar["words"]): Fault | undefined {
  const found = checkCatalogNames([{ facts: [], kind: "claim", text }], names, { words });
  return found.length === 0
    ? undefined
    : ["name", "names something of the catalog; write a hole in its place"];
}

/** All that it says alone, and with a second member, a second verb or a second sentence behind it. */
function sentencesOf(construction: Construction, { joiner }: Grammar): readonly Sentence[] {
  const { heads, orders, shortened, withoutSubject, after } = construction;
  const variables = [...new Set(heads.flatMap((each) => each.variables))];
  const [subject = ""] = heads[0].variables;
  const named = (variable: string, base: Hole["base"], place: number) =>
    `${base}${2 * variables.indexOf(variable) + place}`;
  const alone = orders.flatMap(({ pattern }) =>
    sayingsOf(pattern, (variable, base) => named(variable, base, 1), MOST_TRIED),
  );
  const [first] = alone;
  if (first === undefined) return [];
  const withMore = (patterns: readonly Pattern[], mayBeUnread: boolean, shared?: string) =>
    patterns
      .flatMap((pattern) =>
        sayingsOf(
          pattern,
          (variable, base) => named(variable, base, variable === shared ? 1 : 2),
          MOST_TRIED_WITH_MORE,
        ),
      )
      .flatMap((more) => sentenceOf(construction, [first, more], joiner, mayBeUnread));
  const later = after === undefined ? orders.map(({ pattern }) => pattern) : [];
  const sentences = alone.flatMap((each) => sentenceOf(construction, [each], joiner, false));
  // Advice is whole sentences, behind which nothing goes on.
  if (heads.at(-1)?.predicate === "hired_or_grown") return sentences;
  return [
    ...sentences,
    ...withMore(shortened, false),
    ...withMore(withoutSubject, true, subject),
    // What opens a scope has nothing behind it that opens another.
    ...withMore(later, true),
  ];
}

/** None where it would leave unsaid which of two is meant. */
function sentenceOf(
  construction: Construction,
  [first, more]: readonly [Saying, Saying?],
  joiner: string,
  mayBeUnread: boolean,
): readonly Sentence[] {
  // What a later member leaves out is that of the member before.
  const sayings =
    more === undefined ? [first] : [first, { ...more, holes: { ...first.holes, ...more.holes } }];
  const holes = new Map(
    sayings.flatMap((each) => Object.values(each.holes).map((hole) => [hole.name, hole])),
  );
  const isOpen = sayings.some(({ understood, holes: own }) =>
    understood.some(
      (variable) => [...holes.values()].filter(({ base }) => base === own[variable]?.base).length > 1,
    ),
  );
  if (isOpen) return [];
  const said = sayings.flatMap((each) => saidBy(construction, namesOf(each)) ?? []);
  const words = [first, more].flatMap((each) => (each ? [",", joiner, ...each.words] : [])).slice(2);
  return [
    {
      text: asSentence(words, construction.heads.at(-1)),
      holes: [...holes.values()],
      says: said.map(factKey).sort().join(" "),
      mayBeUnread,
    },
  ];
}

function namesOf({ holes }: Saying): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(holes).map(([variable, { name }]) => [variable, name]));
}
