import type { Intent } from "../../../intent.ts";
import { lastWords, wordsOf } from "../../../text/words.ts";
import type { CommandWord } from "../../vocabulary/command-words.ts";
import { choiceIn } from "../errands/chosen.ts";
import { withErrands } from "../errands/errand-meant.ts";
import { noteOf } from "../errands/typed.ts";
import type { Understanding } from "../understand.ts";
import { fixed, oneOf, type Reading, spokenIn } from "./given.ts";
import { nameIn, toProfile } from "./named.ts";
import { partIn } from "./part-asked.ts";
import { comparedIn, holdsPlan, legacyIn, roadmapAsked } from "./several-asked.ts";

/** What one word behind `/rolwijzer` asks for. */
const ALONE: Readonly<Partial<Record<CommandWord, Intent>>> = {
  about: { kind: "about_bot", what: "sources" },
  admin: { kind: "settings", what: "workspace" },
  feedback: { kind: "settings", what: "correction" },
  forget: { kind: "settings", what: "forget-me" },
  help: { kind: "help" },
  "in-dutch": { kind: "settings", what: "speak-dutch" },
  "in-english": { kind: "settings", what: "speak-english" },
  interview: { kind: "role_interview", roles: [] },
  language: {
    kind: "unclear",
    candidates: [
      { kind: "settings", what: "speak-dutch" },
      { kind: "settings", what: "speak-english" },
    ],
  },
  legacy: { kind: "legacy_mapping", background: [], roles: [] },
  compare: { kind: "compare_roles", roles: [] },
  news: { kind: "about_bot", what: "news" },
  privacy: { kind: "settings", what: "what-do-you-keep" },
  report: { kind: "settings", what: "report" },
  roadmap: { kind: "roadmap_mapping", lines: [] },
  role: { kind: "role_profile", roles: [] },
  roles: { kind: "list_roles" },
  sources: { kind: "about_bot", what: "sources" },
};

/** What a first word asks of the words behind it; undefined where these do not fit it. */
const BEFORE: Readonly<Partial<Record<CommandWord, (rest: Reading) => Understanding | undefined>>> = {
  admin: settledIn,
  compare: comparedIn,
  interview: (rest) => partIn(rest, "role_interview"),
  legacy: legacyIn,
  roadmap: (rest) => (holdsPlan(rest) ? roadmapAsked(rest) : undefined),
  role: (rest) => partIn(rest, "role_profile"),
  roles: listedIn,
  language: languageAsked,
  feedback: feedbackGiven,
};

/** `/rolwijzer`: a few fixed words and the other commands; a question is understood like any other, and a lone name looked up. */
export function ownAsked(reading: Reading): Understanding {
  const { words, said, understand, given } = reading;
  const asked = wordAsked(reading);
  if (asked !== undefined) return asked;
  const slipped = misspelt(reading);
  if (slipped !== undefined) return slipped;
  const understood = withErrands(said, understand, understand(words, given), given.asked);
  if (!isOpen(understood)) return understood;
  return namedIn(reading) ?? slippedIn(reading) ?? understood;
}

/** Whether the words asked nothing that can be answered. */
function isOpen({ intent }: Understanding): boolean {
  return intent.kind === "out_of_scope" || (intent.kind === "role_profile" && intent.roles.length === 0);
}

/** Letters from which on a word of ours is known in a message too: "en" is more often the Dutch "and". */
const SHORTEST_IN_MESSAGE = 4;

/** What a word or a name asks that is all of a message, where nothing else does. */
export function aloneAsked(reading: Reading): Understanding | undefined {
  const [word = "", ...more] = wordsOf(reading.words);
  if (more.length > 0 || word.length < SHORTEST_IN_MESSAGE) return namedIn(reading);
  const asked = wordAsked(reading);
  // Behind a command it is said on purpose; in a message "vergeet" may mean "never mind".
  if (asked?.intent.kind === "settings" && asked.intent.what === "forget-me") return undefined;
  return asked ?? namedIn(reading) ?? slippedIn(reading);
}

function namedIn({ words, understand, given }: Reading): Understanding | undefined {
  const name = nameIn(words, understand);
  return name && toProfile(name, words, given.language);
}

/** A lone word that is a slip away from one of ours: asks whether that is meant. */
function slippedIn({ words, understand, given }: Reading): Understanding | undefined {
  const candidates = understand
    .naming()
    .lexicon.near(wordsOf(words))
    .flatMap((word) => {
      const intent = ALONE[word];
      if (intent === undefined) return [];
      return intent.kind === "unclear" ? intent.candidates : [intent];
    });
  return candidates.length === 0 ? undefined : oneOf(candidates, words, given.language);
}

/**
 * Whether a first word is meant that is a slip away from one of ours, and no word that anybody here uses: as a question it would
 * find something else ("langauge" tools, "privcy" who knows of privacy).
 */
function misspelt(reading: Reading): Understanding | undefined {
  const { words, understand, given } = reading;
  const { lexicon, isSpeltRight } = understand.naming();
  const [first = "", ...rest] = wordsOf(words);
  if (isSpeltRight(first)) return undefined;
  if (rest.length === 0) return namedIn(reading) ?? slippedIn(reading);
  // With words behind it only what an administrator settles: other questions are understood in spite of a slip.
  if (!lexicon.near([first]).includes("admin")) return undefined;
  const asked = askedBy("admin", rest.length, reading);
  return asked?.intent.kind === "settings" && asked.intent.choice !== undefined
    ? oneOf([asked.intent], words, given.language)
    : undefined;
}

function wordAsked(reading: Reading): Understanding | undefined {
  const words = wordsOf(reading.words);
  for (const spoken of reading.understand.naming().lexicon.atStart(words)) {
    const asked =
      spoken.kind === "word" ? askedBy(spoken.word, words.length - spoken.length, reading) : undefined;
    if (asked !== undefined) return asked;
  }
  return undefined;
}

/** @param behind how many words stand behind it */
function askedBy(word: CommandWord, behind: number, reading: Reading): Understanding | undefined {
  // As they are written, for a roadmap has lines and a reader words of their own.
  if (behind > 0) return BEFORE[word]?.({ ...reading, words: lastWords(reading.words, behind) });
  const intent = ALONE[word];
  return intent && fixed(intent, spokenIn(reading), `the command says "${word}"`);
}

/** "roles opkomend": the words only say which of them, so they tell no language. */
function listedIn({ words, understand, given }: Reading): Understanding | undefined {
  const category = understand.naming().category(words);
  return category && fixed({ kind: "list_roles", category }, given.language, "says which of the roles");
}

/** Other words than those that settle something show what is settled, and how to say it. */
function settledIn(rest: Reading): Understanding {
  const intent = { kind: "settings", what: "workspace", ...choiceIn(rest.words) } as const;
  return fixed(intent, spokenIn(rest), "the command asks for the settings of the workspace");
}

function languageAsked({ words, understand, given }: Reading): Understanding | undefined {
  const said = wordsOf(words);
  for (const spoken of understand.naming().lexicon.atStart(said)) {
    if (spoken.kind !== "word" || spoken.length !== said.length) continue;
    const intent = ALONE[spoken.word];
    if (intent?.kind === "settings" && (intent.what === "speak-dutch" || intent.what === "speak-english"))
      return fixed(intent, given.language, "the command names a language");
  }
  return undefined;
}

/** Praise is a vote; whatever else is said goes to those who keep the catalog. */
function feedbackGiven(rest: Reading): Understanding {
  const { words, understand, given } = rest;
  const { intent } = understand(words, given);
  const language = spokenIn(rest);
  if (intent.kind === "settings" && intent.what === "feedback-good") return fixed(intent, language, "praise");
  return fixed({ kind: "settings", what: "correction", ...noteOf(words) }, language, "feedback in words");
}
