import { webApi } from "@slack/bolt";
import type { Log } from "../adapter.ts";
import type { Listeners } from "./listeners.ts";
import { ENDINGS } from "./listening.ts";
import { TokensRevokedBody } from "./payloads.ts";
import type { Posting } from "./posting.ts";

/** How we stand with Slack: whether it still takes our token. */
export type Standing = {
  /** Why nothing can be said in Slack now. */
  readonly trouble: () => string | undefined;
  /** Hears how a call of the Web API ended: Slack's code of a refusal, or undefined when it was taken. */
  readonly onCall: (refusal: string | undefined) => void;
  readonly onUninstalled: () => void;
  readonly stop: () => void;
};

/**
 * Codes that say that a token is of no use any more, read 2026-11-26 from
 * https://docs.slack.dev/reference/methods/auth.test
 */
const NOT_TAKEN: readonly string[] = ["account_inactive", "invalid_auth", "token_expired", "token_revoked"];

export function isTokenRefusal(code: string | undefined): code is string {
  return code !== undefined && NOT_TAKEN.includes(code);
}

/**
 * Once a token is refused nothing comes in that would show when it is taken again, so that is asked:
 * `tryAgain` makes a call, whose end is heard by `onCall`, every `everyMs`.
 */
export function makeStanding(tryAgain: () => Promise<unknown>, everyMs: number, log: Log): Standing {
  let trouble: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  function begin(what: string, refusal: string): void {
    if (trouble === undefined) log.error("slack.shut_out", { refusal });
    trouble = what;
    timer ??= setInterval(() => void tryAgain().catch(() => undefined), everyMs).unref();
  }

  function end(): void {
    clearInterval(timer);
    timer = undefined;
    if (trouble !== undefined) log.info("slack.let_in_again");
    trouble = undefined;
  }

  return {
    trouble: () => trouble,
    onCall: (refusal) => {
      if (refusal === undefined) end();
      else if (isTokenRefusal(refusal)) begin(`Slack does not take the bot token (${refusal})`, refusal);
    },
    onUninstalled: () => begin("the app was uninstalled", "app_uninstalled"),
    stop: () => clearInterval(timer),
  };
}

/** Slack's own word that it is over, where the app asks for it; the calls that would show it may be hours away. */
export function listenToEndings({ event }: Listeners, { onCall, onUninstalled }: Standing): void {
  const heard = {
    app_uninstalled: onUninstalled,
    tokens_revoked: (body) => {
      // People's own tokens are revoked one by one, and are not what we speak with.
      if (TokensRevokedBody.safeParse(body).success) onCall("token_revoked");
    },
  } satisfies Record<(typeof ENDINGS)[number], (body: unknown) => void>;
  for (const name of ENDINGS) event(name, async ({ body }) => heard[name](body));
}

/** The same way of posting, heeded for how it ends. */
export function heeded(posting: Posting, { onCall }: Standing): Posting {
  return async (...post) => {
    const posted = await posting(...post);
    if (posted.kind === "taken") onCall(undefined);
    if (posted.kind === "refused") onCall(posted.code);
    return posted;
  };
}

/** Calls of which a second one would show, or be refused for the first. Posting goes a way of its own. */
const CALLED_ONCE: readonly string[] = ["chat.postEphemeral", "views.open", "views.push"];

/** Slack's client, which tells how each of its calls ended, and tries none again that may have worked and cannot be made twice. */
export class WatchedClient extends webApi.WebClient {
  readonly #onCall: Standing["onCall"];
  readonly #once: webApi.WebClient;

  constructor(token: string, options: webApi.WebClientOptions, onCall: Standing["onCall"]) {
    super(token, options);
    this.#once = new webApi.WebClient(token, { ...options, retryConfig: { retries: 0 } });
    this.#onCall = onCall;
  }

  override async apiCall(...call: Parameters<webApi.WebClient["apiCall"]>): Promise<webApi.WebAPICallResult> {
    try {
      const [method] = call;
      const result = await (CALLED_ONCE.includes(method)
        ? this.#once.apiCall(...call)
        : super.apiCall(...call));
      this.#onCall(undefined);
      return result;
    } catch (error) {
      if (error instanceof webApi.WebAPIPlatformError) this.#onCall(error.data.error);
      throw error;
    }
  }
}
