import type { Answer, Section } from "../../answer/answer.ts";
import { composeLead, sayings } from "../../answer/lead.ts";
import { citingShown } from "../../answer/shown-facts.ts";
import type { Intent } from "../../intent.ts";
import type { Localized } from "../../language.ts";

/** The part of every answer that holds its lead as plain facts: what a reader of reworded text can always see. */
const FACTS = "facts";

const TITLE: Localized = { nl: "De feiten", en: "The facts" };

/** True when a reader asks for the facts of a lead; `plain` is then the intent that they stand in. */
export function asksForFacts(intent: Intent): boolean {
  return "section" in intent && intent.section === FACTS;
}

export function withoutSection(intent: Intent): Intent {
  if (!("section" in intent)) return intent;
  const { section: _, ...plain } = intent;
  return plain;
}

/** The lead of an answer as a list, a line a fact, in code's own plain words. There is nothing left to reword. */
export function factsOf({ lead, ...answer }: Answer, intent: Intent): Answer {
  const { language } = answer;
  const said = sayings(lead?.facts ?? []);
  const lines = said.map(({ facts }) => ({
    text: composeLead(facts, language),
    facts: facts.map((fact) => fact.id),
  }));
  const sections: readonly Section[] = [{ kind: "list", name: FACTS, title: TITLE[language], lines }];
  return citingShown({ ...answer, intent, sections });
}
