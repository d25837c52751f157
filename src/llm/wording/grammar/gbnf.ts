import type { Shape } from "../shape.ts";
import { opening, waysOf } from "./gbnf-patterns.ts";
import { asGbnf, asWays, inRow, oneOf, type Way } from "./gbnf-rules.ts";
import { sentencesSaying, type Telling } from "./gbnf-sentences.ts";
import type { Grammar, Pattern } from "./pattern.ts";

/** Facts that are still read at one go. */
const MOST_FACTS = 3;

/**
 * Replies for a shape, each of which the checks accept, in the notation of llama.cpp's grammars. The facts are said in their
 * order; how they share sentences and how each is said is open.
 * @returns nothing where the grammar cannot say them all
 */
export function gbnfOf({ language, statements, holes }: Shape, grammar: Grammar): string | undefined {
  const telling: Telling = {
    statements,
    grammar,
    holes: new Map(holes.map((each) => [each.name, each])),
    clauses: new Map(),
  };
  const onwards: (Way | undefined)[] = [];
  const claimsFrom = (from: number, intro?: Pattern) =>
    oneOf(
      statements.slice(from, from + MOST_FACTS).flatMap((_, index) => {
        const to = from + index + 1;
        return asWays(inRow(claim(telling, from, to, intro), onwards[to]));
      }),
    );
  // From the end, for what follows a sentence is the same whichever sentence it is.
  onwards[statements.length] = oneOf([[], ...asWays(inRow(",", frame("closer", grammar.closer)))]);
  for (let from = statements.length - 1; from > 0; from -= 1) onwards[from] = inRow(",", claimsFrom(from));
  const opened = inRow(frame("opener", grammar.opener), ",", claimsFrom(0));
  const whole = oneOf([...asWays(claimsFrom(0, grammar.intro)), ...asWays(opened)]);
  return whole && asGbnf([`{"language":"${language}","sentences":[`, ...whole, "]}"]);
}

/** @param intro what may stand before it, in the same sentence */
function claim(telling: Telling, from: number, to: number, intro?: Pattern): Way | undefined {
  const { statements } = telling;
  const ways = sentencesSaying(telling, { from, to });
  const behindIntro = intro && inRow(framed(intro), oneOf(ways));
  const text = oneOf([...opening(ways), ...asWays(behindIntro)]);
  const facts = statements.slice(from, to).map(({ id }) => id);
  // A value that is itself sentences brings its own full stop.
  const end = statements[to - 1]?.predicate === "hired_or_grown" ? "" : ".";
  return sentence("claim", facts, inRow(text, end));
}

function frame(kind: "opener" | "closer", pattern: Pattern): Way | undefined {
  return sentence(kind, [], inRow(framed(pattern), "."));
}

/** What stands around the facts has no holes. */
function framed(pattern: Pattern): Way | undefined {
  return oneOf(
    opening(waysOf(pattern, { holes: new Map(), bound: new Map(), named: new Set(), number: "one" })),
  );
}

/** Its keys stand as in the schema. No word and no hole has a mark that JSON would write otherwise. */
function sentence(kind: string, facts: readonly string[], text: Way | undefined): Way | undefined {
  return inRow(`{"facts":${JSON.stringify(facts)},"kind":"${kind}","text":"`, text, '"}');
}
