import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { SIGNING_SECRET } from "../support/fake-slack-requests.ts";
import type { TokenMaking } from "../support/fake-teams-issuer.ts";
import type { Attempt, Oddity, Proof } from "./attempts.ts";
import { PLATFORM_DOORS, type PlatformDoor } from "./doors.ts";
import { changed, damaged } from "./mutations.ts";

/** A request as it is sent. */
export type Request = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** What requests are made with: where the platforms' doubles are, and tokens by what is wrong with them. */
export type Means = {
  readonly responseUrl: string;
  readonly serviceUrl: string;
  /** What Slack does when an installer agrees: leads them back to an address. */
  readonly agree: (address: string) => string;
  readonly tokens: Readonly<Record<Proof, string>>;
};

type ToPlatform = Extract<Attempt, { readonly door: PlatformDoor }>;
type Payload = Readonly<Record<string, unknown>>;

/** What a token of each kind is made with; a stranger's is another's in shape only. */
export const TOKENS: Readonly<Record<Proof, TokenMaking>> = {
  right: {},
  none: {},
  empty: {},
  torn: {},
  "by a stranger": { signing: "forged" },
  old: { claims: { exp: 1_000_000_000 } },
  "of tomorrow": { claims: { nbf: 4_000_000_000, exp: 4_000_003_600 } },
  "for another": { claims: { aud: "00000000-0000-0000-0000-000000000000" } },
  "by another rule": { signing: "none" },
};

/** The request to a platform's path; `count` keeps its ids apart from those of every other. */
export function requestOf(attempt: ToPlatform, count: number, means: Means): Request {
  const { door, payload, changes, damage, proof, oddity } = attempt;
  const whole = withIds(read(door, payload, means), door, count);
  const { type, text } = written(whole, changed(whole, changes), door);
  const body = damaged(Buffer.from(text ?? ""), damage);
  const proven = door === "slack" ? signed(body, proof) : authorized(proof, means);
  const path = PLATFORM_DOORS[door];
  return odd({ method: "POST", path, headers: { "content-type": type, ...proven }, body }, oddity);
}

/** The request to a path that is only looked at. */
export function lookOf({ method, path, body, oddity }: Extract<Attempt, { readonly door: "look" }>): Request {
  return odd({ method, path, headers: {}, body: Buffer.from(body) }, oddity);
}

/** Several requests in one go, the last of them asking to hang up. */
export function wireOf(
  { payload, times, damage }: Extract<Attempt, { readonly door: "wire" }>,
  count: number,
  means: Means,
): Buffer {
  const attempt = {
    door: "slack",
    payload,
    changes: [],
    damage: [],
    proof: "right",
    oddity: "nothing",
  } as const;
  const requests = Array.from({ length: times }, (_, index) => {
    const { method, path, headers, body } = requestOf(attempt, count * 3 + index, means);
    const connection = index === times - 1 ? "close" : "keep-alive";
    const lines = Object.entries({ host: "bot", ...headers, connection, "content-length": body.length });
    const head = [`${method} ${path} HTTP/1.1`, ...lines.map((line) => line.join(": "))].join("\r\n");
    return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
  });
  return damaged(Buffer.concat(requests), damage);
}

const kept = new Map<string, string>();

function read(door: PlatformDoor, name: string, { responseUrl, serviceUrl }: Means): Payload {
  const file = `../fixtures/${door}/${name}.json`;
  const text = kept.get(file) ?? readFileSync(new URL(file, import.meta.url), "utf8");
  kept.set(file, text);
  return JSON.parse(text.replaceAll("RESPONSE_URL", responseUrl).replaceAll("SERVICE_URL", serviceUrl));
}

/** A delivery that came before would be answered before it is looked at. */
function withIds(payload: Payload, door: PlatformDoor, count: number): Payload {
  const ts = `${1_700_000_000 + count}.000100`;
  if (door === "teams") return "id" in payload ? { ...payload, id: `17638884${count}` } : payload;
  if (typeof payload["event"] === "object")
    return { ...payload, event_id: `Ev${count}`, event: { ...payload["event"], ts } };
  const actions = Array.isArray(payload["actions"]) ? payload["actions"] : [];
  if (actions.length > 0) return { ...payload, actions: actions.map((each) => ({ ...each, action_ts: ts })) };
  return "trigger_id" in payload ? { ...payload, trigger_id: `${count}.1.a` } : payload;
}

const [JSON_TYPE, FORM_TYPE] = ["application/json", "application/x-www-form-urlencoded"];

/** As the platform writes it: by what the payload was before its changes. */
function written(before: Payload, payload: unknown, door: PlatformDoor) {
  const json = JSON.stringify(payload);
  if ("actions" in before || "view" in before)
    return { type: FORM_TYPE, text: new URLSearchParams({ payload: json }).toString() };
  if (door === "teams" || !("command" in before || "ssl_check" in before))
    return { type: JSON_TYPE, text: json };
  const fields = Object.entries(payload ?? {}).map(([name, value]) => [
    name,
    typeof value === "string" ? value : String(JSON.stringify(value)),
  ]);
  return { type: FORM_TYPE, text: new URLSearchParams(Object.fromEntries(fields)).toString() };
}

function signed(body: Buffer, proof: Proof): Readonly<Record<string, string>> {
  if (proof === "none") return {};
  const off = { old: -360, "of tomorrow": 86_400 }[proof as string] ?? 0;
  const timestamp = String(Math.floor(Date.now() / 1_000) + off);
  const secret = proof === "by a stranger" ? "a stranger's" : SIGNING_SECRET;
  const other = proof === "for another" ? "other" : "";
  const hash = createHmac("sha256", secret).update(`v0:${timestamp}:${other}`).update(body).digest("hex");
  const signature = { empty: "", torn: `v0=${hash.slice(0, 20)}`, "by another rule": `v1=${hash}` }[
    proof as string
  ];
  return { "x-slack-request-timestamp": timestamp, "x-slack-signature": signature ?? `v0=${hash}` };
}

function authorized(proof: Proof, { tokens }: Means): Readonly<Record<string, string>> {
  if (proof === "none") return {};
  const token = { empty: "", torn: tokens.right.slice(0, 300) }[proof as string];
  return { authorization: `Bearer ${token ?? tokens[proof]}` };
}

const HEADERS: Partial<Record<Oddity, Readonly<Record<string, string>>>> = {
  gzip: { "content-encoding": "gzip" },
  "another type": { "content-type": "text/plain; charset=utf-16" },
  "no type": { "content-type": "" },
  "a type in capitals": { "content-type": "APPLICATION/X-WWW-FORM-URLENCODED; CHARSET=X" },
  "to be told to go on": { expect: "100-continue" },
  chunks: { "transfer-encoding": "chunked" },
  "many headers": Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`x-${index}`, "y"])),
  "a long header": { "x-long": "z".repeat(18_000) },
  "an upgrade": { connection: "upgrade", upgrade: "h2c" },
};

function odd(request: Request, oddity: Oddity): Request {
  if (["GET", "PUT", "DELETE"].includes(oddity)) return { ...request, method: oddity };
  if (oddity === "a query") return { ...request, path: `${request.path}?payload=%7B%7D` };
  if (oddity === "a whole address") return { ...request, path: `http://bot.example${request.path}` };
  return { ...request, headers: { ...request.headers, ...HEADERS[oddity] } };
}
