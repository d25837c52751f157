import { type Logger, LogLevel, type webApi } from "@slack/bolt";
import type { Log } from "../adapter.ts";

type ClientSettings = {
  readonly apiUrl?: string;
  readonly clientTimeoutMs?: number;
};

/**
 * How long one call to Slack may take. Three tries and their pauses, and once more as plain text, stay within
 * the lease of a delivery. The SDK's own default is to wait for ever and to try for half an hour.
 */
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
