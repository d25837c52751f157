import type { Route } from "../../adapter.ts";
import type { Rule } from "../../shared/audit/rules.ts";
import type { Listeners } from "../listeners.ts";
import type { Manifest } from "../manifest.ts";

/** An app as it would run: what its rules are held against. */
export type Audited = {
  readonly manifest: Manifest;
  readonly listeners: Pick<Listeners, "find" | "findEnd">;
  /** What Slack calls; none over Socket Mode. */
  readonly routes: readonly Route[];
  /** What those routes know a signature by. */
  readonly signingSecret: string;
  /** Messages as they are sent, as JSON: of every kind of answer, and of readers who mean harm. */
  readonly messages: readonly string[];
  /** How many answers could not be sent as blocks. */
  readonly flawed: number;
  /** What is written down of a token. */
  readonly kept: (token: string) => string;
};

/** One thing that Slack asks of an app. */
export type SlackRule = Rule<Audited>;
