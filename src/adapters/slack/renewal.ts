import { z } from "zod";
import { parseJson } from "../../text/parse-json.ts";
import { requestOnce, whyNot } from "../shared/one-request.ts";

/** What Slack said when a token was to be renewed. */
type Renewal =
  | {
      readonly kind: "renewed";
      readonly botToken: string;
      readonly botRefreshToken: string | undefined;
      /** Undefined when it does not end. */
      readonly lastsMs: number | undefined;
    }
  /** For good, with Slack's code: this refresh token leads nowhere. */
  | { readonly kind: "refused"; readonly code: string }
  /** It may have been renewed all the same: only trying again will tell. */
  | { readonly kind: "unknown"; readonly why: string };

/** Exchanges a refresh token for a new pair. It is tried once, for Slack takes a refresh token once. */
export type Renew = (refreshToken: string) => Promise<Renewal>;

type AppSettings = {
  readonly client: { readonly id: string; readonly secret: string };
  readonly apiUrl?: string;
};

/** Longer than other calls: what is given up on may be lost. */
export const RENEWAL_TIMEOUT_MS = 10_000;

/**
 * Asks `oauth.v2.access` with `grant_type=refresh_token`, and the app's credentials in the header, as Slack advises.
 * Source: https://docs.slack.dev/authentication/using-token-rotation, read 2026-11-27
 */
export function makeRenew({ client, apiUrl = "https://slack.com/api/" }: AppSettings): Renew {
  const authorization = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString("base64")}`;
  return async (refreshToken) => {
    const form = { grant_type: "refresh_token", refresh_token: refreshToken };
    const exchange = await requestOnce({
      url: `${apiUrl.replace(/\/$/u, "")}/oauth.v2.access`,
      headers: { authorization, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
      timeoutMs: RENEWAL_TIMEOUT_MS,
    });
    if (exchange.kind !== "replied") return { kind: "unknown", why: whyNot(exchange.error) };
    return readReply(exchange.status, exchange.text);
  };
}

const Reply = z.union([
  z.object({
    ok: z.literal(true),
    access_token: z.string().min(1),
    refresh_token: z.string().min(1).optional(),
    expires_in: z.number().positive().optional(),
  }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** Codes that no later try would mend. Others blame the app's credentials or Slack itself, and may pass. */
const FOR_GOOD: readonly string[] = ["account_inactive", "invalid_refresh_token", "token_revoked"];

function readReply(status: number, text: string): Renewal {
  const reply = Reply.safeParse(parseJson(text)).data;
  if (reply === undefined) return { kind: "unknown", why: `status ${status}` };
  if (!reply.ok)
    return FOR_GOOD.includes(reply.error)
      ? { kind: "refused", code: reply.error }
      : { kind: "unknown", why: reply.error };
  return {
    kind: "renewed",
    botToken: reply.access_token,
    botRefreshToken: reply.refresh_token,
    lastsMs: reply.expires_in === undefined ? undefined : reply.expires_in * 1_000,
  };
}
