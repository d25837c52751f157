import { describeError, type Fields } from "../shared/failure.ts";
import { SendFailed } from "./connector-client.ts";

/** What an operator may see of an error: of a failed send its status, or what kept it from getting one. */
export function describe(error: unknown): Fields {
  if (!(error instanceof SendFailed)) return describeError(error);
  return { error: error.name, status: error.status ?? describeError(error.cause)["error"] };
}
