import type { IncomingMessage } from "../../../src/adapters/adapter.ts";
import type { RoleId } from "../../../src/ids.ts";
import type { SureIntent } from "../../../src/intent.ts";
import type { Language } from "../../../src/language.ts";
import type { Measured } from "../heights.ts";
import { inBoth, pairsOf, USUAL_QUESTIONS } from "../usual-questions.ts";

/** A card that is to be looked at, by the file of its pictures without width and ending, and what is asked for it. */
export type PicturedCard = { readonly name: string; readonly input: IncomingMessage["input"] };

/** In CSS pixels: a card on a phone, and one beside a list of channels. */
export const CARD_WIDTHS = { phone: 340, desk: 640 } as const;

const typed = (name: string, text: string): PicturedCard => ({ name, input: { kind: "text", text } });

function tapped(name: string, intent: SureIntent, language: Language): PicturedCard {
  return { name, input: { kind: "intent", intent, language } };
}

/** One picture a kind of answer that people see most, in either language, as it is asked. */
export function picturedCards([role]: readonly RoleId[]): readonly PicturedCard[] {
  const roles = role === undefined ? [] : [role];
  return [
    typed("profile.nl", "Wat doet een MLOps Engineer?"),
    tapped("everything.en", { kind: "role_profile", roles, section: "all" }, "en"),
    ...USUAL_QUESTIONS.map(([name, text]) => typed(name, text)),
    typed("three.en", "Compare MLOps Engineer, Data Engineer and Prompt Engineer"),
    typed(
      "roadmap.en",
      "Our roadmap:\nRAG chatbot on our own documents\ndata platform with lineage\nmonitoring of models\nagents that book appointments\nred teaming",
    ),
    typed("direct.nl", "Heeft een MLOps Engineer Python nodig?"),
    typed("legacy.nl", "4 java, 2 cobol"),
    typed("which-role.en", "Which tools?"),
    typed("help.nl", "help"),
  ];
}

/** A screen of a phone, and one and a half. */
const SCREEN = 740;
const HALF_MORE = 1_110;

/** What is asked of every role in both languages, tapped. */
export function measuredCards(roles: readonly RoleId[]): readonly Measured<PicturedCard>[] {
  const ofEach = (
    kind: "role_profile" | "role_tools" | "role_learning" | "role_recruiting" | "role_interview",
    slots: { readonly section?: string } = {},
  ) => roles.flatMap((role) => inBoth({ kind, roles: [role], ...slots }));
  return [
    { name: "profile", most: SCREEN, all: ofEach("role_profile") },
    { name: "everything of a profile", all: ofEach("role_profile", { section: "all" }) },
    { name: "tools", most: SCREEN, all: ofEach("role_tools") },
    { name: "interview", most: SCREEN, all: ofEach("role_interview") },
    { name: "learning", most: SCREEN, all: ofEach("role_learning") },
    { name: "recruiting", most: SCREEN, all: ofEach("role_recruiting") },
    {
      name: "comparison of two",
      most: HALF_MORE,
      all: pairsOf(roles).flatMap((both) => inBoth({ kind: "compare_roles", roles: both })),
    },
  ];
}
