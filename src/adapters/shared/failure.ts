import { BotError } from "../../errors.ts";

/** What is logged of something: codes, names and numbers, never a reader's words or a secret. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What an operator may see of an error: its class and code, never its message, which can quote a reader. A
 * platform puts the error classes of its own library before this.
 */
export function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  if (error instanceof BotError) return { error: error.name, code: error.code, nextStep: error.nextStep };
  return "code" in error ? { error: error.name, code: error.code } : { error: error.name };
}
