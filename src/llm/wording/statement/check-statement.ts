import type { Fact } from "../../../answer/answer.ts";
import { makeChart } from "../grammar/chart.ts";
import { makeReader } from "../grammar/clauses.ts";
import type { Said } from "../grammar/fact-key.ts";
import type { Grammar } from "../grammar/pattern.ts";
import { readingsOf } from "../grammar/readings.ts";
import { tokensOf } from "../token.ts";
import { type KnownFacts, keyed } from "./known-facts.ts";
import { type Taken, withPlaceholders } from "./with-placeholders.ts";

/** What the catalog makes of a sentence. */
export type StatementVerdict =
  | { readonly kind: "true"; readonly facts: readonly Fact[] }
  /** `facts`: what the catalog says in its place. */
  | { readonly kind: "false"; readonly facts: readonly Fact[] }
  | { readonly kind: "cannot tell"; readonly why: string };

/**
 * Whether one sentence about the catalog holds, read by the grammar that writes our own with names in place of placeholders.
 * Who cannot be sure says so: a sentence in other words, of other things, or of what nobody listed to the end.
 */
export function checkStatement(sentence: string, known: KnownFacts, grammar: Grammar): StatementVerdict {
  const text = sentence.trim();
  const whole = /[.!?]$/u.test(text) ? text : `${text}.`;
  const readings = new Map<string, readonly Said[]>();
  for (const taken of withPlaceholders(whole, known)) {
    for (const said of saidIn(taken, grammar)) readings.set(JSON.stringify(said), said);
  }
  const [said, ...others] = [...readings.values()];
  if (said === undefined)
    return {
      kind: "cannot tell",
      why: "the sentence is in other words than the grammar has, or about what the catalog does not name",
    };
  if (others.length > 0) return { kind: "cannot tell", why: "the sentence can be read in more than one way" };
  return judged(said, known);
}

/** What a sentence says in each of its readings: of every member of a list. */
function saidIn({ text, holes, keys }: Taken, grammar: Grammar): readonly (readonly Said[])[] {
  const chart = makeChart(tokensOf(text), holes, new Set());
  return readingsOf(makeReader(chart, grammar, undefined), [0]).map((reading) =>
    reading.flatMap((each) => ofEach(each, keys)),
  );
}

function ofEach(said: Said, keys: Taken["keys"]): readonly Said[] {
  const [name, list] =
    [said.subject, said.value]
      .map((each) => [each, keys.get(each ?? "") ?? []] as const)
      .find(([, all]) => all.length > 1) ?? [];
  const single = new Map(
    [...keys].flatMap(([each, [key]]) => (key === undefined ? [] : [[each, key] as const])),
  );
  if (name === undefined || list === undefined) return [keyed(said, single)];
  return list.flatMap((key) => ofEach(said, new Map([...keys, [name, [key]]])));
}

function judged(said: readonly Said[], known: KnownFacts): StatementVerdict {
  const facts: Fact[] = [];
  const contrary: Fact[] = [];
  let isOpen = false;
  for (const each of said) {
    const fact = known.find(each);
    const others = fact === undefined ? known.others(each) : [];
    if (fact !== undefined) facts.push(fact);
    else if (others.length > 0) contrary.push(...others);
    else isOpen = true;
  }
  if (contrary.length > 0) return { kind: "false", facts: contrary };
  return isOpen
    ? { kind: "cannot tell", why: "the catalog does not say this, and nothing that rules it out" }
    : { kind: "true", facts };
}
