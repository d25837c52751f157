import type { Line, Section } from "../../answer/answer.ts";
import { ended, listed, valueText } from "../../answer/lead.ts";
import type { AboutRoles } from "../../intent.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import { brief } from "../../text/brief.ts";
import { learningLead } from "./role-learning.ts";
import { seedFirst } from "./tool-lines.ts";
import type { Writer } from "./writer.ts";

/** What the `section` slot calls the four parts of a role in a line each. */
export const IN_SHORT = "in-short";

/** The parts of a role, in the order in which they are told; each has an answer of its own. */
export const PARTS_IN_SHORT: readonly AboutRoles[] = [
  "role_profile",
  "role_tools",
  "role_learning",
  "role_recruiting",
];

const MOST_TOOLS = 6;

/** Profile, tools, learning curve and recruitment of a role, a line each. */
export function roleInShort(writer: Writer, role: Role): Section {
  const [profile, tools, learning, recruiting] = [
    profileLine(writer, role),
    toolsLine(writer, role),
    learningLine(writer, role),
    recruitingLine(writer, role),
  ];
  const told = [profile, tools, learning, recruiting];
  return {
    ...{ kind: "list", name: role.id, title: role.name[writer.language].text },
    lines: PARTS_IN_SHORT.flatMap((kind, at) => {
      const line = told[at];
      return line === undefined ? [] : [{ ...line, label: writer.labelOf(kind) }];
    }),
  };
}

function profileLine(writer: Writer, role: Role): Line {
  const citer = writer.about(role);
  const [first] = role.responsibilities;
  const lines = [
    citer.line(["mission"], role.mission),
    ...(first === undefined ? [] : [citer.line(["responsibilities", first.id], first)]),
  ];
  return together(lines);
}

function toolsLine(writer: Writer, role: Role): Line {
  const citer = writer.about(role);
  const named = seedFirst(role.tools)
    .filter(({ status }) => status !== "ended")
    .slice(0, MOST_TOOLS);
  const names = listed(
    named.map(({ name }) => name),
    writer.language,
  );
  const { length } = role.tools;
  return {
    text: writer.say({
      nl: `Onder meer ${names}; ${length} in totaal.`,
      en: `Among them ${names}; ${length} in all.`,
    }),
    facts: named.map((tool) => citer.cite(["tools", tool.id], tool)),
  };
}

function learningLine(writer: Writer, role: Role): Line {
  const facts = learningLead(writer, role);
  const times = facts.map(({ audience, value }) => `${audience?.text}: ${valueText(value, writer.language)}`);
  return { text: `${times.join("; ")}.`, facts: facts.map(({ id }) => id) };
}

function recruitingLine(writer: Writer, role: Role): Line {
  const citer = writer.about(role);
  const { channels, cvSignals } = role.recruitment;
  return together([
    ...citer.lines("recruitment.channels", channels.slice(0, 1)),
    ...citer.lines("recruitment.cv-signals", cvSignals.slice(0, 1)),
  ]);
}

/** Sentences of several facts as one line. */
function together(lines: readonly Line[]): Line {
  return {
    text: brief(lines.map(({ text }) => ended(text)).join(" ")),
    facts: lines.flatMap(({ facts }) => facts),
  };
}
