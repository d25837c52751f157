import type { Predicate } from "../../../src/answer/answer.ts";
import type { Draft } from "../../../src/llm/wording/draft.ts";
import { factKey } from "../../../src/llm/wording/grammar/fact-key.ts";
import type { Grammar } from "../../../src/llm/wording/grammar/pattern.ts";
import type { Shape, Statement } from "../../../src/llm/wording/shape.ts";
import { randomWording } from "./random-wordings.ts";

/** A draft that tells the facts of an answer otherwise than they are, in sentences of the grammar or with one word too many. */
export type Rearranged = { readonly kind: string; readonly draft: Draft };

/** Words that make a true sentence say more than it did. */
const TWISTS: Readonly<Record<string, Readonly<Record<"nl" | "en", readonly string[]>>>> = {
  only: { nl: ["alleen", "uitsluitend"], en: ["only", "exclusively"] },
  more: { nl: ["meer", "vaker dan"], en: ["more", "more often than"] },
  less: { nl: ["minder", "nauwelijks"], en: ["less", "hardly"] },
  before: { nl: ["eerst", "daarvoor"], en: ["first", "before that"] },
  after: { nl: ["daarna", "pas na"], en: ["afterwards", "only after"] },
  when: { nl: ["vroeger", "straks"], en: ["formerly", "soon"] },
  not: { nl: ["niet", "geen"], en: ["not", "no"] },
  all: { nl: ["alle", "elke"], en: ["all", "every"] },
  why: { nl: ["omdat", "daarom"], en: ["because", "therefore"] },
  maybe: { nl: ["misschien", "soms"], en: ["perhaps", "sometimes"] },
};

/** Everything that can be told wrongly of a shape. */
export function rearranged(shape: Shape, grammar: Grammar, random: () => number): readonly Rearranged[] {
  const untrue = untruths(shape).flatMap(({ kind, statements, cites }): readonly Rearranged[] => {
    const written = randomWording({ ...shape, statements }, grammar, random)?.draft;
    return written === undefined ? [] : [{ kind, draft: citing(written, cites) }];
  });
  const twisted = Object.entries(TWISTS).flatMap(([kind, words]) =>
    words[shape.language].flatMap((word): readonly Rearranged[] => {
      const written = randomWording(shape, grammar, random)?.draft;
      return written === undefined ? [] : [{ kind, draft: withWord(written, word, random) }];
    }),
  );
  return [...untrue, ...twisted];
}

type Untruth = {
  readonly kind: string;
  readonly statements: readonly Statement[];
  /** Ids that the draft claims to say beside those that it says. */
  readonly cites: readonly string[];
};

function untruths({ statements, holes }: Shape): readonly Untruth[] {
  const true_ = keysOf(statements);
  const changed = statements.flatMap((statement, at) => [
    ...changesOf(
      statement,
      holes.map(({ name }) => name),
    ).map(([kind, change]) => ({
      kind,
      statements: statements.map((each, index) => (index === at ? { ...each, ...change } : each)),
    })),
    ...statements.slice(at + 1).flatMap((other) =>
      exchangesOf(statement, other).map(([kind, one, two]) => ({
        kind,
        statements: statements.map((each) => {
          if (each === statement) return { ...each, ...one };
          return each === other ? { ...each, ...two } : each;
        }),
      })),
    ),
  ]);
  const untrue = changed.filter((each) => keysOf(each.statements) !== true_);
  return [
    ...untrue.map((each) => ({ ...each, cites: [] })),
    ...(statements.length < 2 ? [] : statements).map((left) => ({
      kind: "left out",
      statements: statements.filter((each) => each !== left),
      cites: [left.id],
    })),
    ...statements.map((twice) => ({
      kind: "said twice",
      statements: [...statements, { ...twice }],
      cites: [],
    })),
  ];
}

function keysOf(statements: readonly Statement[]): string {
  return statements.map(factKey).sort().join(" ");
}

type Change = Partial<Pick<Statement, "predicate" | "subject" | "audience" | "to" | "value">>;

/** What is untrue of one fact alone: it is said of another, of something else, or as what it is not. */
function changesOf(statement: Statement, names: readonly string[]): readonly (readonly [string, Change])[] {
  const { predicate, subject, audience, to, value } = statement;
  const like = (name: string) => names.filter((each) => each !== name && kindOf(each) === kindOf(name));
  return [
    ...like(subject ?? "").map((each) => ["of another", { subject: each }] as const),
    ...like(value).map((each) => ["something else", { value: each }] as const),
    ...like(audience ?? "").map((each) => ["for others", { audience: each }] as const),
    ...like(to ?? "").map((each) => ["to another", { to: each }] as const),
    ...(OTHER_RANK[predicate] ?? []).map((each) => ["another rank", { predicate: each }] as const),
    ...(predicate === "counts" && subject !== undefined
      ? [["of the catalog", { subject: undefined } as unknown as Change] as const]
      : []),
  ];
}

const OTHER_RANK: Readonly<Partial<Record<Predicate, readonly Predicate[]>>> = {
  best_fits: ["second_fits"],
  second_fits: ["best_fits"],
};

/** What is untrue where two facts change places. */
function exchangesOf(one: Statement, other: Statement): readonly (readonly [string, Change, Change])[] {
  const isSame = one.predicate === other.predicate;
  const subjects =
    isSame && one.subject !== undefined && other.subject !== undefined && one.subject !== other.subject;
  const audiences = isSame && one.audience !== undefined && other.audience !== undefined;
  const values = kindOf(one.value) === kindOf(other.value);
  return [
    ...(subjects
      ? ([["who", { subject: other.subject }, { subject: one.subject }]] as [string, Change, Change][])
      : []),
    ...(audiences
      ? ([["for whom", { audience: other.audience }, { audience: one.audience }]] as [
          string,
          Change,
          Change,
        ][])
      : []),
    ...(values
      ? ([["what", { value: other.value }, { value: one.value }]] as [string, Change, Change][])
      : []),
  ];
}

function kindOf(name: string): string {
  return name.replace(/s?\d+$/u, "");
}

function citing(draft: Draft, cites: readonly string[]): Draft {
  const last = draft.sentences.findLastIndex(({ kind }) => kind === "claim");
  return {
    ...draft,
    sentences: draft.sentences.map((each, index) =>
      index === last ? { ...each, facts: [...each.facts, ...cites] } : each,
    ),
  };
}

/** With a word more between two words of one of its claims. */
function withWord(draft: Draft, word: string, random: () => number): Draft {
  const claims = draft.sentences.flatMap(({ kind }, index) => (kind === "claim" ? [index] : []));
  const at = claims[Math.floor(random() * claims.length)];
  return {
    ...draft,
    sentences: draft.sentences.map((each, index) => {
      if (index !== at) return each;
      const words = each.text.split(" ");
      const place = 1 + Math.floor(random() * (words.length - 1));
      return { ...each, text: [...words.slice(0, place), word, ...words.slice(place)].join(" ") };
    }),
  };
}
