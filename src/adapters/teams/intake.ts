import type { IncomingMessage } from "node:http";
import { parseJson } from "../../text/parse-json.ts";
import type { Log, Route } from "../adapter.ts";
import { type Drain, makeDrain } from "../shared/drain.ts";
import { makeRoute, type Reply, readBody } from "../shared/http.ts";
import { inTime } from "../shared/in-time.ts";
import { makeSeldom, type Seldom } from "../shared/seldom.ts";
import { isLocalCaller, isLoopbackAddress, isTeamsAddress } from "./callers.ts";
import { SEND_MS } from "./connector-client.ts";
import type { TeamsSettings } from "./credentials.ts";
import { BESIDE_SENDING_MS } from "./delivery.ts";
import { describe } from "./failure.ts";
import type { Gateway, Pass } from "./gateway.ts";
import { Envelope, Incoming } from "./incoming.ts";
import type { Reach } from "./reach.ts";
import { type IsHeard, makeIsHeard } from "./tenants.ts";
import type { ProofOf } from "./tokens/request-token.ts";

type Parts = {
  readonly settings: TeamsSettings;
  readonly gateway: Gateway;
  readonly proofOf: ProofOf;
  readonly takeTurn: (incoming: Incoming, reach: Reach) => Promise<Reply>;
  readonly log: Log;
};

export type Intake = Pick<Drain, "open" | "close"> & { readonly route: Route };

/** The one path that Teams calls. */
export function makeIntake(given: Parts): Intake {
  const { open, close, isOpen, track } = makeDrain();
  const { settings, log } = given;
  const parts = { ...given, isHeard: makeIsHeard(settings), seldom: makeSeldom(log) };
  const route = makeRoute(
    "/api/messages",
    async (request) => (isOpen() ? track(replyTo(request, parts, track)) : { status: 503 }),
    (error) => log.error("teams.http", describe(error)),
  );
  return { route, open, close };
}

type Ways = Parts & { readonly isHeard: IsHeard; readonly seldom: Seldom };

async function replyTo(request: IncomingMessage, parts: Ways, track: Drain["track"]): Promise<Reply> {
  const { settings, gateway } = parts;
  if (settings.kind === "local" && !isLocalCaller(request)) return { status: 403 };
  const authorization = request.headers.authorization ?? "";
  // Before the body: who is not from Teams has none of it read.
  const proof = await parts.proofOf(authorization);
  if (proof.kind !== "signed") return turnedAway(proof.kind, parts);
  const body = await readBody(request);
  if (typeof body !== "string") return body;
  const json = parseJson(body);
  const envelope = Envelope.safeParse(json).data;
  if (envelope === undefined) return { status: 400 };

  // What the SDK would refuse aloud does not get to it.
  const admission = proof.covers(envelope) ? await gateway.admit(envelope, authorization) : REFUSED;
  return admission.kind === "admitted"
    ? replyToAdmitted(json, admission, parts, track)
    : turnedAway(admission.kind, parts);
}

const REFUSED = { kind: "refused" } as const;

type Admitted = { readonly pass: Pass; readonly tenant: string | undefined };

async function replyToAdmitted(
  json: unknown,
  { pass, tenant }: Admitted,
  parts: Ways,
  track: Drain["track"],
): Promise<Reply> {
  const { settings, seldom } = parts;
  const incoming = Incoming.safeParse(json).data;
  if (incoming === undefined) return { status: 400 };
  if (!mayAnswerTo(incoming.serviceUrl, settings)) {
    seldom("teams.foreign_service");
    return { status: 403 };
  }
  if (!parts.isHeard(incoming, tenant)) {
    seldom("teams.foreign_tenant");
    return { status: 403 };
  }
  // A turn that hangs is refused before Teams gives up on it, and before its claim lapses.
  const { sendMs = SEND_MS } = settings;
  const work = track(turn(incoming, pass, parts));
  return inTime(work, sendMs + BESIDE_SENDING_MS, { status: 503 });
}

function turnedAway(why: "refused" | "unavailable", { seldom, log }: Pick<Ways, "seldom" | "log">): Reply {
  switch (why) {
    case "refused":
      seldom("teams.unauthorized");
      return { status: 401 };
    case "unavailable":
      log.error("teams.keys_unavailable");
      return { status: 503 };
  }
}

/** Replies go where the request says, so it may not say just anything. */
function mayAnswerTo(serviceUrl: string, settings: TeamsSettings): boolean {
  return settings.kind === "local"
    ? isLoopbackAddress(serviceUrl)
    : isTeamsAddress(serviceUrl, settings.serviceHosts);
}

async function turn(incoming: Incoming, pass: Pass, { gateway, takeTurn }: Parts): Promise<Reply> {
  let reply: Reply = { status: 500 };
  const replies = await gateway.turn(pass, incoming, async (reach) => {
    reply = await takeTurn(incoming, reach);
  });
  return reply.status === 200 && replies !== undefined ? { status: 200, json: replies } : reply;
}
