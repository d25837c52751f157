import type { Line } from "../../answer/answer.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Tool } from "../../knowledge/schema/tool.ts";
import type { Language, Localized } from "../../language.ts";
import { brief } from "../../text/brief.ts";
import type { Writer } from "./writer.ts";

const STATUS: Readonly<Record<Tool["status"], (now: string) => Localized | undefined>> = {
  current: () => undefined,
  renamed: (now) => ({ nl: `heet nu ${now}`, en: `now called ${now}` }),
  maintenance: (now) => ({
    nl: `alleen nog onderhoud${now && `, opvolger: ${now}`}`,
    en: `maintenance only${now && `, successor: ${now}`}`,
  }),
  ended: (now) => ({
    nl: `gestopt${now && `, opvolger: ${now}`}`,
    en: `ended${now && `, successor: ${now}`}`,
  }),
  ambiguous: (now) => ({
    nl: `naam met meer betekenissen${now && `: ${now}`}`,
    en: `name with several meanings${now && `: ${now}`}`,
  }),
};

/** One line a tool: name, category, what for, and what became of it. */
export function toolLines(writer: Writer, role: Role, tools: readonly Tool[]): readonly Line[] {
  const citer = writer.about(role);
  return tools.map((tool) => {
    const line = citer.line(["tools", tool.id], tool, `${tool.name} (${categoryOf(tool, writer.language)})`);
    return { ...line, text: toolText(tool, writer.language) };
  });
}

/** The same for a card: what it is for alone, and what became of it. */
export function toolLinesInBrief(writer: Writer, role: Role, tools: readonly Tool[]): readonly Line[] {
  const citer = writer.about(role);
  return tools.map((tool) => {
    const line = citer.line(["tools", tool.id], tool, tool.name);
    return { ...line, text: toolInBrief(tool, writer.language) };
  });
}

export function toolText(tool: Tool, language: Language): string {
  return [tool[language].replace(/\.$/u, ""), ...history(tool, language)].join("; ");
}

/** What it is for alone, and what became of it. */
function toolInBrief(tool: Tool, language: Language): string {
  const { seedName: _, ...rest } = tool;
  return toolText({ ...rest, [language]: brief(tool[language], 1).split("; ", 1).join("") }, language);
}

function history(tool: Tool, language: Language): readonly string[] {
  const status = STATUS[tool.status](tool.successor ?? "")?.[language];
  const seed = tool.seedName !== undefined && tool.seedName.toLowerCase() !== tool.name.toLowerCase();
  const named = seed
    ? { nl: `in de oorspronkelijke tekst: ${tool.seedName}`, en: `in the original text: ${tool.seedName}` }[
        language
      ]
    : undefined;
  return [status, named].filter((each) => each !== undefined);
}

export function categoryOf(tool: Tool, language: Language): string {
  return language === "nl" ? tool.categoryNl : tool.category;
}

export function seedFirst(tools: readonly Tool[]): readonly Tool[] {
  return [...tools].sort((a, b) => Number(a.seedName === undefined) - Number(b.seedName === undefined));
}
