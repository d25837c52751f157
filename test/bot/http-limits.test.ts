import { once } from "node:events";
import { get } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeRoute, readBody } from "../../src/adapters/shared/http.ts";
import { HTTP_LIMITS } from "../../src/bot/http-limits.ts";
import { type RunningServer, serve } from "../../src/bot/server.ts";
import { makeHealthRoutes } from "../../src/observability/health.ts";
import { dial, exchange, heard } from "../support/raw-http.ts";
import { makeMemoryLog } from "../support/scripted-assistant.ts";

const SHORT = { headersMs: 200, requestMs: 300, lookingMs: 20 };

const log = makeMemoryLog();
let server: RunningServer;
let bodies: string[];
let held: Promise<void> | undefined;

function workRoute() {
  return makeRoute(
    "/work",
    async (request) => {
      const body = await readBody(request);
      if (typeof body !== "string") return body;
      bodies.push(body);
      await held;
      return { status: 200, json: { length: body.length } };
    },
    (error) => log.error("work", { error }),
  );
}
const BROKEN_ROUTE = { path: "/broken", handle: () => Promise.reject(new Error("password=hunter2")) };

const HEALTH = makeHealthRoutes([], { isStopping: () => false, storeAnswers: async () => true });

const serveWith = (limits: Partial<typeof HTTP_LIMITS>) =>
  serve([workRoute(), BROKEN_ROUTE, ...HEALTH], { host: "127.0.0.1", port: 0 }, log, {
    ...HTTP_LIMITS,
    ...limits,
  });

beforeEach(async () => {
  bodies = [];
  held = undefined;
  server = await serveWith({ underWay: 3 });
});
afterEach(() => server.close(0));

/** A request as it goes over the wire, closed by the server after its answer. */
const wire = (line: string, headers: readonly string[] = [], body = "") =>
  [line, "host: bot.example", "connection: close", ...headers, "", body].join("\r\n");
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1]);
const send = async (text: string) => statusOf(await exchange(server.url, text));
const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/work`, { method: "POST", body, headers });

describe("every answer", () => {
  const ANSWERS: readonly [string, string][] = [
    ["that is fine", wire("POST /work HTTP/1.1", ["content-length: 2"], "hi")],
    ["to who asks after our health", wire("GET /health HTTP/1.1")],
    ["to an unknown path", wire("GET /nothing HTTP/1.1")],
    ["to another method", wire("GET /work HTTP/1.1")],
    ["that is an error of ours", wire("POST /broken HTTP/1.1")],
    ["to what is no HTTP", "hello there\r\n\r\n"],
    ["without a host", "GET /health HTTP/1.1\r\nconnection: close\r\n\r\n"],
    ["to other expectations", wire("POST /work HTTP/1.1", ["expect: a miracle"])],
  ];

  it.each(ANSWERS)("tells a browser to do nothing with it, and nothing of us: %s", async (_, request) => {
    const [head = ""] = (await exchange(server.url, request)).toLowerCase().split("\r\n\r\n");
    expect(head.split("\r\n")).toEqual(
      expect.arrayContaining([
        "cache-control: no-store",
        "content-security-policy: default-src 'none'; frame-ancestors 'none'",
        "referrer-policy: no-referrer",
        "x-content-type-options: nosniff",
      ]),
    );
    expect(head).not.toMatch(/\r\n(?:server|x-powered-by|strict-transport-security):/u);
  });

  it("echoes nothing of what it refuses", async () => {
    const mark = "zebra-mark";
    const answers = await Promise.all([
      exchange(server.url, wire(`GET /${mark}?${mark} HTTP/1.1`, [`x-mark: ${mark}`])),
      exchange(server.url, wire(`${mark} / HTTP/1.1`)),
      exchange(server.url, wire("POST /broken HTTP/1.1", [`x-mark: ${mark}`])),
    ]);
    expect(answers.join()).not.toMatch(/zebra|hunter2/u);
    expect(answers.map(statusOf)).toEqual([404, 400, 500]);
  });
});

describe("what is malformed", () => {
  const BROKEN: readonly [string, string, number][] = [
    ["no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400],
    ["another version", "GET /health HTTP/9.9\r\n\r\n", 400],
    ["HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
    ["a method that is none", wire("BREW /work HTTP/1.1"), 400],
    ["a space in the name of a header", wire("GET /health HTTP/1.1", ["x y: z"]), 400],
    ["a NUL in a header", wire("GET /health HTTP/1.1", ["x: \0"]), 400],
    ["no host", "GET /health HTTP/1.1\r\nconnection: close\r\n\r\n", 400],
    ["two hosts", wire("GET /health HTTP/1.1", ["host: other.example"]), 400],
    ["a length that is none", wire("POST /work HTTP/1.1", ["content-length: two"]), 400],
    ["a length below zero", wire("POST /work HTTP/1.1", ["content-length: -1"]), 400],
    ["two lengths", wire("POST /work HTTP/1.1", ["content-length: 1", "content-length: 2"]), 400],
    [
      "chunks and a length",
      wire("POST /work HTTP/1.1", ["transfer-encoding: chunked", "content-length: 5"], "0\r\n\r\n"),
      400,
    ],
    [
      "chunks that end something else",
      wire("POST /work HTTP/1.1", ["transfer-encoding: chunked, gzip"], "0\r\n\r\n"),
      400,
    ],
    ["a chunk without a size", wire("POST /work HTTP/1.1", ["transfer-encoding: chunked"], "zz\r\n"), 400],
    ["too many headers", wire("GET /health HTTP/1.1", [`x: ${"a".repeat(20_000)}`]), 431],
    ["an address that is too long", wire(`GET /${"a".repeat(2_001)} HTTP/1.1`), 414],
  ];

  it.each(BROKEN)("is refused and hung up on: %s", async (_, request, status) => {
    expect(await send(request)).toBe(status);
    expect(bodies).toEqual([]);
  });

  it("is not answered into the answer to what came whole before it, or in its place", async () => {
    const first = "GET /health HTTP/1.1\r\nhost: bot.example\r\n\r\n";
    const answer = await exchange(server.url, `${first}${first}rubbish\r\n\r\n`);
    expect(answer).not.toContain("HTTP/1.1 400");
  });
});

describe("what is odd and allowed", () => {
  it.each([
    ["a whole address in place of a path", wire("GET http://bot.example/health?x=1 HTTP/1.1"), 200],
    ["an address of another kind", wire("GET ftp://bot.example/health HTTP/1.1"), 404],
    ["no path", wire("OPTIONS * HTTP/1.1"), 404],
    ["a path that climbs", wire("GET /work/../health HTTP/1.1"), 404],
    ["a path with two slashes", wire("GET //health HTTP/1.1"), 404],
    ["an upgrade, which is not made", wire("GET /health HTTP/1.1", ["upgrade: websocket"]), 200],
    ["a version without hosts", "GET /health HTTP/1.0\r\n\r\n", 200],
    ["a known method", wire("DELETE /work HTTP/1.1"), 405],
  ])("is answered: %s", async (_, request, status) => {
    expect(await send(request)).toBe(status);
  });

  it("hangs up on who takes it for a proxy", async () => {
    expect(await exchange(server.url, wire("CONNECT bot.example:443 HTTP/1.1"))).toBe("");
  });

  it("takes no request after one that offers another protocol: Node would lose it", async () => {
    const offer = ["POST /work HTTP/1.1", "host: bot.example", "connection: upgrade", "upgrade: h2c"];
    const sent = [...offer, "content-length: 2", "", "hi"].join("\r\n");
    const answer = await exchange(server.url, sent + wire("GET /health HTTP/1.1"));
    expect(statusOf(answer)).toBe(200);
    expect(answer.toLowerCase()).toContain("connection: close");
  });

  it("answers requests that were sent all at once, in their order", async () => {
    const one = "POST /work HTTP/1.1\r\nhost: bot.example\r\ncontent-length: 2\r\n\r\nhi";
    const last = wire("GET /nothing HTTP/1.1");
    const answer = await exchange(server.url, `${one}${one}${last}`);
    expect(answer.match(/(?<=HTTP\/1\.1 )\d+/gu)).toEqual(["200", "200", "404"]);
  });
});

describe("a body", () => {
  it("is taken up to 500,000 bytes, and refused above", async () => {
    expect((await post("a".repeat(500_000))).status).toBe(200);
    expect((await post("a".repeat(500_001))).status).toBe(413);
    expect((await post("é".repeat(250_001))).status).toBe(413);
    expect(bodies).toHaveLength(1);
  });

  it("is refused as soon as it is said to be too long, before any of it came", async () => {
    const asks = ["content-length: 5000000000", "expect: 100-continue"];
    expect(await send(wire("POST /work HTTP/1.1", asks))).toBe(413);
    expect(await send(wire("POST /work HTTP/1.1", asks.slice(0, 1)))).toBe(413);
  });

  it("is listened to for a while when nobody said how long it is, and then no longer", async () => {
    const chunk = `186a0\r\n${"a".repeat(100_000)}\r\n`;
    const head = wire("POST /work HTTP/1.1", ["transfer-encoding: chunked"]);
    expect(await send(`${head}${chunk.repeat(6)}0\r\n\r\n`)).toBe(413);
    await exchange(server.url, `${head}${chunk.repeat(20)}`);
    expect(bodies).toEqual([]);
  });

  it.each(["gzip", "br", "deflate, gzip", "GZIP"])(
    "is refused in an encoding that we do not speak: %s",
    async (encoding) => {
      expect((await post("{}", { "content-encoding": encoding })).status).toBe(415);
    },
  );

  it("is waited for when who sends it asks whether to", async () => {
    const asks = ["content-length: 2", "expect: 100-continue"];
    const answer = await exchange(server.url, wire("POST /work HTTP/1.1", asks, "hi"));
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /u);
  });

  it("is refused when it is no UTF-8", async () => {
    expect((await post(Buffer.from([0x7b, 0xff, 0x7d]))).status).toBe(400);
    expect((await post(Buffer.from([0xed, 0xa0, 0x80]))).status).toBe(400);
    expect((await post("{“é”}")).status).toBe(200);
  });

  it("that ends half-way is answered by nobody, and is no failure of ours", async () => {
    const socket = await dial(server.url);
    socket.end(wire("POST /work HTTP/1.1", ["content-length: 100"], "{"));
    await heard(socket);
    expect(bodies).toEqual([]);
    expect(log.logged.filter(({ event }) => event === "work")).toEqual([]);
  });
});

describe("who is slow", () => {
  beforeEach(async () => {
    await server.close(0);
    server = await serveWith(SHORT);
  });

  it("is hung up on half-way through the headers", async () => {
    expect(await send("GET /health HTTP/1.1\r\nhost: bot")).toBe(408);
  });

  it("is hung up on half-way through the body", async () => {
    expect(await send(wire("POST /work HTTP/1.1", ["content-length: 100"], "{"))).toBe(408);
  });

  it("is hung up on when it says nothing at all", async () => {
    expect(await heard(await dial(server.url))).toMatch(/^HTTP\/1\.1 408 |^$/u);
  });
});

describe("too many at once", () => {
  it("are told to come back, while those under way are finished and our health is told", async () => {
    let release = () => {};
    held = new Promise((done) => {
      release = done;
    });
    const first = [1, 2, 3].map((each) => post(`${each}`));
    await expect.poll(() => bodies.length).toBe(3);
    const fourth = await post("4");
    expect([fourth.status, fourth.headers.get("retry-after")]).toEqual([503, "2"]);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    release();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await post("5")).status).toBe(200);
  });

  it("are not counted when they failed or hung up", async () => {
    for (let time = 0; time < 5; time += 1) await fetch(`${server.url}/broken`, { method: "POST" });
    for (let time = 0; time < 5; time += 1) {
      const socket = await dial(server.url);
      socket.end(wire("POST /work HTTP/1.1", ["content-length: 9"], "{"));
      await heard(socket);
    }
    await expect.poll(async () => (await post("fine")).status).toBe(200);
  });
});

describe("connections", () => {
  it("beyond the most are closed at once", async () => {
    const small = await serveWith({ connections: 2 });
    const [one, two] = [await dial(small.url), await dial(small.url)];
    expect(await exchange(small.url, wire("GET /health HTTP/1.1"))).toBe("");
    one.destroy();
    await expect.poll(() => exchange(small.url, wire("GET /health HTTP/1.1"))).toMatch(/ 200 /u);
    two.destroy();
    await small.close(0);
  });

  it("that wait for nothing make room when it gets crowded", async () => {
    const small = await serveWith({ connections: 4, crowded: 2 });
    const idle = await Promise.all([1, 2].map(() => dial(small.url)));
    for (const socket of idle) {
      socket.write("GET /health HTTP/1.1\r\nhost: bot.example\r\n\r\n");
      await once(socket, "data");
    }
    const closed = Promise.all(idle.map(heard));
    await new Promise((done) => get(`${small.url}/health`, { agent: false }, done));
    expect(await closed).toEqual(["", ""]);
    await small.close(0);
  });
});
