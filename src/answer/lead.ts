import type { Language } from "../language.ts";
import type { Fact, Term, Value } from "./answer.ts";

/** The market that the ratings of the original text are for. */
export const MARKET = "AI-first SaaS";

/** `to` is the name of what a move leads to; only `bridged_in` has one. */
type Sentence = (subject: Subject, value: string, to: string) => string;

/** A subject by its bare name, and as a sentence about one of them begins: "een MLOps Engineer". */
type Subject = { readonly name: string; readonly one: string; readonly several: boolean };

/** What one sentence says: a fact, or facts that say the same of several subjects. */
export type Saying = Pick<Fact, "predicate" | "value" | "audience" | "to"> & {
  readonly subjects: readonly [Term, ...Term[]];
  readonly facts: readonly Fact[];
};

/** Where what holds for one and what holds for the other may be said in one breath. */
const MERGED: readonly Fact["predicate"][] = [
  "rated",
  "has_focus",
  "has_category",
  "best_fits",
  "second_fits",
];

/** One plain sentence a predicate and language: right always, elegant never. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<Fact["predicate"], Sentence>>>> = {
  nl: {
    has_category: (_, value) => `Het is een ${value} AI-rol.`,
    has_focus: (_, value) => `De focus ligt op ${value}.`,
    does: (subject, value) => `${subject.one} ${ended(lowered(value))}`,
    uses: (subject, value) => `${subject.one} werkt onder meer met ${value}.`,
    rated: (subject, value) => `Relevantie van ${subject.name} voor ${MARKET}: ${lowered(value)}.`,
    takes: (subject, value) => `${subject.name}: reken op ${value}.`,
    hired_or_grown: (_, value) => ended(value),
    asks_about: (subject, value) => `Voor ${subject.name} staan er ${value} klaar.`,
    counts: (subject, value) => `${subject.name}: ${value} in de catalogus.`,
    best_fits: (subject, value) =>
      `${subject.one} ${subject.several ? "passen" : "past"} het best bij ${value}.`,
    second_fits: (subject, value) => `Een goede tweede keus voor ${subject.one} is ${value}.`,
    bridged_in: (subject, value, to) => `de overstap van ${subject.one} naar ${to} duurt ${value}.`,
    needs_lead: (subject, value) => `${subject.name} vraagt om ${value}.`,
    matches: (subject, value) => `Bij ${subject.name} hoort ${value}.`,
  },
  en: {
    has_category: (_, value) => `It is ${value === "emerging" ? "an" : "a"} ${value} AI role.`,
    has_focus: (_, value) => `The focus is on ${value}.`,
    does: (subject, value) => `${subject.one} ${ended(lowered(value))}`,
    uses: (subject, value) => `${subject.one} works with ${value}, among others.`,
    rated: (subject, value) => `Relevance of ${subject.name} for ${MARKET}: ${lowered(value)}.`,
    takes: (subject, value) => `${subject.name}: allow ${value}.`,
    hired_or_grown: (_, value) => ended(value),
    asks_about: (subject, value) => `For ${subject.name} there are ${value}.`,
    counts: (subject, value) => `${subject.name}: ${value} in the catalog.`,
    best_fits: (subject, value) => `${subject.one} ${subject.several ? "fit" : "fits"} ${value} best.`,
    second_fits: (subject, value) => `A good second choice for ${subject.one} is ${value}.`,
    bridged_in: (subject, value, to) => `the move from ${subject.one} to ${to} takes ${value}.`,
    needs_lead: (subject, value) => `${subject.name} calls for ${value}.`,
    matches: (subject, value) => `${subject.name} belongs to ${value}.`,
  },
};

/** Plain composition: a sentence a fact, in the order given. The last resort when no wording fits. */
export function composeLead(facts: readonly Fact[], language: Language): string {
  const sentences = sayings(facts).map((each) =>
    plainSentence(
      each.predicate,
      subjectOf(each, language),
      valueText(each.value, language),
      language,
      each.to?.text,
    ),
  );
  return [...new Set(sentences)].join(" ");
}

/** One fact in one plain sentence. */
function plainSentence(
  predicate: Fact["predicate"],
  subject: Subject,
  value: string,
  language: Language,
  to = "",
): string {
  return capitalised(SENTENCES[language][predicate](subject, value, to));
}

/** Facts with the same value put together, in order of first mention: a wording never groups across values. */
export function sayings(facts: readonly Fact[]): readonly Saying[] {
  const said = new Map<string, Saying>();
  for (const [place, fact] of facts.entries()) {
    const { subject, predicate, value, audience, to } = fact;
    const key = JSON.stringify(MERGED.includes(predicate) ? [predicate, value, audience?.id] : place);
    const known = said.get(key);
    said.set(key, {
      predicate,
      value,
      ...(audience === undefined ? {} : { audience }),
      ...(to === undefined ? {} : { to }),
      subjects: known === undefined ? [subject] : [...known.subjects, subject],
      facts: [...(known?.facts ?? []), fact],
    });
  }
  return [...said.values()];
}

/** A value in words. */
export function valueText(value: Value, language: Language): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "terms":
      return listed(
        value.terms.map((term) => term.text),
        language,
      );
    case "number":
      return value.unit === undefined ? String(value.number) : `${value.number} ${value.unit}`;
    case "weeks":
      return weeksText(value, language);
  }
}

/** `A, B en C`. */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === "nl" ? "nl" : "en-GB", { type: "conjunction" }).format(names);
}

function weeksText(
  { from, to, hoursPerWeek }: Extract<Value, { kind: "weeks" }>,
  language: Language,
): string {
  const span = from === to ? String(from) : { nl: `${from} tot ${to}`, en: `${from} to ${to}` }[language];
  return {
    nl: `${span} weken bij ${hoursPerWeek} uur per week`,
    en: `${span} weeks at ${hoursPerWeek} hours a week`,
  }[language];
}

function subjectOf({ subjects, audience }: Saying, language: Language): Subject {
  const [{ text, article }, ...rest] = subjects;
  if (rest.length > 0) {
    const all = listed(
      subjects.map((each) => each.text),
      language,
    );
    return { name: all, one: all, several: true };
  }
  const name = audience === undefined ? text : `${text} (${audience.text})`;
  if (article === undefined) return { name, one: name, several: false };
  return { name, one: `${language === "nl" ? "een" : article} ${name}`, several: false };
}

/** Lower case within a sentence; names such as "AI" keep their capitals. */
export function lowered(text: string): string {
  return /^\p{Lu}(?=\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** As a sentence ends. */
export function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** As a sentence begins. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
