import { SendFailed } from "./connector-client.ts";
import { NoToken, type Send } from "./gateway.ts";

/** How we stand with Teams: whether it takes what we prove ourselves with. */
export type Standing = {
  /** Why nothing can be said in Teams now. */
  readonly trouble: () => string | undefined;
  /** The same way of sending, heeded for how it ends. */
  readonly heed: (send: Send) => Send;
};

/** Questions keep coming in when our credential has lapsed, so the next send that works shows that all is well again. */
export function makeStanding(): Standing {
  let trouble: string | undefined;
  return {
    trouble: () => trouble,
    heed: (send) => async (message, until) => {
      try {
        const id = await send(message, until);
        trouble = undefined;
        return id;
      } catch (error) {
        trouble = troubleAfter(error, trouble);
        throw error;
      }
    },
  };
}

function troubleAfter(error: unknown, before: string | undefined): string | undefined {
  if (error instanceof NoToken) return "there is no token to answer with";
  if (!(error instanceof SendFailed)) return before;
  if (error.status === 401) return "the credential is not taken";
  // A refusal for another reason, such as a chat that is gone, shows that the credential was taken.
  return error.fate === "refused" ? undefined : before;
}
