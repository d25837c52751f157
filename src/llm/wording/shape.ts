import { createHash } from "node:crypto";
import type { Fact, Predicate, Term, Value } from "../../answer/answer.ts";
import { lowered, MARKET, type Saying, sayings } from "../../answer/lead.ts";
import type { Language } from "../../language.ts";
import { type Filling, fillTerms, fillValue } from "./filling.ts";
import { factKey } from "./grammar/fact-key.ts";
import { HOLE_FORMS, type Hole, type HoleBase, type HoleForm } from "./hole.ts";

/** A fact without its values: which holes it is about. `id` counts within the lead: `f1`, `f2`. */
export type Statement = {
  readonly id: string;
  readonly predicate: Predicate;
  /** Hole of what it is about; absent where that is the catalog itself. */
  readonly subject?: string;
  readonly audience?: string;
  /** Hole of what a move leads to: named in the sentence of the value, and no other role before it. */
  readonly to?: string;
  readonly value: string;
  /** Must be named along with it somewhere in the lead: the market that a rating is for. */
  readonly within?: string;
};

/** A lead without its values: everything a wording depends on, and nothing else. */
export type Shape = {
  readonly language: Language;
  readonly register: "informal";
  readonly statements: readonly Statement[];
  readonly holes: readonly Hole[];
};

/** A lead taken apart: its shape, and what code puts into the holes. */
export type Delexicalised = {
  readonly shape: Shape;
  /** Of the shape, stable over processes and versions. */
  readonly hash: string;
  readonly values: ReadonlyMap<string, Filling>;
};

/** What a shape says, in a line that a person can read: `does(role1 task1) rated(role1 rating1 market1)`. */
export function outlineOf({ statements }: Shape): string {
  return statements.map(factKey).join(" ");
}

const ONE: readonly HoleForm[] = ["plain"];

/** Takes a lead apart. The same facts in the same order always give the same shape. */
export function shapeOf(facts: readonly Fact[], language: Language): Delexicalised {
  const making = new Making(language);
  const statements = sayings(facts).map((saying, index) => making.statement(saying, index));
  const shape: Shape = { language, register: "informal", statements, holes: [...making.holes.values()] };
  return { shape, hash: hashOf(shape), values: making.values };
}

function hashOf(shape: Shape): string {
  return createHash("sha256").update(JSON.stringify(shape)).digest("hex").slice(0, 16);
}

/** Gives out holes: one for each subject however often it is named, one for each value; where a move leads to shares the hole of what it names. */
class Making {
  readonly holes = new Map<string, Hole>();
  readonly values = new Map<string, Filling>();
  readonly #language: Language;
  readonly #subjects = new Map<string, string>();
  /** Holes of single terms that were a value: a fact about where a move leads to means the same one. */
  readonly #told = new Map<string, string>();
  readonly #counts = new Map<HoleBase, number>();

  constructor(language: Language) {
    this.#language = language;
  }

  statement(saying: Saying, index: number): Statement {
    const { predicate, value, audience, to } = saying;
    const subject = this.#subject(saying);
    const market = predicate === "rated" ? { within: this.#market() } : {};
    return {
      id: `f${index + 1}`,
      predicate,
      ...(subject === undefined ? {} : { subject }),
      ...(audience === undefined ? {} : { audience: this.#terms([audience], "level") }),
      ...(to === undefined ? {} : { to: this.#whither(to) }),
      value: this.#value(predicate, value),
      ...market,
    };
  }

  #subject({ subjects, predicate }: Saying): string | undefined {
    const [first] = subjects;
    if (predicate === "counts" && first.kind === "phrase") return undefined;
    const key = subjects.map(keyOf).join("+");
    const known = this.#subjects.get(key) ?? this.#terms(subjects, subjectBase(subjects));
    this.#subjects.set(key, known);
    return known;
  }

  #whither(to: Term): string {
    const key = keyOf(to);
    const known = this.#told.get(key) ?? this.#subjects.get(key) ?? this.#terms([to], subjectBase([to]));
    this.#told.set(key, known);
    return known;
  }

  #market(): string {
    const known = this.holes.get("market1");
    return (
      known?.name ??
      this.#add("market", "one", ONE, fillValue({ kind: "text", text: MARKET }, "market", this.#language))
    );
  }

  #value(predicate: Predicate, value: Value): string {
    if (value.kind === "terms") {
      const hole = this.#terms(value.terms, termsBase(predicate, value.terms), value.open);
      const [only, ...others] = value.terms;
      if (only !== undefined && others.length === 0) this.#told.set(keyOf(only), hole);
      return hole;
    }
    const base = VALUE_BASES[predicate];
    const many = value.kind === "number" ? value.number !== 1 : base === "duration";
    return this.#add(base, many ? "many" : "one", ONE, fillValue(value, base, this.#language));
  }

  #terms(terms: readonly Term[], base: HoleBase, open?: true): string {
    // The name of a capability is a title elsewhere; within a sentence it is a phrase.
    const named =
      base === "capability" ? terms.map((term) => ({ ...term, text: lowered(term.text) })) : terms;
    const filling = fillTerms(named, this.#language, open);
    const forms = HOLE_FORMS.filter((form) => filling.forms[form] !== undefined);
    return this.#add(base, terms.length === 1 ? "one" : "many", forms, filling);
  }

  #add(base: HoleBase, number: Hole["number"], forms: readonly HoleForm[], filling: Filling): string {
    const count = (this.#counts.get(base) ?? 0) + 1;
    this.#counts.set(base, count);
    const name = `${base}${count}`;
    this.holes.set(name, { name, base, number, forms });
    this.values.set(name, filling);
    return name;
  }
}

function keyOf({ kind, id }: Term): string {
  return `${kind}:${id}`;
}

const VALUE_BASES: Readonly<Record<Predicate, HoleBase>> = {
  has_category: "category",
  has_focus: "focus",
  does: "task",
  uses: "tools",
  rated: "rating",
  takes: "duration",
  hired_or_grown: "advice",
  asks_about: "questions",
  counts: "count",
  best_fits: "role",
  second_fits: "role",
  bridged_in: "duration",
  needs_lead: "role",
  matches: "roles",
};

function subjectBase([first, ...others]: readonly [Term, ...Term[]]): HoleBase {
  switch (first.kind) {
    case "role":
      return others.length > 0 ? "roles" : "role";
    case "background":
      return others.length > 0 ? "backgrounds" : "background";
    case "capability":
      return "capability";
    case "level":
      return "level";
    case "tool":
      return "tool";
    case "phrase":
      return "term";
  }
}

function termsBase(predicate: Predicate, terms: readonly Term[]): HoleBase {
  const several = terms.length > 1;
  if (predicate === "uses") return several ? "tools" : "tool";
  return several ? "roles" : "role";
}
