import { readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";

/** What a request holds, as far as the fake looks into it. */
type ChatBody = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: {
    readonly type: string;
    readonly json_schema: { readonly schema: Readonly<Record<string, unknown>> };
  };
  readonly [parameter: string]: unknown;
};

/** How the server behaves towards one request. */
export type Play =
  /** A completion with this content. */
  | { readonly kind: "says"; readonly content: string | ((body: ChatBody) => string); readonly as?: string }
  /** A fixture as it is. */
  | {
      readonly kind: "answers";
      readonly fixture: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** An answer of another kind than JSON, or none that is a completion. */
  | { readonly kind: "babbles"; readonly body: string; readonly type: string; readonly status?: number }
  /** Says it, but only after this long. */
  | { readonly kind: "slow"; readonly ms: number; readonly content: string }
  | { readonly kind: "silent" }
  /** Sends headers, and then a byte now and then, for ever. */
  | { readonly kind: "trickles" }
  | { readonly kind: "resets" }
  | { readonly kind: "breaks off" }
  | { readonly kind: "endless body"; readonly status: number }
  /** Small on the wire, and 32 MB when unpacked: blanks, and then a completion. */
  | { readonly kind: "zip bomb" }
  | { readonly kind: "endless stream" }
  | { readonly kind: "redirects"; readonly to: string }
  /** Looks at the request first. */
  | { readonly kind: "looks"; readonly at: (body: ChatBody) => Play };

type SeenRequest = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As it came, to search for what must not be in it. */
  readonly text: string;
  readonly body: ChatBody;
};

export type FakeModel = {
  readonly baseUrl: string;
  /** Without a path. */
  readonly origin: string;
  readonly requests: readonly SeenRequest[];
  /** Resolves when it has got so many requests. */
  readonly got: (count: number) => Promise<void>;
  /** One play a request, in this order; the last one stays. */
  readonly play: (...plays: readonly Play[]) => void;
  /** How many answers the other side has cut off. */
  readonly cutOff: () => number;
  readonly close: () => Promise<void>;
};

/** What the servers that a bot meets do, under the names that people give it. */
export const PLAYS = {
  refusing: { kind: "answers", fixture: "refusal" },
  filtered: { kind: "answers", fixture: "content-filter" },
  truncated: { kind: "answers", fixture: "truncated" },
  invalidJson: { kind: "says", content: '{"language":"nl","sentences":[' },
  wrongSchema: { kind: "says", content: '{"taal":"nl","zinnen":[]}' },
  rateLimited: { kind: "answers", fixture: "error-429", status: 429, headers: { "retry-after": "0" } },
  longRateLimited: { kind: "answers", fixture: "error-429", status: 429, headers: { "retry-after": "3600" } },
  broken: { kind: "answers", fixture: "error-500", status: 500, headers: { "retry-after": "0" } },
  silent: { kind: "silent" },
  trickles: { kind: "trickles" },
  resets: { kind: "resets" },
  breaksOff: { kind: "breaks off" },
  endlessBody: { kind: "endless body", status: 200 },
  endlessStream: { kind: "endless stream" },
} as const satisfies Readonly<Record<string, Play>>;

/** What Ollama says where it serves nothing. */
const NOTHING_HERE: Play = { kind: "babbles", body: "404 page not found", type: "text/plain", status: 404 };

/**
 * A server of OpenAI's chat completions on this machine. Until told otherwise it says the draft of the fixtures.
 * @param path where its API lies
 * @param elsewhere what it does with requests to other paths
 */
export async function startFakeModel(path = "/v1", elsewhere = NOTHING_HERE): Promise<FakeModel> {
  const requests: SeenRequest[] = [];
  let plays: readonly Play[] = [{ kind: "says", content: fixtureText("draft") }];
  let cutOff = 0;
  let waiters: { readonly count: number; readonly resolve: () => void }[] = [];

  const server = createServer(async (request, response) => {
    response.on("close", () => {
      if (!response.writableFinished) cutOff += 1;
    });
    let text = "";
    for await (const chunk of request) text += chunk;
    const body: ChatBody = JSON.parse(text);
    const isHere = request.url === `${path}/chat/completions`;
    const [play, ...later] = isHere ? plays : [elsewhere];
    if (later.length > 0) plays = later;
    requests.push({ path: request.url ?? "", headers: request.headers, text, body });
    waiters = waiters.filter(({ count, resolve }) => requests.length < count || resolve());
    if (play !== undefined) await perform(play, body, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));

  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    baseUrl: `${origin}${path}`,
    origin,
    requests,
    got: (count) =>
      requests.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiters.push({ count, resolve });
          }),
    play: (...given) => {
      plays = given;
    },
    cutOff: () => cutOff,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A file of `test/fixtures/model`, as text. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`../fixtures/model/${name}.json`, import.meta.url), "utf8");
}

async function perform(play: Play, body: ChatBody, response: ServerResponse): Promise<void> {
  const json = (text: string, status = 200, headers = {}) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
  switch (play.kind) {
    case "says": {
      const content = typeof play.content === "string" ? play.content : play.content(body);
      return void json(completion(content, play.as));
    }
    case "answers":
      return void json(fixtureText(play.fixture), play.status, play.headers);
    case "babbles":
      return void response.writeHead(play.status ?? 200, { "content-type": play.type }).end(play.body);
    case "slow":
      await pause(play.ms, undefined, { ref: false });
      return void json(completion(play.content));
    case "silent":
      return;
    case "trickles":
      return trickle(response);
    case "resets":
      return void response.socket?.resetAndDestroy();
    case "breaks off":
      response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
      response.write('{"choices":[');
      await pause(20);
      return void response.socket?.resetAndDestroy();
    case "endless body":
      response
        .writeHead(play.status, { "content-type": "application/json" })
        .write('{"choices":[{"message":{"content":"');
      return pour("onmisbaar ".repeat(1_000), response);
    case "zip bomb":
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      return void response.end(ZIP_BOMB);
    case "endless stream":
      response.writeHead(200, { "content-type": "text/event-stream" });
      return pour('data: {"choices":[{"delta":{"content":"onmisbaar"}}]}\n\n'.repeat(100), response);
    case "looks":
      return perform(play.at(body), body, response);
    case "redirects":
      return void response.writeHead(307, { location: play.to }).end();
  }
}

/** Packed beforehand, for on a busy machine packing takes longer than a client waits. */
const ZIP_BOMB = gzipSync(
  `${" ".repeat(32_000_000)}${fixtureText("completion").replace('"CONTENT"', '"{}"')}`,
);

function completion(content: string, name = "completion"): string {
  return fixtureText(name).replace('"CONTENT"', () => JSON.stringify(content));
}

async function pour(text: string, response: ServerResponse): Promise<void> {
  while (!response.destroyed) {
    if (!response.write(text)) await pause(1);
  }
}

async function trickle(response: ServerResponse): Promise<void> {
  response.writeHead(200, { "content-type": "application/json" });
  while (!response.destroyed) {
    response.write(" ");
    await pause(20);
  }
}
