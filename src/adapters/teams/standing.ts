import { SendFailed } from "./connector-client.ts";
import { NoToken } from "./gateway.ts";
import type { Reach, Send } from "./reach.ts";

/** How we stand with Teams: whether it takes what we prove ourselves with. */
export type Standing = {
  /** Why nothing can be said in Teams now. */
  readonly trouble: () => string | undefined;
  /** The same way of sending, heeded for how it ends. */
  readonly heed: (send: Send) => Send;
  readonly heedAll: (reach: Reach) => Reach;
};

/** Questions keep coming in when our credential has lapsed, so the next send that works shows that all is well again. */
export function makeStanding(): Standing {
  let trouble: string | undefined;
  const heed =
    <Parameters extends readonly unknown[], Result>(call: (...parameters: Parameters) => Promise<Result>) =>
    async (...parameters: Parameters): Promise<Result> => {
      try {
        const result = await call(...parameters);
        trouble = undefined;
        return result;
      } catch (error) {
        trouble = troubleAfter(error, trouble);
        throw error;
      }
    };
  return {
    trouble: () => trouble,
    heed,
    heedAll: ({ send, update, remove }) => ({
      send: heed(send),
      update: heed(update),
      remove: heed(remove),
    }),
  };
}

function troubleAfter(error: unknown, before: string | undefined): string | undefined {
  if (error instanceof NoToken) return "there is no token to answer with";
  if (!(error instanceof SendFailed)) return before;
  if (error.status === 401) return "the credential is not taken";
  // A refusal for another reason, such as a chat that is gone, shows that the credential was taken.
  return error.fate === "refused" ? undefined : before;
}
