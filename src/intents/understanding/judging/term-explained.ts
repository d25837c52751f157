import { isAsking } from "../../../text/asking-words.ts";
import { madeOf } from "../../../text/made-of.ts";
import { foldPhrase, makePhrases, type Phrases } from "../../../text/phrases.ts";
import { isTelling } from "../../../text/roots.ts";
import type { Known } from "../reading/known-catalog.ts";
import { spansOf, wordsBeside } from "../reading/reading.ts";
import { type Step, settled } from "./asked.ts";

type Page = Known["pages"][number];

/** The page that explains words, a question a word. */
const PAGE = "terms";
/** More words beside the term ask something else of it. */
const MOST_BESIDE = 1;

/** "What is RAG?", "wat betekent MCP": a word that is explained, where nothing else is asked of it. */
export const termExplained: Step = ({ reading, parts }) => {
  const page = parts.known.pages.find(({ id }) => id === PAGE);
  const [asks] = spansOf(reading, "what-is");
  if (page === undefined || asks === undefined || reading.has("compare")) return undefined;
  const terms = phrasesOf(page)
    .longest(reading.words)
    .filter(({ from }) => from >= asks.to);
  const [term, ...others] = terms;
  if (term === undefined || others.some(({ meaning }) => meaning !== term.meaning)) return undefined;
  // "MLOps" is a word and a role's name; with more of the name it is the role that is asked about.
  const isRole = reading.roles.some((role) =>
    terms.every(({ from, to }) => role.from < from || to < role.to),
  );
  if (isRole) return undefined;
  const left = wordsBeside(reading, ["what-is", "filler", "one", "follow"], terms).filter(
    ({ text }) => isTelling(text) && !isAsking(text) && !SAYS_NO_MORE.has(text),
  );
  if (left.length >= MOST_BESIDE) return undefined;
  return settled({ kind: "guide", page: page.id, question: term.meaning }, "asks what a word means");
};

/** Words that ask for no more than the meaning. */
const SAYS_NO_MORE = new Set([
  ...[
    "precies",
    "eigenlijk",
    "doet",
    "simpel",
    "simpele",
    "kort",
    "woorden",
    "taal",
    "begrip",
    "term",
    "woord",
    "inhoudt",
    "bedoeld",
  ],
  ...[
    "exactly",
    "actually",
    "do",
    "simple",
    "plain",
    "words",
    "terms",
    "term",
    "word",
    "mean",
    "means",
    "stand",
    "stands",
    "language",
  ],
]);

/** The spellings of each word that the page explains. */
const phrasesOf = madeOf<Phrases<string>, Page>((page) =>
  makePhrases(
    page.answers.flatMap(({ id, words }) =>
      [...(words?.nl ?? []), ...(words?.en ?? [])].map((phrase) => [foldPhrase(phrase), id] as const),
    ),
  ),
);
