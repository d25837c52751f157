import type { Assistant, IncomingMessage } from "../../src/adapters/adapter.ts";
import type { FormName } from "../../src/adapters/shared/forms/forms.ts";
import { formView } from "../../src/adapters/slack/forms/forms.ts";
import { homePage } from "../../src/adapters/slack/home/home-page.ts";
import { LIMITS } from "../../src/adapters/slack/limits.ts";
import { POSTED, PRIVATE, type SlackSurface } from "../../src/adapters/slack/shown.ts";
import type { ModalView } from "../../src/adapters/slack/views/view-schema.ts";
import { RoleId } from "../../src/ids.ts";
import type { Language } from "../../src/language.ts";
import { given } from "../../src/values.ts";
import type { Measured } from "./heights.ts";
import { inBoth, pairsOf, USUAL_QUESTIONS } from "./usual-questions.ts";

/** What is to be looked at, by the file of its pictures without width and ending. */
export type Pictured = { readonly name: string } & (
  | {
      /** An answer: what is asked, and where its answer stands. */
      readonly kind: "answer";
      readonly input: IncomingMessage["input"];
      readonly surface: SlackSurface;
    }
  | {
      /** A page of the bot's own. */
      readonly kind: "page";
      readonly about: string;
      readonly blocksOf: (assistant: Assistant) => Promise<readonly object[]>;
    }
  | {
      /** A window with fields. */
      readonly kind: "window";
      readonly about: string;
      readonly viewOf: (assistant: Assistant) => ModalView;
    }
);

/** In CSS pixels. */
export const WIDTHS = { phone: 360, desk: 680 } as const;

const typed = (name: string, text: string): Pictured => ({
  name,
  kind: "answer",
  input: { kind: "text", text },
  surface: POSTED,
});

const command = (name: string, command: string, text: string): Pictured => ({
  name,
  kind: "answer",
  input: { kind: "command", name: command, text },
  surface: PRIVATE,
});

/** What stands behind the button of that name, for whoever tapped it. */
const sources = (name: string, role: RoleId, language: Language): Pictured => ({
  name,
  kind: "answer",
  input: { kind: "intent", intent: { kind: "role_profile", roles: [role], operation: "sources" }, language },
  surface: PRIVATE,
});

/** Of somebody who asked a few things before. */
const home = (name: string, language: Language): Pictured => ({
  name,
  kind: "page",
  about: "(the Home tab)",
  blocksOf: async (assistant) => {
    const speaker = { platform: "slack", workspace: "T1", conversation: "D1", user: "U-home" };
    for (const text of ["wat doet een mlops engineer?", "vergelijk mlops en data engineer"])
      await assistant.handle({ speaker, input: { kind: "text", text }, surface: POSTED });
    return homePage(await assistant.offers.page(speaker, language), "1");
  },
});

/** As its button opens it. */
const form = (name: string, form: FormName, language: Language, role?: RoleId): Pictured => ({
  name,
  kind: "window",
  about: "(a window)",
  viewOf: ({ offers }) =>
    formView(
      form,
      { language, roles: offers.roles(language), mostTyped: LIMITS.typed, ...given({ role }) },
      { language },
    ),
});

/** One picture a kind of answer that people see most, in either language, as it is asked. */
export const PICTURED: readonly Pictured[] = [
  command("role.nl", "role", "mlops"),
  typed("profile.nl", "Wat doet een MLOps Engineer?"),
  ...USUAL_QUESTIONS.map(([name, text]) => typed(name, text)),
  command(
    "roadmap.en",
    "roadmap",
    "RAG chatbot on our own documents; data platform with lineage; monitoring of models; agents that book appointments; red teaming",
  ),
  typed("direct.nl", "Heeft een MLOps Engineer Python nodig?"),
  command("legacy.nl", "legacy", "4 java, 2 cobol"),
  typed("which-role.en", "Which tools?"),
  sources("sources.nl", RoleId.parse("mlops-engineer"), "nl"),
  home("home.nl", "nl"),
  form("compare-form.nl", "compare", "nl", RoleId.parse("mlops-engineer")),
  form("interview-form.en", "interview", "en"),
];

/** What is asked of every role in both languages, tapped. */
export function measuredOf(roles: readonly RoleId[]): readonly Measured<Pictured>[] {
  const shown = (intent: Parameters<typeof inBoth>[0]): readonly Pictured[] =>
    inBoth(intent).map((each) => ({ ...each, kind: "answer", surface: POSTED }));
  const ofEach = (kind: "role_profile" | "role_tools" | "role_learning" | "role_recruiting") =>
    roles.flatMap((role) => shown({ kind, roles: [role] }));
  return [
    { name: "profile", most: 720, all: ofEach("role_profile") },
    { name: "tools", most: 720, all: ofEach("role_tools") },
    { name: "learning", most: 720, all: ofEach("role_learning") },
    { name: "recruiting", all: ofEach("role_recruiting") },
    {
      name: "comparison of two",
      most: 1_100,
      all: pairsOf(roles).flatMap((both) => shown({ kind: "compare_roles", roles: both })),
    },
  ];
}
