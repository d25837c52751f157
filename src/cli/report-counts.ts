import type { IntentKind } from "../intent.ts";
import type { Gap } from "../intents/answers/errands/errand-end.ts";
import { groupBy } from "../knowledge/group.ts";
import type { Language } from "../language.ts";
import type { FaultKind } from "../settings-asked.ts";
import type { OnDay } from "../storage/days.ts";
import type { UnansweredQuestion } from "../storage/unanswered.ts";
import type { KeptVote } from "../storage/votes.ts";
import { wordsOf } from "../text/words.ts";
import { reading } from "./answer-json.ts";

/** How readers judged one answer. Without an intent it is not known which answers these votes were about. */
export type JudgedAnswer = {
  readonly intent: IntentKind | null;
  readonly roles: readonly string[];
  readonly slots: Readonly<Record<string, unknown>>;
  readonly language: Language | null;
  readonly good: number;
  readonly bad: number;
  /** What was wrong, with how many said so. */
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
  /** Why, newest first; names, addresses and numbers are masked. */
  readonly reasons: readonly { readonly vote: "good" | "bad"; readonly reason: string }[];
  /** Where it was voted on, by the platforms' names. */
  readonly platforms: readonly string[];
  /** Ids of the facts that the answer showed when it was last voted on. */
  readonly facts: readonly string[];
  readonly last: string;
};

/** A question that got no answer, and how often. */
export type OpenQuestion = {
  /** Masked; null where words are not kept. */
  readonly words: string | null;
  readonly outcome: IntentKind;
  readonly language: Language;
  readonly nearest: UnansweredQuestion["nearest"];
  readonly count: number;
  readonly last: string;
};

const MOST_REASONS = 20;
const UNKNOWN = { intent: null, roles: [], slots: {} };

/** Votes by answer, those with most votes first. */
export function judgedAnswers(votes: readonly OnDay<KeptVote>[]): readonly JudgedAnswer[] {
  const groups = groupsOf(votes, ({ intent, language }) =>
    JSON.stringify([intent ?? null, language ?? null]),
  );
  return groups.map((group) => {
    const newest = [...group].reverse();
    const [latest] = newest;
    return {
      ...(latest?.intent === undefined ? UNKNOWN : reading(latest.intent)),
      language: latest?.language ?? null,
      good: group.filter(({ vote }) => vote === "good").length,
      bad: group.filter(({ vote }) => vote === "bad").length,
      faults: faultsIn(group),
      reasons: newest
        .flatMap(({ vote, reason }) => (reason === undefined ? [] : [{ vote, reason }]))
        .slice(0, MOST_REASONS),
      platforms: [...new Set(group.map(({ platform }) => platform))].sort(),
      facts: latest?.facts ?? [],
      last: latest?.day ?? "",
    };
  });
}

function faultsIn(votes: readonly KeptVote[]): JudgedAnswer["faults"] {
  const faults = votes.flatMap(({ cause }) => cause ?? []);
  return Object.fromEntries(
    [...new Set(faults)].map((fault) => [fault, faults.filter((each) => each === fault).length]),
  );
}

/** What questions without an answer came nearest to, as an operator reads it: a kind of question and its roles. */
export type ReportedGap = { readonly nearest: string; readonly count: number };

export function reportedGap({ intent, roles, count }: Gap): ReportedGap {
  return { nearest: [intent, ...roles].join(" "), count };
}

/** Questions that read alike, the most frequent first. */
export function openQuestions(questions: readonly OnDay<UnansweredQuestion>[]): readonly OpenQuestion[] {
  const groups = groupsOf(questions, ({ words, outcome, language, nearest }) =>
    JSON.stringify([words === undefined ? nearest : wordsOf(words).join(" "), outcome, language]),
  );
  return groups.flatMap((group) => {
    const latest = group.at(-1);
    if (latest === undefined) return [];
    const { words = null, outcome, language, nearest, day } = latest;
    return [{ words, outcome, language, nearest, count: group.length, last: day }];
  });
}

/** The largest first; of equal ones that which was met first. */
function groupsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly Row[])[] {
  return [...groupBy(rows, keyOf).values()].sort((one, other) => other.length - one.length);
}
