import type { Line } from "../../answer/answer.ts";
import { listed } from "../../answer/lead.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Tool } from "../../knowledge/schema/tool.ts";
import type { Localized } from "../../language.ts";
import type { Writer } from "./writer.ts";

/** One tool as each of several roles has it, in the order of the roles. */
export type SharedTool = readonly [OwnTool, ...OwnTool[]];
type OwnTool = { readonly role: Role; readonly tool: Tool };

/** The tools that every one of these roles has, in the order of the first. */
export function sharedTools([first, ...others]: readonly [Role, ...Role[]]): readonly SharedTool[] {
  return first.tools.flatMap((tool): readonly SharedTool[] => {
    const same = others.flatMap((role) =>
      role.tools
        .filter((other) => isSame(tool, other))
        .slice(0, 1)
        .map((found) => ({ role, tool: found })),
    );
    return same.length === others.length ? [[{ role: first, tool }, ...same]] : [];
  });
}

/** By name, under any of the spellings: roles may call one tool differently. */
function isSame(one: Tool, other: Tool): boolean {
  const names = namesOf(other);
  return namesOf(one).some((name) => names.includes(name));
}

function namesOf({ name, aliases = [] }: Tool): readonly string[] {
  return [name, ...aliases].map((each) => each.toLowerCase());
}

/** How several roles are spoken of together. */
export function together(count: number): Localized {
  if (count === 2) return { nl: "Allebei", en: "Both" };
  return count === 3 ? { nl: "Alle drie", en: "All three" } : { nl: "Allemaal", en: "All of them" };
}

/** Said of roles without a tool in common. */
export function nothingShared(count: number): Localized {
  const { nl, en } = together(count);
  return {
    nl: `De catalogus noemt geen tool voor ${nl.toLowerCase()}.`,
    en: `The catalog names no tool for ${en.toLowerCase()}.`,
  };
}

/** The names of shared tools on one line, with every role's fact about each. */
export function sharedNames(writer: Writer, shared: readonly SharedTool[]): Line {
  return {
    text: listed(
      shared.map(([{ tool }]) => tool.name),
      writer.language,
    ),
    facts: shared.flatMap((each) => citedBy(writer, each)),
  };
}

export function citedBy(writer: Writer, shared: SharedTool): Line["facts"] {
  return shared.map(({ role, tool }) => writer.about(role).cite(["tools", tool.id], tool));
}
