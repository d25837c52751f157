import type { Headline } from "../../../answer/answer.ts";
import { listed } from "../../../answer/lead.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import type { Writer } from "../writer.ts";
import type { Asking } from "./asking.ts";
import { spoken } from "./sentence.ts";
import { toolOf, toolsIn } from "./tools-named.ts";

const LONGEST = 345;

/**
 * Which of these roles somebody is nearest to, by the tools they name: the fewer roles use one, the more it tells. Nothing where
 * no tool is named, or none tells them apart.
 */
export function nearestByTools(asking: Asking, among: readonly Role[]): Headline | undefined {
  const { writer } = asking;
  const tools = toolsIn(asking);
  const usersOf = (tool: string) =>
    writer.catalog.roles.filter((role) => toolOf(role, tool) !== undefined).length;
  const scored = among
    .map((role) => {
      const uses = tools.filter((tool) => toolOf(role, tool) !== undefined);
      return { role, uses, score: uses.reduce((sum, tool) => sum + 1 / usersOf(tool), 0) };
    })
    .toSorted((one, other) => other.score - one.score);
  const [best, next] = scored;
  if (best === undefined || best.uses.length === 0 || best.score === next?.score) return undefined;
  const [first] = best.uses;
  const use = first === undefined ? undefined : toolInShort(writer, best.role, first);
  return spoken([usedBy(asking, best.role, best.uses), use], LONGEST);
}

function usedBy({ writer }: Asking, role: Role, uses: readonly string[]): Headline {
  const { language } = writer;
  const name = role.name[language].text;
  const list = listed(uses, language);
  const isOne = uses.length === 1;
  const text = writer.say({
    nl: `Het dichtst bij de ${name}: ${list} ${isOne ? "staat" : "staan"} daar bij de tools.`,
    en: `Nearest to the ${name}: ${list} ${isOne ? "is" : "are"} among its tools.`,
  });
  return { text, facts: uses.flatMap((tool) => citeTool(writer, role, tool)) };
}

/** What a role has a tool for, in a sentence. */
export function toolInShort(writer: Writer, role: Role, called: string): Headline | undefined {
  const tool = toolOf(role, called);
  if (tool === undefined) return undefined;
  return { text: `${called}: ${brief(tool[writer.language], 1)}`, facts: citeTool(writer, role, called) };
}

function citeTool(writer: Writer, role: Role, called: string): Headline["facts"] {
  const tool = toolOf(role, called);
  return tool === undefined ? [] : [writer.about(role).cite(["tools", tool.id], tool)];
}
