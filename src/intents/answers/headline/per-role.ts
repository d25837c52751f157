import type { Headline } from "../../../answer/answer.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import { span } from "../durations-said.ts";
import type { Writer } from "../writer.ts";
import type { Asking } from "./asking.ts";
import { citeWeeks, weeksOf } from "./duration.ts";
import { lowerFirst } from "./sentence.ts";

type Value = { readonly text: string; readonly facts: Headline["facts"] };

export function perRole(
  { writer, roles }: Pick<Asking, "writer" | "roles">,
  of: (writer: Writer, role: Role) => Value | undefined,
): Headline | undefined {
  const values = roles.flatMap((role) => {
    const value = of(writer, role);
    return value === undefined
      ? []
      : [{ ...value, text: `${role.name[writer.language].text}: ${value.text}` }];
  });
  if (values.length === 0) return undefined;
  return {
    text: brief(`${values.map(({ text }) => text).join(". ")}.`),
    facts: values.flatMap(({ facts }) => facts),
  };
}

export function timeOf(writer: Writer, role: Role): Value | undefined {
  const weeks = weeksOf(role, "experienced");
  if (weeks === undefined) return undefined;
  return {
    text: `${writer.say(span(weeks))} (${weeks.hoursPerWeek} ${writer.say({ nl: "uur per week", en: "hours a week" })})`,
    facts: citeWeeks(writer, role, "experienced"),
  };
}

const MOST_TOOLS = 6;

export function toolsOf(writer: Writer, role: Role): Value {
  const tools = role.tools.slice(0, MOST_TOOLS);
  return {
    text: tools.map(({ name }) => name).join(", "),
    facts: tools.map((tool) => writer.about(role).cite(["tools", tool.id], tool)),
  };
}

export function focusOf(writer: Writer, role: Role): Value {
  const text = lowerFirst(role.oneLiner[writer.language]).replace(/\.$/u, "");
  return { text, facts: [writer.about(role).cite(["one-liner"], role.oneLiner)] };
}

/** What can be set side by side in figures: the rating, and the time to learn. */
export function valuesOf(writer: Writer, role: Role): Value | undefined {
  const time = timeOf(writer, role);
  const { relevance } = role;
  if (relevance === undefined) return time;
  const rated = writer.say({
    nl: `beoordeeld als ${relevance.nl.toLowerCase()}`,
    en: `rated ${relevance.en.toLowerCase()}`,
  });
  return {
    text: time === undefined ? rated : `${rated}, ${time.text}`,
    facts: [writer.about(role).cite(["relevance"], relevance), ...(time?.facts ?? [])],
  };
}
