import type { Send } from "./reach.ts";

/** Most answers are there before anybody could see that one is written; a store or a model can take longer. In milliseconds. */
const SOON_MS = 300;
/** How long the sign itself may take. */
const SIGN_MS = 1_500;

/** Shows that an answer is on its way where it is not there soon. It is never sent beside the answer, nor after it. */
export async function typingWhile<Result>(work: Promise<Result>, send: Send): Promise<Result> {
  let sign: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    // Nobody misses it.
    sign = send(TYPING, performance.now() + SIGN_MS).catch(() => undefined);
  }, SOON_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    await sign;
  }
}

const TYPING = JSON.stringify({ type: "typing" });
