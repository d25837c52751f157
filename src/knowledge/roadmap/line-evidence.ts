import type { Capability, FalseFriend } from "../schema/capability.ts";
import { type Letters, masked, type Stretch, toLetters } from "./letters.ts";
import { makeMisspelt } from "./misspelt-terms.ts";
import { beginOf, type Hit, makeMatcher, withoutParts } from "./term-matcher.ts";

/** What speaks for a capability in one line. */
export type Evidence = {
  readonly capability: Capability;
  /** Points of the terms found, at most 9. */
  readonly points: number;
  /** Where the first of its terms stands. */
  readonly begin: number;
  /** As a reader may see them, without the marks of the word list. */
  readonly terms: readonly string[];
};

export type LineEvidence = {
  /** The line with false friends masked. */
  readonly letters: Letters;
  readonly found: readonly Evidence[];
};

type Weighed = { readonly capability: Capability; readonly points: number };

const POINTS = { strong: 3, normal: 2, weak: 1 } as const;
const MOST_POINTS = 9;

/** Reads which capabilities a line speaks of. Terms are indexed once. */
export function makeEvidence(
  capabilities: readonly Capability[],
  falseFriends: readonly FalseFriend[],
): (line: string) => LineEvidence {
  const friends = makeMatcher(
    falseFriends.flatMap(({ phrases }) => phrases.map((term) => ({ term, meaning: null }))),
  );
  const listed = capabilities.flatMap((capability) =>
    (["strong", "normal", "weak"] as const).flatMap((weight) =>
      capability.terms[weight].map((term) => ({ term, meaning: { capability, points: POINTS[weight] } })),
    ),
  );
  const match = makeMatcher<Weighed>(listed);
  const misspellings = makeMisspelt(
    listed.filter(({ meaning }) => meaning.points === POINTS.strong).map(({ term }) => term),
  );
  const byTerm = new Map(listed.map((each) => [each.term, each.meaning]));

  return (line) => {
    const raw = toLetters(line);
    const letters = masked(
      raw,
      friends(raw).flatMap(({ stretches }) => stretches),
    );
    const hits = withoutParts(match(letters));
    const misspelt = misspellings(
      letters,
      hits.flatMap(({ stretches }) => stretches),
    ).flatMap(({ term, stretch }) => asHit(term, stretch, byTerm.get(term)));
    return { letters, found: gather([...hits, ...misspelt]) };
  };
}

/** A misspelt term counts a point less: it may have been another word. */
function asHit(term: string, stretch: Stretch, meaning: Weighed | undefined): readonly Hit<Weighed>[] {
  if (meaning === undefined) return [];
  return [{ term, stretches: [stretch], meaning: { ...meaning, points: meaning.points - 1 } }];
}

function gather(hits: readonly Hit<Weighed>[]): readonly Evidence[] {
  const perCapability = new Map<Capability, Hit<Weighed>[]>();
  for (const hit of hits) {
    const { capability } = hit.meaning;
    perCapability.set(capability, [...(perCapability.get(capability) ?? []), hit]);
  }
  return [...perCapability].map(([capability, all]) => {
    const own = withoutSpellings(all);
    return {
      capability,
      points: Math.min(MOST_POINTS, sum(own.filter(isSimple)) + best(own.filter((hit) => !isSimple(hit)))),
      begin: Math.min(...own.map(beginOf)),
      terms: own.map(({ term }) => term.replace(/[=*]/gu, "")),
    };
  });
}

/** `copilot` and `co-pilot` in one place of a line are one hit, worth the better of the two. */
function withoutSpellings(hits: readonly Hit<Weighed>[]): readonly Hit<Weighed>[] {
  const perPlace = new Map<string, Hit<Weighed>>();
  for (const hit of hits) {
    const place = hit.stretches.map(({ from, to }) => `${from}-${to}`).join(" ");
    const known = perPlace.get(place);
    if (known === undefined || known.meaning.points < hit.meaning.points) perPlace.set(place, hit);
  }
  return [...perPlace.values()];
}

function isSimple({ stretches }: Hit<Weighed>): boolean {
  return stretches.length === 1;
}

function sum(hits: readonly Hit<Weighed>[]): number {
  return hits.reduce((total, { meaning }) => total + meaning.points, 0);
}

/** Terms of two pieces share their words, so only one of them counts. */
function best(hits: readonly Hit<Weighed>[]): number {
  return Math.max(0, ...hits.map(({ meaning }) => meaning.points));
}
