import { isTelling } from "../../../text/roots.ts";
import { type Reading, uncovered } from "../reading/reading.ts";

/** Says nothing of a subject, and yet what is asked of it. */
const DENIES = new Set(["geen", "niet"]);

const MOST_WORDS = 24;
const LONGEST = 200;
/** Of a question that asks for the whole, fewer words than these say no more than it asks. */
const FEWEST = 2;

/** What a direct question says beside the roles it names, in words that tell something and spelt right. */
export function wordsAsked(reading: Reading, beside: Spans = plainNames(reading)): string | undefined {
  return telling(reading, beside, 1);
}

/** Names of roles that say no more than which role: "LLMOps" is one for a role that is called otherwise. */
function plainNames({ roles, words }: Reading): Spans {
  return roles.filter(({ from, to, meaning }) => {
    const [word] = words.slice(from, to);
    const isOther = to - from === 1 && !meaning.role.split("-").includes(word?.text ?? "");
    return !isOther;
  });
}

/** What a question for the whole says that no name and no cue accounts for. */
export function wordsBesides(reading: Reading): string | undefined {
  const { roles, cues, attributes, backgrounds } = reading;
  // Without a name the words of the work are the name.
  const named = roles.length > 0 ? roles : reading.concepts;
  return telling(
    reading,
    [...named, ...cues, ...attributes, ...backgrounds],
    reading.levels.length > 0 ? 1 : FEWEST,
  );
}

type Spans = Parameters<typeof uncovered>[1];

function telling(reading: Reading, spans: Spans, fewest: number): string | undefined {
  const left = uncovered(reading, spans)
    .map(({ text }) => text)
    .filter((word) => isTelling(word) || DENIES.has(word));
  const words = [...new Set(left)].slice(0, MOST_WORDS);
  return words.length < fewest ? undefined : words.join(" ").slice(0, LONGEST);
}
