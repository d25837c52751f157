import type { Answer, Fact, Line, Section, Term } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { type AnswerPart, countOf, sized } from "./answer-size.ts";
import { EVERYTHING, opens, topics } from "./follow-ups.ts";
import {
  citedBy,
  nothingShared,
  type SharedTool,
  sharedNames,
  sharedTools,
  together,
} from "./shared-tools.ts";
import { categoryOf, seedFirst, toolLines, toolLinesInBrief, toolText } from "./tool-lines.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

type Tools = IntentOf<"role_tools">;

const CARD_LINES = 5;
const LEAD_TOOLS = 5;
const MOST_NAMED = 8;

/** The tools of a role, the user's own first; of several roles, those that they share before the rest. */
export function roleTools(writer: Writer, intent: Tools): Answer {
  return forRoles(writer, intent, (roles) => {
    const card = intent.section === undefined;
    const several = roles.length > 1;
    const shared = several ? sharedTools(roles) : [];
    return writer.finish({
      intent,
      title: `${writer.say({ nl: "Tools", en: "Tools" })}: ${roles.map((role) => role.name[writer.language].text).join(" · ")}`,
      lead: card ? roles.flatMap((role) => toolsLead(writer, role, several)) : [],
      notes: several && shared.length === 0 ? [writer.say(nothingShared(roles.length))] : [],
      ...sized(toolParts(writer, roles, shared), card ? undefined : "all"),
      followUps: [
        ...(card ? [opens(writer.say(EVERYTHING), intent, "all")] : []),
        ...topics(
          writer,
          roles.map((role) => role.id),
          ["role_profile", "role_learning", "role_interview", "role_recruiting"],
        ),
      ],
    });
  });
}

function toolParts(
  writer: Writer,
  roles: readonly [Role, ...Role[]],
  shared: readonly SharedTool[],
): readonly AnswerPart[] {
  const title = writer.say({ nl: "Waarvoor", en: "What for" });
  if (roles.length === 1) return [toolsPart(writer, roles[0], { name: "tools", title, known: [] })];
  const known = shared.flatMap((each) => each.map(({ tool }) => tool));
  return [
    ...(shared.length === 0 ? [] : [sharedPart(writer, shared, roles.length)]),
    ...roles.map((role) => besides(writer, role, known)),
  ];
}

type Beside = {
  readonly name: string;
  readonly title: string;
  readonly known: readonly Role["tools"][number][];
};

function toolsPart(writer: Writer, role: Role, { name, title, known }: Beside): AnswerPart {
  const tools = seedFirst(role.tools).filter((tool) => !known.includes(tool));
  const list = (told: typeof toolLines): Section => ({
    kind: "list",
    name,
    title,
    lines: told(writer, role, tools),
  });
  return { name, onCard: CARD_LINES, build: () => list(toolLines), brief: () => list(toolLinesInBrief) };
}

/** What a role has besides the tools that it shares with the others. */
function besides(writer: Writer, role: Role, known: Beside["known"]): AnswerPart {
  const { text } = role.name[writer.language];
  const title = known.length === 0 ? text : writer.say({ nl: `${text}, daarnaast`, en: `${text}, besides` });
  return toolsPart(writer, role, { name: role.id, title, known });
}

/** On a card by name; in full with what it is for in each of the roles. */
function sharedPart(writer: Writer, shared: readonly SharedTool[], roles: number): AnswerPart {
  const section = (lines: readonly Line[], counted = ""): Section => ({
    kind: "list",
    name: "shared",
    title: writer.say(together(roles)) + counted,
    lines,
  });
  const named = shared.slice(0, MOST_NAMED);
  const counted = named.length < shared.length ? countOf(named.length, shared.length, writer.language) : "";
  const lineOf = (each: SharedTool): Line => {
    const [{ tool }] = each;
    const uses = each.map(
      (own) => `${own.role.name[writer.language].text}: ${toolText(own.tool, writer.language)}.`,
    );
    const label = `${tool.name} (${categoryOf(tool, writer.language)})`;
    return { label, text: uses.join(" "), facts: citedBy(writer, each) };
  };
  return {
    name: "shared",
    onCard: 1,
    build: () => section(shared.map(lineOf)),
    brief: () => section([sharedNames(writer, named)], counted),
  };
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
