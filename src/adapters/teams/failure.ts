import { BotError } from "../../errors.ts";
import { SendFailed } from "./connector-client.ts";

/** What an operator may see of an error: its class and code, never its message, which can quote a reader. */
export function describe(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof SendFailed) return { error: error.name, status: error.status ?? nameOf(error.cause) };
  if (error instanceof BotError) return { error: error.name, code: error.code, nextStep: error.nextStep };
  return { error: nameOf(error) };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
