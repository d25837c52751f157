import http from "node:http";
import https, { createServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import nock from "nock";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { requestOnce } from "../../src/adapters/shared/one-request.ts";
import { makeAgents } from "../../src/outgoing/tunnel-agents.ts";
import { type ConnectProxy, startConnectProxy } from "../support/connect-proxy.ts";
import { ownAuthority } from "../support/own-authority.ts";

const TARGET = "https://behind.test/post";

let proxy: ConnectProxy;
let received: number;

/** Everybody behind the proxy, who answers what they got; trusted or not. */
async function behindProxy(isTrusted = true, cut = false): Promise<void> {
  const authority = ownAuthority(["behind.test"]);
  const server = createServer({ key: authority.key, cert: authority.certificate }, (request, response) => {
    received += 1;
    if (cut) return void request.socket.destroy();
    request.setEncoding("utf8").once("data", (text) => response.end(text));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  proxy = await startConnectProxy((server.address() as AddressInfo).port);
  goThrough(proxy.host, isTrusted ? authority.certificate : undefined);
  onTestFinished(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
    authority.drop();
  });
}

/** What keeps tests off the network stands before the agents, and knows no proxy. */
function goThrough(host: string, ca?: string): void {
  if (nock.isActive()) nock.restore();
  const [plain, secure] = [http.globalAgent, https.globalAgent];
  const agents = makeAgents({
    http: new URL(`http://${host}`),
    https: new URL(`http://${host}`),
    except: [],
  });
  if (ca !== undefined) agents.https.options.ca = ca;
  http.globalAgent = agents.http;
  https.globalAgent = agents.https;
  onTestFinished(() => {
    http.globalAgent = plain;
    https.globalAgent = secure;
    if (!nock.isActive()) nock.activate();
  });
}

const send = (url = TARGET, timeoutMs = 5_000) => requestOnce({ url, headers: {}, body: "één", timeoutMs });

beforeEach(() => {
  received = 0;
});

describe("a request that is sent once goes through a proxy", () => {
  it("and is answered, over one connection that is kept", async () => {
    await behindProxy();
    expect(await send()).toMatchObject({ kind: "replied", status: 200, text: "één" });
    expect(await send()).toMatchObject({ kind: "replied", status: 200 });
    expect(proxy.asked).toEqual([{ target: "behind.test:443", credentials: undefined }]);
  });

  it("and over plain HTTP as well", async () => {
    const echo = http.createServer((request, response) => request.pipe(response));
    await new Promise<void>((done) => echo.listen(0, "127.0.0.1", done));
    const plain = await startConnectProxy((echo.address() as AddressInfo).port);
    goThrough(plain.host);
    onTestFinished(async () => {
      await plain.close();
      echo.close();
    });
    expect(await send("http://behind.test/")).toMatchObject({ kind: "replied", text: "één" });
    expect(plain.asked).toEqual([{ target: "behind.test:80", credentials: undefined }]);
  });

  it.each([403, 407, 502])("and was not sent where the proxy answers %s", async (status) => {
    await behindProxy();
    proxy.refuse(status);
    expect(await send()).toMatchObject({ kind: "not sent", error: { code: `PROXY_${status}` } });
    expect(received).toBe(0);
  });

  it("and was not sent where the proxy is silent, whoever gives up first", async () => {
    await behindProxy();
    proxy.refuse("silent");
    expect(await send(TARGET, 100)).toMatchObject({ kind: "not sent", error: { name: "TimeoutError" } });
    expect(await send()).toMatchObject({ kind: "not sent", error: { code: "PROXY_SILENT" } });
  });

  it("and was not sent where nobody is there, or speaks no HTTP", async () => {
    goThrough("127.0.0.1:9");
    expect(await send()).toMatchObject({ kind: "not sent", error: { code: "PROXY_ECONNREFUSED" } });
    const mute = createTcpServer((socket) => void socket.end("hello\n"));
    await new Promise<void>((done) => mute.listen(0, "127.0.0.1", done));
    onTestFinished(() => void mute.close());
    goThrough(`127.0.0.1:${(mute.address() as AddressInfo).port}`);
    expect(await send()).toMatchObject({ kind: "not sent", error: { name: "ProxyError" } });
  });

  it("and was not sent where whoever is behind the proxy does not shake hands in time", async () => {
    const mute = createTcpServer((socket) => socket.on("error", () => undefined));
    await new Promise<void>((done) => mute.listen(0, "127.0.0.1", done));
    const open = await startConnectProxy((mute.address() as AddressInfo).port);
    onTestFinished(async () => {
      await open.close();
      mute.close();
    });
    goThrough(open.host);
    expect(await send(TARGET, 200)).toMatchObject({ kind: "not sent", error: { name: "TimeoutError" } });
  });

  it("and was not sent to whom we do not trust", async () => {
    await behindProxy(false);
    expect(await send()).toMatchObject({ kind: "not sent", error: { code: "SELF_SIGNED_CERT_IN_CHAIN" } });
    expect(received).toBe(0);
  });

  it("and may have been read where it is cut off after that", async () => {
    await behindProxy(true, true);
    expect(await send()).toMatchObject({ kind: "no reply" });
    expect(received).toBe(1);
  });
});
