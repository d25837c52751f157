/** What is asked and tapped for pictures of either platform, so that what they show can be laid side by side. */
import type { IncomingMessage } from "../../src/adapters/adapter.ts";
import type { RoleId } from "../../src/ids.ts";
import type { SureIntent } from "../../src/intent.ts";
import { LANGUAGES } from "../../src/values.ts";

/** Typed, a kind of answer each: by the file of its pictures without width and ending. */
export const USUAL_QUESTIONS = [
  ["tools.en", "Which tools does a Data Engineer use?"],
  ["learning.nl", "Hoe word ik AI Security Engineer?"],
  ["interview.en", "Interview questions for a senior data engineer"],
  ["vacancy.nl", "Schrijf een vacature voor een medior Prompt Engineer"],
  ["roles.nl", "Welke rollen zijn er?"],
  ["ranking.en", "Which roles should we hire first?"],
  ["comparison.nl", "Vergelijk MLOps Engineer en Data Engineer"],
] as const;

/** The same asked in both languages, tapped; each is called by its roles and its language. */
export function inBoth(
  intent: Extract<SureIntent, { readonly roles: readonly RoleId[] }>,
): readonly { readonly name: string; readonly input: IncomingMessage["input"] }[] {
  return LANGUAGES.map((language) => ({
    name: `${intent.roles.join(" and ")}, ${language}`,
    input: { kind: "intent", intent, language },
  }));
}

/** Every two roles once. */
export function pairsOf(roles: readonly RoleId[]): readonly RoleId[][] {
  return roles.flatMap((one, at) => roles.slice(at + 1).map((other) => [one, other]));
}
