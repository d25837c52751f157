import { BackgroundId, RoleId } from "../../ids.ts";
import type { SureIntent } from "../../intent.ts";
import type { Language } from "../../language.ts";

/** A starter that Slack can only send back as text; the text must be understood as exactly its intent. */
export type Prompt = {
  readonly language: Language;
  readonly title: string;
  readonly message: string;
  readonly intent: SureIntent;
};

const mlops = RoleId.parse("mlops-engineer");
const java = BackgroundId.parse("java");

/** Slack takes four. */
const INTENTS = {
  list: { kind: "list_roles" },
  profile: { kind: "role_profile", roles: [mlops] },
  ranking: { kind: "rank_roles", by: "need" },
  legacy: { kind: "legacy_mapping", background: [java], roles: [] },
} as const satisfies Readonly<Record<string, SureIntent>>;

const WORDS: Readonly<Record<Language, Readonly<Record<keyof typeof INTENTS, string>>>> = {
  nl: {
    list: "Welke rollen zijn er?",
    profile: "Wat doet een MLOps Engineer?",
    ranking: "Welke rollen hebben we als eerste nodig?",
    legacy: "Wat kunnen onze Java-mensen worden?",
  },
  en: {
    list: "Which roles are there?",
    profile: "What does an MLOps Engineer do?",
    ranking: "Which roles do we need first?",
    legacy: "What can our Java people become?",
  },
};

/** What can be asked for a start, in one language. */
export function promptsIn(language: Language): readonly Prompt[] {
  const { list, profile, ranking, legacy } = WORDS[language];
  return [
    { language, title: list, message: list, intent: INTENTS.list },
    { language, title: profile, message: profile, intent: INTENTS.profile },
    { language, title: ranking, message: ranking, intent: INTENTS.ranking },
    { language, title: legacy, message: legacy, intent: INTENTS.legacy },
  ];
}

/** For whoever opens the conversation before their language is known: two in each. */
export const PROMPTS: readonly Prompt[] = [...promptsIn("nl").slice(0, 2), ...promptsIn("en").slice(0, 2)];
