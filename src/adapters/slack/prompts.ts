import { RoleId } from "../../ids.ts";
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

/** Slack takes four and does not tell the reader's language here, so there are two in each. */
export const PROMPTS: readonly Prompt[] = [
  {
    language: "nl",
    title: "Welke rollen zijn er?",
    message: "Welke rollen zijn er?",
    intent: { kind: "list_roles" },
  },
  {
    language: "nl",
    title: "Wat doet een MLOps Engineer?",
    message: "Wat doet een MLOps Engineer?",
    intent: { kind: "role_profile", roles: [mlops] },
  },
  {
    language: "en",
    title: "Which roles are there?",
    message: "Which roles are there?",
    intent: { kind: "list_roles" },
  },
  {
    language: "en",
    title: "What does an MLOps Engineer do?",
    message: "What does an MLOps Engineer do?",
    intent: { kind: "role_profile", roles: [mlops] },
  },
];
