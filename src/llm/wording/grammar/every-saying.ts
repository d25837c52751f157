import { HOLE_FORMS, type Hole, written } from "../hole.ts";
import type { HolePattern, Pattern } from "./pattern.ts";

/** A way to say a pattern. */
export type Saying = {
  readonly words: readonly string[];
  /** By the variables of the pattern. */
  readonly holes: Readonly<Record<string, Hole>>;
  /** Variables that take no room. */
  readonly understood: readonly string[];
};

/** Gives a hole to a variable: the same for the same one. */
type HoleFor = (variable: string, base: Hole["base"]) => string;

/** Ways to say a pattern, each once: all of them, or, where there are more than `most`, so many and as many again from all over it. */
export function sayingsOf(pattern: Pattern, nameFor: HoleFor, most: number): readonly Saying[] {
  const found = new Map<string, Saying>();
  for (const choose of ways(most)) {
    const saying = sayingOf(pattern, nameFor, choose);
    if (saying !== undefined) found.set(saying.words.join(" "), saying);
  }
  return [...found.values()];
}

/** Picks one of so many. */
type Choose = (many: number) => number;

/** Every row of choices, as an odometer counts; and where these were not all, as many rows from anywhere. */
function* ways(most: number): Generator<Choose> {
  const picked: number[] = [];
  for (let times = 0; times < most; times += 1) {
    const sizes: number[] = [];
    yield (many) => {
      const at = sizes.push(many) - 1;
      picked[at] ??= 0;
      return picked[at];
    };
    picked.length = sizes.length;
    while (picked.length > 0 && (picked.at(-1) ?? 0) + 1 >= (sizes[picked.length - 1] ?? 0)) picked.pop();
    if (picked.length === 0) return;
    picked[picked.length - 1] = (picked.at(-1) ?? 0) + 1;
  }
  let state = 1;
  for (let times = 0; times < most; times += 1)
    yield (many) => {
      // Lehmer's numbers: the same ones each time.
      state = (state * 48_271) % 2_147_483_647;
      return state % many;
    };
}

type Making = {
  readonly nameFor: HoleFor;
  readonly choose: Choose;
  readonly number: Hole["number"];
  readonly holes: Map<string, Hole>;
  readonly understood: Set<string>;
};

function sayingOf(pattern: Pattern, nameFor: HoleFor, choose: Choose): Saying | undefined {
  const number = choose(2) === 0 ? "one" : "many";
  const making: Making = { nameFor, choose, number, holes: new Map(), understood: new Set() };
  const words = said(pattern, making);
  if (words === undefined) return undefined;
  return { words, holes: Object.fromEntries(making.holes), understood: [...making.understood] };
}

function said(pattern: Pattern, making: Making): readonly string[] | undefined {
  switch (pattern.kind) {
    case "word":
      return [making.number === "one" ? pattern.one : pattern.many];
    case "hole":
      return holeSaid(pattern, making);
    case "understood":
      making.understood.add(pattern.variable);
      return making.number === "one" && holeFor(pattern, "one", making) !== undefined ? [] : undefined;
    case "row": {
      const items = pattern.items.map((each) => said(each, making));
      return items.every((each) => each !== undefined) ? items.flat() : undefined;
    }
    case "choice": {
      const option = pattern.options[making.choose(pattern.options.length)];
      return option && said(option, making);
    }
  }
}

function holeSaid(pattern: HolePattern, making: Making): readonly string[] | undefined {
  const { forms, agrees } = pattern;
  const form = forms[making.choose(forms.length)] ?? "plain";
  // A plural speaks of many, whatever stands behind it.
  if (agrees && form === "plural" && making.number === "one") return undefined;
  const hole = holeFor(pattern, agrees && form !== "plural" ? making.number : "one", making);
  return hole && [written(hole.name, form)];
}

function holeFor(
  { variable, base }: { readonly variable: string; readonly base: Hole["base"] },
  number: Hole["number"],
  { nameFor, holes }: Making,
): Hole | undefined {
  const known = holes.get(variable);
  if (known !== undefined) return known.base === base ? known : undefined;
  const hole: Hole = { name: nameFor(variable, base), base, number, forms: HOLE_FORMS };
  holes.set(variable, hole);
  return hole;
}
