import { type Logger, LogLevel, type webApi } from "@slack/bolt";
import type { Log } from "../adapter.ts";
import { type Exchange, requestOnce } from "../shared/one-request.ts";

/** Where the Web API is, when not at Slack, and how long one call to it may take. */
export type ClientSettings = {
  readonly apiUrl?: string;
  readonly clientTimeoutMs?: number;
};

/** How long a post may take: Slack is sometimes slow, and one that is given up on cannot be repeated. */
export const POST_TIMEOUT_MS = 10_000;

/** How long any other call may take. The SDK's own default is to wait for ever and to try for half an hour. */
export const CLIENT_TIMEOUT_MS = 4_000;

export function clientOptions(settings: ClientSettings, logger: Logger): webApi.WebClientOptions {
  return {
    ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }),
    timeout: settings.clientTimeoutMs ?? CLIENT_TIMEOUT_MS,
    retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 1_000 },
    // Otherwise one 429 silently holds up every call of this process.
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger,
  };
}

/** A call to a method of the Web API. */
type Call = {
  readonly method: string;
  /** JSON, as posting takes it, or a form, as reading does. */
  readonly body: { readonly json: string } | { readonly form: Readonly<Record<string, string>> };
  readonly timeoutMs: number;
};

/** Calls the Web API once, whatever comes of it. */
export type Caller = (call: Call) => Promise<Exchange>;

/**
 * The SDK's client tries again after every time-out, dropped reply and 5xx, so that one message can stand in a
 * channel three times. Calls that must not be repeated go this way.
 */
export function makeCaller({
  botToken,
  apiUrl = "https://slack.com/api/",
}: { readonly botToken: string } & Pick<ClientSettings, "apiUrl">): Caller {
  const authorization = `Bearer ${botToken}`;
  return ({ method, body, timeoutMs }) =>
    requestOnce({
      url: `${apiUrl.replace(/\/$/u, "")}/${method}`,
      headers: { authorization, "content-type": "json" in body ? JSON_TYPE : FORM_TYPE },
      body: "json" in body ? body.json : new URLSearchParams(body.form).toString(),
      timeoutMs,
    });
}

/** Without the charset Slack warns. */
export const JSON_TYPE = "application/json; charset=utf-8";
const FORM_TYPE = "application/x-www-form-urlencoded";

/** Slack's SDK logs through ours: warnings and errors only, shortened, without tokens or addresses. */
export function sdkLogger(log: Log): Logger {
  const nothing = () => undefined;
  return {
    debug: nothing,
    info: nothing,
    warn: (...messages: unknown[]) => log.warn("slack.sdk", { message: redact(messages[0]) }),
    error: (...messages: unknown[]) => log.error("slack.sdk", { message: redact(messages[0]) }),
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}

function redact(message: unknown): string {
  const text = message instanceof Error ? message.name : String(message);
  return text.replace(/x(?:ox[a-z]|app)-[\w-]+|\b(?:wss?|https?):\/\/\S+/gu, "…").slice(0, 200);
}
