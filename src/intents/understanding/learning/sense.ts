import { hash } from "node:crypto";
import { fileOf, filesFor } from "../../../text/phrases.ts";
import type { Speller } from "../../../text/spelling.ts";
import { toWords, type Word } from "../../../text/words.ts";
import type { Gazetteer } from "../reading/gazetteer.ts";
import type { Names } from "../reading/names.ts";
import type { Weigh } from "../reading/role-evidence.ts";

/** What lines are read with. */
type Means = {
  readonly names: Names;
  readonly numbers: Gazetteer["numbers"];
  readonly spell: Speller;
  readonly weightsOf: Weigh["weightsOf"];
};

/**
 * Says of a word all that the reading of a line that holds it hangs on: how it is spelt, which phrases may begin there and
 * what they weigh. A line whose words have the senses that they had is read the same, whatever else was taught.
 */
export function makeSense({ names, numbers, spell, weightsOf }: Means): (word: string) => string {
  const files = filed(names, weightsOf);
  const senseOfFile = oncePerKey((file: string) => digest(files.get(file) ?? ""));
  const ofWord = (word: Word): string => {
    const { text, known } = word;
    return `${text} ${known} ${numbers.get(text) ?? ""} ${filesFor(word).map(senseOfFile).join(" ")}`;
  };
  return (word) => spell(toWords(word)).map(ofWord).join(" ");
}

/** The phrases of each file with all that they mean, one after the other. */
function filed(names: Names, weightsOf: Weigh["weightsOf"]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [kind, pairs] of Object.entries(names)) {
    for (const [phrase, meaning] of pairs) {
      const weighs = typeof meaning === "string" && kind === "concepts" ? weightsOf(meaning) : undefined;
      const file = fileOf(phrase);
      files.set(file, `${files.get(file) ?? ""}${kind} ${JSON.stringify([phrase, meaning, weighs])}\n`);
    }
  }
  return files;
}

function oncePerKey<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

function digest(text: string): string {
  return text === "" ? "" : hash("sha1", text, "base64");
}
