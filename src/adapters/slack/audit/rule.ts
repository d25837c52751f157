import type { Route } from "../../adapter.ts";
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
export type Rule = {
  readonly id: string;
  /** As a sentence that is true of an app that passes. */
  readonly asks: string;
  readonly remedy: string;
  /** @returns what is wrong, a line each; nothing when it passes */
  readonly flaws: (app: Audited) => readonly string[] | Promise<readonly string[]>;
};

/** A line for each that is not as it should be. */
export function those<Each>(
  all: readonly Each[],
  isWrong: (each: Each) => boolean,
  says: (each: Each) => string,
): readonly string[] {
  return all.filter(isWrong).map(says);
}
