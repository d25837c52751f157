import type { Level } from "../../../intent.ts";
import { wordsOf } from "../../../text/words.ts";
import { given } from "../../../values.ts";
import type { Lexicon, Spoken } from "../naming/spoken.ts";

/** Parts of a role by the word that asks for one. */
const PARTS = {
  role: "role_profile",
  tools: "role_tools",
  learning: "role_learning",
  recruiting: "role_recruiting",
  interview: "role_interview",
  vacancy: "role_vacancy",
  relevance: "role_relevance",
} as const;
export type Part = (typeof PARTS)[keyof typeof PARTS];

/** "mlops interview senior 3": the name, and what is wanted of it. */
export type BesideName = {
  readonly name: string;
  readonly part?: Part;
  readonly level?: Level;
  readonly count?: number;
  readonly whole?: true;
};

/**
 * Takes what is wanted off both ends of the words, the last first, until a name is left: "machine learning engineer"
 * asks for no learning.
 */
export function besideName(text: string, lexicon: Lexicon, isName: (words: string) => boolean): BesideName {
  const words = wordsOf(text);
  return taken(words, { name: text }, lexicon, (left) => isName(left.join(" ")));
}

function taken(
  words: readonly string[],
  found: BesideName,
  lexicon: Lexicon,
  isName: (words: readonly string[]) => boolean,
): BesideName {
  if (words.length === 0 || isName(words)) return found;
  for (const [spoken, left] of offEnds(words, lexicon)) {
    const more = wantedBy(spoken, found);
    if (more === undefined) continue;
    return taken(left, { ...found, ...more, name: left.join(" ") }, lexicon, isName);
  }
  return found;
}

function offEnds(words: readonly string[], { atStart, atEnd }: Lexicon) {
  return [
    ...atEnd(words).map((spoken) => [spoken, words.slice(0, -spoken.length)] as const),
    ...atStart(words).map((spoken) => [spoken, words.slice(spoken.length)] as const),
  ];
}

/** @returns undefined where it asks for nothing of a role, or for a second thing of one kind */
function wantedBy(spoken: Spoken, found: BesideName): Omit<BesideName, "name"> | undefined {
  switch (spoken.kind) {
    case "level":
      return found.level === undefined ? { level: spoken.level } : undefined;
    case "count":
      return found.count === undefined ? { count: spoken.count } : undefined;
    case "word": {
      if (spoken.word === "everything") return { whole: true };
      const part = partOf(spoken.word);
      return part === undefined || found.part !== undefined ? undefined : { part };
    }
  }
}

function partOf(word: string): Part | undefined {
  return Object.entries(PARTS).find(([name]) => name === word)?.[1];
}

/** Level and number, where a part takes them; undefined where it takes less than is given. */
export function slotsFor(part: Part, { level, count, whole }: BesideName) {
  const takesLevel = part === "role_interview" || part === "role_vacancy";
  if ((level !== undefined && !takesLevel) || (count !== undefined && part !== "role_interview"))
    return undefined;
  return given({ level, count, section: whole && "all" });
}
