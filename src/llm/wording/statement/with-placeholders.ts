import type { Language } from "../../../language.ts";
import { HOLE_FORMS, type Hole, type HoleBase, type HoleForm, written } from "../hole.ts";
import { type KnownFacts, type KnownValue, keyOf } from "./known-facts.ts";

/** A sentence with placeholders where it names something of the catalog. */
export type Taken = {
  readonly text: string;
  readonly holes: ReadonlyMap<string, Hole>;
  /** What stands behind each, by name: several where it is a list. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
};

/** A name may be of two kinds ("Docker" is a tool and a subject of search); more readings than this are not tried. */
const MOST_READINGS = 32;

/** A time as the catalog writes it; one that no fact has is a time too. */
const TIMES: Readonly<Record<Language, RegExp>> = {
  nl: /^\d+(?: tot \d+)? weken(?: bij \d+ uur per week)?/iu,
  en: /^\d+(?: to \d+)? weeks(?: at \d+ hours a week)?/iu,
};
const JOINERS: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:, | en |, en )$/u,
  en: /^(?:, | and |, and )$/u,
};
/** Kinds that are named in lists, and what such a list is. */
const LISTS: Readonly<Partial<Record<HoleBase, HoleBase>>> = {
  role: "roles",
  tool: "tools",
  background: "backgrounds",
};

type Found = { readonly from: number; readonly to: number; readonly values: readonly KnownValue[] };

/** Every way to put placeholders into a sentence. */
export function withPlaceholders(sentence: string, known: KnownFacts): readonly Taken[] {
  const found = foundIn(sentence, known);
  const readings = found.reduce<readonly (readonly KnownValue[])[]>(
    (before, { values }) =>
      before.flatMap((each) => values.map((value) => [...each, value])).slice(0, MOST_READINGS),
    [[]],
  );
  return readings.map((values) => takenOut(sentence, found, values, known.language));
}

/** What a sentence names, the longest name at each place. */
function foundIn(sentence: string, known: KnownFacts): readonly Found[] {
  const lower = sentence.toLowerCase();
  const found: Found[] = [];
  let end = 0;
  for (const { index: at } of lower.matchAll(/(?<![\p{L}\p{N}])(?=\S)/gu)) {
    if (at < end) continue;
    const values = valuesAt(lower, at, known);
    const [first] = values;
    if (first === undefined) continue;
    end = at + first.text.length;
    found.push({ from: at, to: end, values });
  }
  return found;
}

function valuesAt(lower: string, at: number, known: KnownFacts): readonly KnownValue[] {
  const rest = lower.slice(at);
  const named = (known.values.get(lower.charAt(at)) ?? []).filter(({ text }) => startsWithWord(rest, text));
  const here = [...numbersAt(rest, known), ...named];
  const longest = Math.max(0, ...here.map(({ text }) => text.length));
  return here.filter(({ text }) => text.length === longest);
}

/** A time or a count, whether or not a fact has just that one. */
function numbersAt(rest: string, { language, units }: KnownFacts): readonly KnownValue[] {
  const number = (text: string, base: HoleBase): KnownValue => ({
    text,
    base,
    form: "plain",
    number: /^1 /u.test(text) ? "one" : "many",
    key: keyOf(base, text),
  });
  const [time] = TIMES[language].exec(rest) ?? [];
  const [digits = ""] = /^\d+ /u.exec(rest) ?? [];
  const counted = [...units].filter(
    ([unit]) => digits !== "" && startsWithWord(rest.slice(digits.length), unit),
  );
  return [
    ...(time === undefined ? [] : [number(time, "duration")]),
    ...counted.map(([unit, base]) => number(`${digits}${unit}`, base)),
  ];
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
}

type Placed = {
  readonly from: number;
  readonly to: number;
  readonly base: HoleBase;
  readonly form: HoleForm;
  readonly number: Hole["number"];
  readonly keys: readonly string[];
};

function takenOut(
  sentence: string,
  found: readonly Found[],
  values: readonly KnownValue[],
  language: Language,
): Taken {
  const placed = inLists(
    found.map(({ from, to }, index): Placed => {
      const value = values[index];
      return {
        from,
        to,
        base: value?.base ?? "term",
        form: value?.form ?? "plain",
        number: value?.number ?? "one",
        keys: [value?.key ?? ""],
      };
    }),
    sentence,
    language,
  );
  const names = new Map<string, string>();
  const holes = new Map<string, Hole>();
  const keys = new Map<string, readonly string[]>();
  let text = "";
  let end = 0;
  for (const each of placed) {
    const identity = each.keys.join(" ");
    const name = names.get(identity) ?? `${each.base}${names.size + 1}`;
    names.set(identity, name);
    holes.set(name, {
      name,
      base: each.base,
      number: each.keys.length > 1 ? "many" : each.number,
      forms: HOLE_FORMS,
    });
    keys.set(name, each.keys);
    text += sentence.slice(end, each.from) + written(name, each.form);
    end = each.to;
  }
  return { text: text + sentence.slice(end), holes, keys };
}

/** Neighbours of one kind with nothing but a comma or "and" between them are a list. */
function inLists(placed: readonly Placed[], sentence: string, language: Language): readonly Placed[] {
  const lists: Placed[] = [];
  for (const each of placed) {
    const before = lists.at(-1);
    const list = LISTS[each.base];
    const isNext =
      before !== undefined &&
      list !== undefined &&
      [each.base, list].includes(before.base) &&
      before.form === each.form &&
      JOINERS[language].test(sentence.slice(before.to, each.from));
    if (!isNext) lists.push(each);
    else lists.splice(-1, 1, { ...before, base: list, to: each.to, keys: [...before.keys, ...each.keys] });
  }
  return lists;
}
