import { SendFailed } from "./connector-client.ts";

/** What is logged of an error: the error itself, of which the log tells what it may, and the status of a failed send. */
export function describe(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof SendFailed)) return { error };
  return error.status === undefined ? { error, cause: nameOf(error.cause) } : { error, status: error.status };
}

/** What kept a send from getting a status. */
function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}
