import type { Fact, Predicate } from "../../../answer/answer.ts";
import type { Language } from "../../../language.ts";
import { factKey, type Said } from "../grammar/fact-key.ts";
import { HOLE_FORMS, type HoleBase, type HoleForm } from "../hole.ts";
import { shapeOf } from "../shape.ts";

/** A name or a value of the catalog as a sentence may hold it. */
export type KnownValue = {
  /** In lower case. */
  readonly text: string;
  readonly base: HoleBase;
  readonly form: HoleForm;
  readonly number: "one" | "many";
  /** The same for every form of it. */
  readonly key: string;
};

/** The facts of the catalog, to be found by what a sentence says of them. */
export type KnownFacts = {
  readonly language: Language;
  /** By the first letter of their text, the longest first. */
  readonly values: ReadonlyMap<string, readonly KnownValue[]>;
  /** What is counted ("tools", "gangbare rollen"), and in which kind of hole. */
  readonly units: ReadonlyMap<string, HoleBase>;
  /** The fact that says just this, its holes being keys. */
  readonly find: (said: Said) => Fact | undefined;
  /** Facts that say something else of the same, where there can be one only. */
  readonly others: (said: Said) => readonly Fact[];
};

/** Of these a subject has one value. What else somebody uses, or belongs to, nobody listed to the end. */
const ONLY_ONE: readonly Predicate[] = [
  "has_category",
  "has_focus",
  "does",
  "rated",
  "takes",
  "hired_or_grown",
  "counts",
  "best_fits",
  "second_fits",
  "bridged_in",
  "needs_lead",
];

export function makeKnownFacts(facts: readonly Fact[], language: Language): KnownFacts {
  const values = new Map<string, KnownValue>();
  const byFact = new Map<string, Fact>();
  const byQuestion = new Map<string, Fact[]>();
  for (const fact of facts.flatMap(oneByOne)) {
    const taken = shapeOf([fact], language);
    const keys = new Map<string, string>();
    for (const { name, base, number } of taken.shape.holes) {
      const { forms } = taken.values.get(name) ?? { forms: {} };
      const key = keyOf(base, forms.plain ?? "");
      keys.set(name, key);
      for (const value of valuesIn(forms, base, number, key))
        values.set(`${value.base} ${value.form} ${value.text}`, value);
    }
    for (const statement of taken.shape.statements) {
      const said = keyed(statement, keys);
      byFact.set(factKey(said), fact);
      const question = questionOf(said);
      byQuestion.set(question, [...(byQuestion.get(question) ?? []), fact]);
    }
  }
  return {
    language,
    values: byFirstLetter([...values.values()]),
    units: unitsIn([...values.values()]),
    find: (said) => byFact.get(factKey(said)),
    others: (said) =>
      ONLY_ONE.includes(said.predicate) && said.subject !== undefined
        ? (byQuestion.get(questionOf(said)) ?? []).slice(0, 1)
        : [],
  };
}

/** Names a value by what it is and how it is written. */
export function keyOf(base: HoleBase, text: string): string {
  return `${base}:${text.toLowerCase()}`;
}

/** What is said, with keys in place of holes. */
export function keyed({ predicate, ...places }: Said, keys: ReadonlyMap<string, string>): Said {
  const { subject, audience, to, value, within } = places;
  const of = (name: string) => keys.get(name) ?? name;
  return {
    predicate,
    value: of(value),
    ...(subject === undefined ? {} : { subject: of(subject) }),
    ...(audience === undefined ? {} : { audience: of(audience) }),
    ...(to === undefined ? {} : { to: of(to) }),
    ...(within === undefined ? {} : { within: of(within) }),
  };
}

/** What is asked of a fact: all but its value. */
function questionOf(said: Said): string {
  return factKey({ ...said, value: "?" });
}

/** A list says each of its members. */
function oneByOne(fact: Fact): readonly Fact[] {
  const { value } = fact;
  if (value.kind !== "terms") return [fact];
  return value.terms.map((term) => ({ ...fact, value: { kind: "terms", terms: [term] } }));
}

function valuesIn(
  forms: Readonly<Partial<Record<HoleForm, string>>>,
  base: HoleBase,
  number: KnownValue["number"],
  key: string,
): readonly KnownValue[] {
  return Object.entries(forms).flatMap(([form, text]): readonly KnownValue[] => {
    const known = HOLE_FORMS.find((each) => each === form);
    if (known === undefined || text === undefined) return [];
    return [
      { text: text.toLowerCase(), base, form: known, number: form === "plural" ? "many" : number, key },
    ];
  });
}

function unitsIn(values: readonly KnownValue[]): ReadonlyMap<string, HoleBase> {
  return new Map(
    values
      .filter(({ base }) => base === "count" || base === "questions")
      .map(({ text, base }) => [text.replace(/^\d+ /u, ""), base] as const)
      .sort(([a], [b]) => b.length - a.length),
  );
}

function byFirstLetter(values: readonly KnownValue[]): ReadonlyMap<string, readonly KnownValue[]> {
  const found = new Map<string, KnownValue[]>();
  for (const value of [...values].sort((a, b) => b.text.length - a.text.length)) {
    const [letter = ""] = value.text;
    found.set(letter, [...(found.get(letter) ?? []), value]);
  }
  return found;
}
