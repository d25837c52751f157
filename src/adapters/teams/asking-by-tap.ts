import type { Answer } from "../../answer/answer.ts";
import type { Tap } from "../../intent.ts";
import type { Assistant, IncomingMessage } from "../adapter.ts";
import { EXPIRED, UNKNOWN_TAP } from "../shared/lines.ts";
import { CARDS } from "./shown.ts";

/** What is said to a button that cannot be followed, by why. */
export const UNREAD = { expired: EXPIRED, unknown: UNKNOWN_TAP } as const;

/** Who taps, and where the answer comes to stand. */
type Tapper = Pick<IncomingMessage, "speaker" | "address" | "delivery">;

export function askByTap(
  { intent, language, page }: Tap,
  tapper: Tapper,
  { handle }: Pick<Assistant, "handle">,
): Promise<Answer | undefined> {
  return handle({ ...tapper, input: { kind: "intent", intent, language, page }, surface: CARDS });
}
