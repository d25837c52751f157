import { createServer, type RequestListener, type Server } from "node:http";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from "node:net";
import nock from "nock";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { requestOnce, whyNot } from "../../../src/adapters/shared/one-request.ts";

async function listening(server: TcpServer | Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = (listener: RequestListener) => listening(createServer(listener));

const send = (url: string, timeoutMs = 2_000) =>
  requestOnce({ url, headers: { "x-name": "value" }, body: "één", timeoutMs });

it("sends its body whole and tells status, headers and text of the reply", async () => {
  const heard: unknown[] = [];
  const at = await answering((request, response) => {
    request.setEncoding("utf8").on("data", (text) => heard.push(request.method, request.headers, text));
    request.on("end", () => response.writeHead(429, { "retry-after": "7" }).end("töch"));
  });
  expect(await send(`http://${at}/`)).toMatchObject({
    kind: "replied",
    status: 429,
    headers: { "retry-after": "7" },
    text: "töch",
  });
  expect(heard).toMatchObject(["POST", { "x-name": "value", "content-length": "5" }, "één"]);
});

it("follows no redirect", async () => {
  let asked = 0;
  const at = await answering((_, response) => {
    asked += 1;
    response.writeHead(307, { location: "/elsewhere" }).end();
  });
  expect(await send(`http://${at}/`)).toMatchObject({ kind: "replied", status: 307 });
  expect(asked).toBe(1);
});

it("reads no reply that does not end", async () => {
  const at = await answering((_, response) => {
    const more = () => void (response.destroyed || response.write("x".repeat(100_000), more));
    response.writeHead(200);
    more();
  });
  const exchange = await send(`http://${at}/`, 20_000);
  expect(exchange.kind === "no reply" && whyNot(exchange.error)).toBe("EndlessReply");
});

it.each([
  ["nobody listens", "http://127.0.0.1:9/"],
  ["there is no such name", "http://nowhere.invalid/"],
])("knows that nothing was sent where %s", async (_, url) => {
  expect(await send(url)).toMatchObject({ kind: "not sent" });
});

describe("on a bare connection", () => {
  // What keeps tests off the network stands between a request and its socket, and hides the handshake and
  // connections that are kept alive.
  beforeEach(() => nock.restore());
  afterEach(() => nock.activate());

  it("knows that nothing was sent to who does not shake hands in time", async () => {
    const deaf = await listening(createTcpServer((socket) => socket.on("error", () => undefined)));
    const exchange = await send(`https://${deaf}/`, 200);
    expect(exchange).toMatchObject({ kind: "not sent", error: { name: "TimeoutError" } });
  });

  it("knows that nothing was sent to who hangs up or speaks no TLS", async () => {
    const hangsUp = await listening(createTcpServer((socket) => socket.destroy()));
    expect((await send(`https://${hangsUp}/`)).kind).toBe("not sent");
    const plain = await answering((_, response) => response.end());
    expect((await send(`https://${plain}/`)).kind).toBe("not sent");
  });

  it("knows no better when a connection that was kept alive breaks under the next request", async () => {
    let asked = 0;
    const at = await answering((request, response) => {
      asked += 1;
      if (asked === 1) response.end("first");
      else request.socket.destroy();
    });
    expect(await send(`http://${at}/`)).toMatchObject({ kind: "replied", text: "first" });
    expect(await send(`http://${at}/`)).toMatchObject({ kind: "no reply" });
  });

  it("opens a new connection after one that the other side closed while it was idle", async () => {
    const server = createServer((_, response) => response.end("hoi"));
    const at = await listening(server);
    await send(`http://${at}/`);
    server.closeIdleConnections();
    await new Promise((passed) => setTimeout(passed, 20));
    expect(await send(`http://${at}/`)).toMatchObject({ kind: "replied", text: "hoi" });
  });

  it("leaves nothing behind on a connection that is kept alive", async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on("warning", note);
    onTestFinished(() => void process.off("warning", note));
    const sockets = new Set<unknown>();
    const at = await answering((request, response) => {
      sockets.add(request.socket);
      response.end();
    });
    for (let sent = 0; sent < 20; sent += 1) await send(`http://${at}/`);
    await new Promise(setImmediate);
    expect([sockets.size, warnings]).toEqual([1, []]);
  });
});

it("says in one word why there was no reply", async () => {
  const refused = await send("http://127.0.0.1:9/");
  expect(refused.kind === "not sent" && whyNot(refused.error)).toBe("ECONNREFUSED");
  expect([whyNot(new TypeError("with words")), whyNot("words")]).toEqual(["TypeError", "string"]);
});

it("does not know what became of what was sent and not answered", async () => {
  const silent = await answering(() => undefined);
  expect(await send(`http://${silent}/`, 200)).toMatchObject({ kind: "no reply" });
  const dropping = await answering((_, response) => response.destroy());
  expect(await send(`http://${dropping}/`)).toMatchObject({ kind: "no reply" });
  const halting = await answering((_, response) => {
    response.writeHead(200, { "content-length": 10 }).write("ok");
  });
  expect(await send(`http://${halting}/`, 200)).toMatchObject({ kind: "no reply" });
});
