import type { Fact, Headline } from "../../../answer/answer.ts";
import type { Said } from "../../../knowledge/said.ts";
import { doesFact } from "../role-profile.ts";
import { focusFact, ratingFacts } from "../role-relevance.ts";
import type { Writer } from "../writer.ts";

/**
 * Facts in the words of the grammar: of its ways to say them the one that begins most like `composed`, so that what was asked for
 * stands first. Where it has none, `composed` itself, which says the same.
 */
export function factsSaid(writer: Writer, facts: readonly Fact[], composed: string): Headline {
  const [text = composed] = writer
    .waysToSay(facts)
    .toSorted((one, other) => alike(other, composed) - alike(one, composed));
  return { text, facts: facts.map(({ id }) => id) };
}

/** So many characters two sentences begin with alike. */
function alike(one: string, other: string): number {
  const place = [...one].findIndex((letter, at) => letter !== other[at]);
  return place === -1 ? one.length : place;
}

/** What a statement of a role says as a fact, where a lead can say it too. */
export function factOf(writer: Writer, { role, field }: Said): Fact | undefined {
  switch (field) {
    case "oneLiner":
      return doesFact(writer, role);
    case "focus":
      return focusFact(writer, role);
    case "relevance":
      return ratingFacts(writer, role)[0];
    default:
      return undefined;
  }
}
