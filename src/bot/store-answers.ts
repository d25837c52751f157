import { inTime } from "../adapters/shared/in-time.ts";
import type { Stores } from "./stores.ts";

/** How long the store may take, in milliseconds: who asks after readiness gives up soon itself. */
const PATIENCE_MS = 1_000;
/** How long an answer is believed, so that anyone may ask without the store being asked each time. */
const BELIEVED_MS = 1_000;

/** A name that no message has: it is looked for, and never there. */
const NOTHING = "";

/** Whether the store answers in time. Never rejects; who ask at once are told by one question. */
export function makeStoreAnswers({ keepsakes }: Pick<Stores, "keepsakes">): () => Promise<boolean> {
  let last: { readonly at: number; readonly answers: Promise<boolean> } | undefined;

  function ask(): Promise<boolean> {
    const found = keepsakes.recallNamed(NOTHING).then(
      () => true,
      () => false,
    );
    return inTime(found, PATIENCE_MS, false);
  }

  return () => {
    const now = performance.now();
    if (last === undefined || now - last.at > BELIEVED_MS) last = { at: now, answers: ask() };
    return last.answers;
  };
}
