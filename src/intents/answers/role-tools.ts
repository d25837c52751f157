import type { Answer, Fact, Line, Term } from "../../answer/answer.ts";
import type { SureIntent } from "../../intent.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Tool } from "../../knowledge/schema/tool.ts";
import type { Language, Localized } from "../../language.ts";
import { EVERYTHING, opens, topics } from "./follow-ups.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

type Tools = Extract<SureIntent, { kind: "role_tools" }>;

const CARD_LINES = 8;
const LEAD_TOOLS = 5;

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

/** The tools of a role, the user's own first. */
export function roleTools(writer: Writer, intent: Tools): Answer {
  return forRoles(writer, intent, (roles) => {
    const cut = intent.section === undefined && roles.some((role) => role.tools.length > CARD_LINES);
    return writer.finish({
      intent,
      title: `${writer.say({ nl: "Tools", en: "Tools" })}: ${roles.map((role) => role.name[writer.language].text).join(" · ")}`,
      lead:
        intent.section === undefined
          ? roles.flatMap((role) => toolsLead(writer, role, roles.length > 1))
          : [],
      sections: roles.map((role) => ({
        kind: "list",
        name: roles.length > 1 ? role.id : "tools",
        title:
          roles.length > 1 ? role.name[writer.language].text : writer.say({ nl: "Waarvoor", en: "What for" }),
        lines: toolLines(writer, role).slice(0, cut ? CARD_LINES : undefined),
      })),
      followUps: [
        ...(cut ? [opens(writer.say(EVERYTHING), intent, "all")] : []),
        ...topics(
          writer.language,
          roles.map((role) => role.id),
          ["role_profile", "role_learning", "role_interview", "role_recruiting"],
        ),
      ],
    });
  });
}

function toolsLead(writer: Writer, role: Role, brief: boolean): readonly Fact[] {
  const citer = writer.about(role);
  const named = seedFirst(role.tools)
    .filter((tool) => tool.status !== "ended")
    .slice(0, LEAD_TOOLS);
  const terms = named.map((tool): Term => ({ kind: "tool", id: tool.id, text: tool.name }));
  const sources = [...new Set(named.flatMap((tool) => tool.sources))];
  // The lead names several tools in one fact; the lines below cite each by itself.
  const cited = { sources, confidence: "sourced" } as const;
  const subject = writer.roleTerm(role);
  const more = role.tools.length > terms.length ? { open: true as const } : {};
  const uses = citer.fact(["tools"], cited, subject, "uses", { kind: "terms", terms, ...more });
  const all = { kind: "number" as const, number: role.tools.length, unit: "tools" };
  return brief ? [uses] : [uses, citer.fact(["tools"], cited, subject, "counts", all)];
}

/** One line a tool: name, category, what for, and what became of it. */
function toolLines(writer: Writer, role: Role): readonly Line[] {
  const citer = writer.about(role);
  return seedFirst(role.tools).map((tool) => {
    const line = citer.line(["tools", tool.id], tool, `${tool.name} (${categoryOf(tool, writer.language)})`);
    return { ...line, text: [line.text.replace(/\.$/u, ""), ...history(tool, writer.language)].join("; ") };
  });
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

function categoryOf(tool: Tool, language: Language): string {
  return language === "nl" ? tool.categoryNl : tool.category;
}

function seedFirst(tools: readonly Tool[]): readonly Tool[] {
  return [...tools].sort((a, b) => Number(a.seedName === undefined) - Number(b.seedName === undefined));
}
