import { wordsOf } from "../../../text/words.ts";
import type { FeaturesOf } from "./trained.ts";

/** Lines that were read, as plain data: the features of each, and the words that they hang on. */
export type KeptLines = {
  readonly words: readonly string[];
  /** What each word was to who read it. */
  readonly senses: readonly string[];
  /** What was learned as what: a line each. */
  readonly keys: readonly string[];
  readonly wordsOfLines: Rows<Uint32Array>;
  readonly features: Rows<Uint16Array>;
};

/** Lists of numbers in one array, and where each ends. */
type Rows<Numbers> = { readonly ends: Uint32Array; readonly numbers: Numbers };

export const NO_LINES: KeptLines = {
  ...{ words: [], senses: [], keys: [] },
  wordsOfLines: { ends: new Uint32Array(), numbers: new Uint32Array() },
  features: { ends: new Uint32Array(), numbers: new Uint16Array() },
};

type Line = { readonly words: Uint32Array; readonly features: Uint16Array };

export type ReadLines = {
  readonly featuresOf: FeaturesOf;
  /** Whether any had to be read now. */
  readonly isNew: () => boolean;
  /** Those that were asked for. */
  readonly kept: () => KeptLines;
};

/** Reads a line that was not read before, or of which a word has another sense now. */
export function makeReadLines(before: KeptLines, senseOf: (word: string) => string): ReadLines {
  const words = [...before.words];
  const senses = words.map(senseOf);
  const isAsBefore = Uint8Array.from(senses, (sense, number) => Number(sense === before.senses[number]));
  const numbers = new Map(words.map((word, number) => [word, number]));
  const places = new Map(before.keys.map((key, place) => [key, place]));
  const isUsed = new Uint8Array(before.keys.length);
  const read = new Map<string, Line>();

  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    senses.push(senseOf(word));
    const number = words.push(word) - 1;
    numbers.set(word, number);
    return number;
  };
  const holds = (place: number): boolean => {
    const { ends, numbers: inLines } = before.wordsOfLines;
    const to = ends[place] ?? 0;
    for (let at = ends[place - 1] ?? 0; at < to; at += 1)
      if (isAsBefore[inLines[at] ?? 0] === 0) return false;
    return true;
  };
  function* used(): Generator<readonly [string, Line]> {
    for (const [place, key] of before.keys.entries())
      if (isUsed[place] === 1)
        yield [key, { words: rowAt(before.wordsOfLines, place), features: rowAt(before.features, place) }];
    yield* read;
  }
  return {
    featuresOf: (learnedAs, text, readNow) => {
      const key = `${learnedAs}\0${text}`;
      const place = places.get(key);
      if (place !== undefined && holds(place)) {
        isUsed[place] = 1;
        return rowAt(before.features, place);
      }
      const line = read.get(key) ?? {
        words: Uint32Array.from(wordsOf(text), numberOf),
        features: Uint16Array.from(readNow()),
      };
      read.set(key, line);
      return line.features;
    },
    isNew: () => read.size > 0,
    kept: () => packed(new Map(used()), words, senses),
  };
}

/** Words that no line holds any more go. */
function packed(
  lines: ReadonlyMap<string, Line>,
  words: readonly string[],
  senses: readonly string[],
): KeptLines {
  const left = new Map<number, number>();
  const numberOf = (old: number): number => {
    const number = left.get(old) ?? left.size;
    left.set(old, number);
    return number;
  };
  const all = [...lines.values()];
  const wordsOfLines = rowsOf(
    all.map((line) => line.words.map(numberOf)),
    Uint32Array,
  );
  const features = rowsOf(
    all.map((line) => line.features),
    Uint16Array,
  );
  const old = [...left.keys()];
  return {
    words: old.map((number) => words[number] ?? ""),
    senses: old.map((number) => senses[number] ?? ""),
    keys: [...lines.keys()],
    wordsOfLines,
    features,
  };
}

function rowAt<Numbers extends Uint16Array | Uint32Array>(
  { ends, numbers }: Rows<Numbers>,
  place: number,
): Numbers;
function rowAt({ ends, numbers }: Rows<Uint16Array | Uint32Array>, place: number): Uint16Array | Uint32Array {
  return numbers.subarray(ends[place - 1] ?? 0, ends[place]);
}

function rowsOf<Numbers extends Uint16Array | Uint32Array>(
  rows: readonly Numbers[],
  Made: new (length: number) => Numbers,
): Rows<Numbers> {
  let end = 0;
  const ends = Uint32Array.from(rows, ({ length }) => {
    end += length;
    return end;
  });
  const numbers = new Made(end);
  rows.forEach((row, place) => {
    numbers.set(row, ends[place - 1] ?? 0);
  });
  return { ends, numbers };
}
