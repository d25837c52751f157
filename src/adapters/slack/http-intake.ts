import type { IncomingMessage } from "node:http";
import { parseJson } from "../../text/parse-json.ts";
import type { Log, Route } from "../adapter.ts";
import { makeRoute, type Reply, readBody } from "../shared/http.ts";
import { makeSeldom, type Seldom } from "../shared/seldom.ts";
import { describe } from "./failure.ts";
import { EVENTS_PATH } from "./listening.ts";
import { Body } from "./payloads.ts";
import type { Outcome } from "./receiver.ts";
import { isSigned } from "./signature.ts";

type Parts = {
  readonly signingSecret: string;
  readonly deliver: (body: Body) => Promise<Outcome>;
  readonly log: Log;
};

/** All that Slack calls. */
export function makeSlackRoute({ signingSecret, deliver, log }: Parts): Route {
  const seldom = makeSeldom(log);
  return makeRoute(
    EVENTS_PATH,
    (request) => replyTo(request, { signingSecret, deliver, seldom }),
    (error) => log.error("slack.http", describe(error)),
  );
}

type Ways = Pick<Parts, "signingSecret" | "deliver"> & { readonly seldom: Seldom };

async function replyTo(request: IncomingMessage, { signingSecret, deliver, seldom }: Ways): Promise<Reply> {
  const body = await readBody(request);
  if (typeof body !== "string") return body;
  if (!isSigned({ headers: request.headers, body, signingSecret }, Date.now())) {
    seldom("slack.bad_signature");
    return { status: 401 };
  }
  const parsed = parseBody(body, request.headers["content-type"] ?? "");
  if (parsed === undefined) return { status: 400 };
  if ("ssl_check" in parsed) return { status: 200 };
  if (parsed.type === "url_verification") return { status: 200, json: { challenge: parsed.challenge } };
  return toReply(await deliver(parsed));
}

function toReply(outcome: Outcome): Reply {
  switch (outcome.kind) {
    case "acknowledged":
      return outcome.payload instanceof Buffer
        ? { status: 200, bytes: outcome.payload }
        : { status: 200, json: outcome.payload };
    case "refused":
      return { status: 503 };
  }
}

/** JSON for events, a form for commands, and JSON in a form's `payload` for taps. */
function parseBody(text: string, contentType: string): Body | undefined {
  const isForm = contentType.startsWith("application/x-www-form-urlencoded");
  return Body.safeParse(isForm ? fromForm(new URLSearchParams(text)) : parseJson(text)).data;
}

function fromForm(form: URLSearchParams): unknown {
  const payload = form.get("payload");
  return payload === null ? Object.fromEntries(form) : parseJson(payload);
}
