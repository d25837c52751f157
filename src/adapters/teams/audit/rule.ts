import type { Answer } from "../../../answer/answer.ts";
import type { SureIntent } from "../../../intent.ts";
import type { Language } from "../../../language.ts";
import type { Route } from "../../adapter.ts";
import type { Rule } from "../../shared/audit/rules.ts";
import type { Manifest } from "../manifest.ts";
import type { Icons } from "../package/app-package.ts";
import type { Starter } from "../package/starters.ts";

/** An app as it would run: what its rules are held against. */
export type Audited = {
  /** In either language. */
  readonly manifest: Readonly<Record<Language, Manifest>>;
  readonly icons: Icons;
  readonly starters: readonly Starter[];
  /** Whether these words, typed, mean that. */
  readonly means: (words: string, language: Language, intent: SureIntent) => boolean;
  /** What Teams and browsers call. */
  readonly routes: readonly Route[];
  /** What is sent, as JSON: of every kind of answer, and of readers who mean harm. */
  readonly sent: readonly Sent[];
  /** How many answers could not be sent as a card. */
  readonly flawed: number;
};

export type Sent = { readonly answer: Answer; readonly message: string };

/** One thing that Microsoft asks of an app. */
export type TeamsRule = Rule<Audited>;
