import type { Predicate } from "../../../answer/answer.ts";
import type { Draft, DraftSentence } from "../draft.ts";
import type { Shape, Statement } from "../shape.ts";
import { type Bound, boundTo } from "./binding-holes.ts";
import { namesOf } from "./fact-key.ts";
import type { Construction, Grammar } from "./pattern.ts";
import { alwaysBinds } from "./pattern-facts.ts";
import { checkMeaning } from "./read-draft.ts";
import { asSentence, sayIt, type Writing } from "./saying.ts";

/** So many wordings of a shape are enough that readers do not all get the same. */
const MOST_VARIANTS = 4;
/** Beginnings that are tried for them; some come to the same. */
const TRIES = 8;
/** Members of a row that are still read at one go. */
const LONGEST_ROW = 3;

/**
 * The wordings of a shape that ship: made of constructions that were read by a person, in the order of the facts. Always the
 * same; none where these constructions cannot say it all.
 */
export function wordingsOf(shape: Shape, grammar: Grammar): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  for (let variant = 0; variant < TRIES && drafts.size < MOST_VARIANTS; variant += 1) {
    const draft = wordingOf(shape, grammar, variant);
    // What it writes it can read; where it reads two things in it, nobody gets it.
    if (draft === undefined || checkMeaning(draft, shape, grammar).length > 0) continue;
    drafts.set(draft.sentences.map(({ text }) => text).join(" "), draft);
  }
  return [...drafts.values()];
}

function wordingOf(shape: Shape, grammar: Grammar, variant: number): Draft | undefined {
  const holes = new Map(shape.holes.map((each) => [each.name, each]));
  const named = new Set<string>();
  const sentences: DraftSentence[] = [];
  let left = shape.statements;
  let previous: Predicate | undefined;
  while (left.length > 0) {
    const possible = longest(sentencesFor(left, grammar, { holes, named }, previous));
    const chosen = possible[(variant + sentences.length) % Math.max(1, possible.length)];
    if (chosen === undefined) return undefined;
    const said = left.slice(0, chosen.count);
    sentences.push({ facts: said.map(({ id }) => id), kind: "claim", text: chosen.text });
    for (const name of said.flatMap(namesOf)) named.add(name);
    previous = said.at(-1)?.predicate;
    left = left.slice(chosen.count);
  }
  return { language: shape.language, sentences };
}

/** A sentence that may come next, and how many of the facts it says. */
type Possible = { readonly text: string; readonly count: number };

function sentencesFor(
  left: readonly Statement[],
  grammar: Grammar,
  writing: Writing,
  previous: Predicate | undefined,
): readonly Possible[] {
  return grammar.constructions
    .filter(({ ships, after }) => ships && (after === undefined || after === previous))
    .flatMap((construction) => {
      const bound = boundTo(construction, left);
      if (bound === undefined) return [];
      const count = construction.heads.length;
      const row = rowAfter(construction, left, bound, writing);
      return [construction.orders[0], construction.orders.slice(1).at(-1)].flatMap((order): Possible[] => {
        const first = order && sayIt(order.pattern, bound, writing);
        if (first === undefined) return [];
        const members = row.flatMap((member, index) => [
          ...(index === row.length - 1 ? [",", grammar.joiner] : [","]),
          ...member,
        ]);
        const words = [...first, ...members];
        return [{ text: asSentence(words, left[count + row.length - 1]), count: count + row.length }];
      });
    });
}

/** What says several facts at once reads better than a sentence each. */
function longest(possible: readonly Possible[]): readonly Possible[] {
  const most = Math.max(0, ...possible.map(({ count }) => count));
  return possible.filter(({ count }) => count === most);
}

/** Later members of a row, for the facts behind the first that say the same of others. */
function rowAfter(
  construction: Construction,
  left: readonly Statement[],
  first: Bound,
  writing: Writing,
): readonly (readonly string[])[] {
  const [shortened] = construction.shortened;
  if (shortened === undefined || construction.heads.length > 1) return [];
  const said = alwaysBinds(shortened);
  const members: (readonly string[])[] = [];
  for (const statement of left.slice(1, LONGEST_ROW)) {
    const bound = boundTo(construction, [statement]);
    // What a member leaves out is what the one before said.
    if (bound === undefined || [...bound].some(([each, name]) => !said.has(each) && first.get(each) !== name))
      break;
    const words = sayIt(shortened, bound, writing);
    if (words === undefined) break;
    members.push(words);
  }
  return members;
}
