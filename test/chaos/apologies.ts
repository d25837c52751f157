import { EXPIRED, NOT_KEPT, SORRY, UNKNOWN_TAP } from "../../src/adapters/shared/lines.ts";
import { BUSY } from "../../src/adapters/slack/lines.ts";

const LINES = [SORRY, EXPIRED, UNKNOWN_TAP, BUSY, NOT_KEPT].flatMap((line) => Object.values(line));

/** Whether what is sent to a platform only says that something went wrong: that is no answer. */
export function isApology(body: string): boolean {
  return LINES.some((line) => body.includes(line));
}
