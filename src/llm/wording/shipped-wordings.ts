import type { Draft } from "./draft.ts";
import type { GrammarOf } from "./grammar/grammars.ts";
import { wordingsOf } from "./grammar/write.ts";
import type { Delexicalised } from "./shape.ts";

/** The wordings that ship, of the shape of a lead. Few shapes exist, so what was made for one is kept. */
export function makeShippedWordings(grammarOf: GrammarOf): (lead: Delexicalised) => readonly Draft[] {
  const made = new Map<string, readonly Draft[]>();
  return ({ shape, hash }) => {
    const known = made.get(hash) ?? wordingsOf(shape, grammarOf(shape.language));
    made.set(hash, known);
    return known;
  };
}
