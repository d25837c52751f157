import type { IncomingMessage } from "../../src/adapters/adapter.ts";
import type { SlackSurface } from "../../src/adapters/slack/shown.ts";
import { POSTED, PRIVATE } from "../../src/adapters/slack/shown.ts";
import type { RoleId } from "../../src/ids.ts";
import type { SureIntent } from "../../src/intent.ts";
import type { Language } from "../../src/language.ts";
import { LANGUAGES } from "../../src/values.ts";

/** An answer to be looked at: what is asked, and where its answer stands. */
export type Pictured = {
  /** The file of its pictures, without width and ending. */
  readonly name: string;
  readonly input: IncomingMessage["input"];
  readonly surface: SlackSurface;
};

/** In CSS pixels. */
export const WIDTHS = { phone: 360, desk: 680 } as const;

const typed = (name: string, text: string): Pictured => ({
  name,
  input: { kind: "text", text },
  surface: POSTED,
});

const command = (name: string, command: string, text: string): Pictured => ({
  name,
  input: { kind: "command", name: command, text },
  surface: PRIVATE,
});

/** One picture a kind of answer that people see most, in either language, as it is asked. */
export const PICTURED: readonly Pictured[] = [
  typed("profile.nl", "Wat doet een MLOps Engineer?"),
  typed("tools.en", "Which tools does a Data Engineer use?"),
  typed("learning.nl", "Hoe word ik AI Security Engineer?"),
  typed("interview.en", "Interview questions for a senior data engineer"),
  typed("vacancy.nl", "Schrijf een vacature voor een medior Prompt Engineer"),
  typed("roles.nl", "Welke rollen zijn er?"),
  typed("ranking.en", "Which roles should we hire first?"),
  typed("comparison.nl", "Vergelijk MLOps Engineer en Data Engineer"),
  command(
    "roadmap.en",
    "roadmap",
    "RAG chatbot on our own documents; data platform with lineage; monitoring of models; agents that book appointments; red teaming",
  ),
  typed("direct.nl", "Heeft een MLOps Engineer Python nodig?"),
  command("legacy.nl", "legacy", "4 java, 2 cobol"),
  typed("which-role.en", "Which tools?"),
];

/** Answers of one kind that are measured, all of them, and the most that one may be high on a phone, in pixels. */
export type Measured = {
  readonly name: string;
  readonly most?: number;
  readonly all: readonly Pictured[];
};

/** What is asked of every role in both languages, tapped. */
export function measuredOf(roles: readonly RoleId[]): readonly Measured[] {
  const ofEach = (kind: "role_profile" | "role_tools" | "role_learning" | "role_recruiting") =>
    roles.flatMap((role) => LANGUAGES.map((language) => tapped({ kind, roles: [role] }, language)));
  const pairs = roles.flatMap((one, at) => roles.slice(at + 1).map((other) => [one, other]));
  const compared = pairs.flatMap((pair) =>
    LANGUAGES.map((language) => tapped({ kind: "compare_roles", roles: pair }, language)),
  );
  return [
    { name: "profile", most: 720, all: ofEach("role_profile") },
    { name: "tools", most: 720, all: ofEach("role_tools") },
    { name: "learning", all: ofEach("role_learning") },
    { name: "recruiting", all: ofEach("role_recruiting") },
    { name: "comparison of two", most: 1_100, all: compared },
  ];
}

function tapped(
  intent: Extract<SureIntent, { readonly roles: readonly RoleId[] }>,
  language: Language,
): Pictured {
  const name = `${intent.roles.join(" and ")}, ${language}`;
  return { name, input: { kind: "intent", intent, language }, surface: POSTED };
}
