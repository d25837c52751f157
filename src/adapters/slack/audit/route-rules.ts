import { createHmac } from "node:crypto";
import { askRoute } from "../../shared/audit/loopback.ts";
import { EVENTS_PATH } from "../listening.ts";
import type { Audited, SlackRule } from "./rule.ts";

/** Slack's own proof that an address is ours: answered with the challenge, and harmless. */
const CHALLENGE = JSON.stringify({ type: "url_verification", challenge: "is this you" });
const LONG_AGO_S = 3_600;
const UNAUTHORISED = 401;

/** What the routes let in: asked for real, on the loopback address. */
export const ROUTE_RULES: readonly SlackRule[] = [
  {
    id: "signature",
    asks: "A request without Slack's signature, or with another one, is refused.",
    remedy: "Report it: see SECURITY.md.",
    flaws: async (app) => [
      ...(await letIn(app, {}, "one without a signature is let in")),
      ...(await letIn(app, signed("another secret", now()), "one with another signature is let in")),
    ],
  },
  {
    id: "replay",
    asks: "A request that was signed an hour ago, or an hour from now, is refused.",
    remedy: "Report it: see SECURITY.md. Keep the clock of the host right.",
    flaws: async (app) => [
      ...(await letIn(app, signed(app.signingSecret, now() - LONG_AGO_S), "an old one is let in")),
      ...(await letIn(app, signed(app.signingSecret, now() + LONG_AGO_S), "one from the future is let in")),
    ],
  },
  {
    id: "address-proved",
    asks: "Slack's question whether the address is ours is answered.",
    remedy: "Report it: without it Slack sends no events.",
    flaws: async (app) => {
      const status = await statusOf(app, signed(app.signingSecret, now()));
      return status === undefined || status === 200 ? [] : [`it is answered with ${status}`];
    },
  },
];

const now = () => Math.floor(Date.now() / 1_000);

type Headers = Readonly<Record<string, string>>;

function signed(secret: string, seconds: number): Headers {
  const digest = createHmac("sha256", secret).update(`v0:${seconds}:${CHALLENGE}`).digest("hex");
  return { "x-slack-request-timestamp": String(seconds), "x-slack-signature": `v0=${digest}` };
}

async function letIn(app: Audited, headers: Headers, says: string): Promise<readonly string[]> {
  const status = await statusOf(app, headers);
  return status === undefined || status === UNAUTHORISED ? [] : [says];
}

/** @returns undefined where Slack calls nothing */
async function statusOf({ routes }: Audited, headers: Headers): Promise<number | undefined> {
  const route = routes.find(({ path }) => path === EVENTS_PATH);
  if (route === undefined) return undefined;
  const sent = { "content-type": "application/json", ...headers };
  return (await askRoute(route, { method: "POST", headers: sent, body: CHALLENGE })).status;
}
