import type { Answer, Fact, Line, Section, Term } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { isFilled } from "./answer-size.ts";
import { EVERYTHING, opens, topics } from "./follow-ups.ts";
import { citedBy, nothingShared, type SharedTool, sharedTools, together } from "./shared-tools.ts";
import { categoryOf, seedFirst, toolLines, toolText } from "./tool-lines.ts";
import { forRoles } from "./which-role.ts";
import type { Writer } from "./writer.ts";

type Tools = IntentOf<"role_tools">;

const CARD_LINES = 8;
const LEAD_TOOLS = 5;

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
      sections: toolSections(writer, roles, shared, card),
      followUps: [
        ...(card && roles.some((role) => role.tools.length > CARD_LINES)
          ? [opens(writer.say(EVERYTHING), intent, "all")]
          : []),
        ...topics(
          writer,
          roles.map((role) => role.id),
          ["role_profile", "role_learning", "role_interview", "role_recruiting"],
        ),
      ],
    });
  });
}

function toolSections(
  writer: Writer,
  roles: readonly [Role, ...Role[]],
  shared: readonly SharedTool[],
  card: boolean,
): readonly Section[] {
  if (roles.length === 1) return [toolsSection(writer, roles[0], card)];
  const rest = roles.map((role) => besides(writer, role, shared, card)).filter(isFilled);
  return shared.length === 0 ? rest : [sharedSection(writer, shared, roles.length, card), ...rest];
}

function toolsSection(writer: Writer, role: Role, card: boolean): Section {
  const title = writer.say({ nl: "Waarvoor", en: "What for" });
  return cutSection(
    writer,
    { name: "tools", title, lines: toolLines(writer, role, seedFirst(role.tools)) },
    card,
  );
}

/** What a role has besides the tools that it shares with the others. */
function besides(writer: Writer, role: Role, shared: readonly SharedTool[], card: boolean): Section {
  const known = new Set(shared.flatMap((each) => each.map(({ tool }) => tool)));
  const lines = toolLines(
    writer,
    role,
    seedFirst(role.tools).filter((tool) => !known.has(tool)),
  );
  const { text } = role.name[writer.language];
  const title = shared.length === 0 ? text : writer.say({ nl: `${text}, daarnaast`, en: `${text}, besides` });
  return cutSection(writer, { name: role.id, title, lines }, card);
}

/** A card shows the first of many, and says of how many. */
function cutSection(
  writer: Writer,
  { name, title, lines }: { readonly name: string; readonly title: string; readonly lines: readonly Line[] },
  card: boolean,
): Section {
  if (!card || lines.length <= CARD_LINES) return { kind: "list", name, title, lines };
  const counted = writer.say({
    nl: ` (${CARD_LINES} van de ${lines.length})`,
    en: ` (${CARD_LINES} of ${lines.length})`,
  });
  return { kind: "list", name, title: title + counted, lines: lines.slice(0, CARD_LINES) };
}

/** On a card by name; in full with what it is for in each of the roles. */
function sharedSection(writer: Writer, shared: readonly SharedTool[], roles: number, card: boolean): Section {
  const lines = shared.map((each): Line => {
    const [{ tool }] = each;
    const label = `${tool.name} (${categoryOf(tool, writer.language)})`;
    const facts = citedBy(writer, each);
    if (card) return { text: label, facts };
    const uses = each.map(
      (own) => `${own.role.name[writer.language].text}: ${toolText(own.tool, writer.language)}.`,
    );
    return { label, text: uses.join(" "), facts };
  });
  return { kind: "list", name: "shared", title: writer.say(together(roles)), lines };
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
