import { expect, it, onTestFinished } from "vitest";
import { serve } from "../../src/bot/server.ts";
import { makeHealthRoutes, type Readiness } from "../../src/observability/health.ts";
import { silentLog } from "../../src/observability/logger.ts";

type Troubles = Readonly<Record<string, string | undefined>>;
const READY = { isStopping: () => false, storeAnswers: async () => true };

async function serveHealth(troubles: Troubles, readiness: Readiness = READY) {
  const platforms = Object.entries(troubles).map(([name, trouble]) => ({ name, trouble: () => trouble }));
  const routes = makeHealthRoutes(platforms, readiness);
  const server = await serve(routes, { host: "127.0.0.1", port: 0 }, silentLog);
  onTestFinished(() => server.close(100));
  return async (path: string, method = "GET") => {
    const response = await fetch(`${server.url}${path}`, { method });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
}

const ask = async (troubles: Troubles, method = "GET") => (await serveHealth(troubles))("/health", method);

it("is ok when every platform can work", async () => {
  const { status, headers, text } = await ask({ slack: undefined, teams: undefined });
  expect([status, headers.get("content-type"), text]).toEqual([200, "text/plain; charset=utf-8", "ok\n"]);
});

it("is 503 with a line for each platform that cannot, and none for one that can", async () => {
  const { status, text } = await ask({ slack: "the app was uninstalled", teams: undefined, other: "gone" });
  expect([status, text]).toEqual([503, "slack: the app was uninstalled\nother: gone\n"]);
});

it.each([
  [undefined, 200],
  ["the app was uninstalled", 503],
])("tells the same by HEAD, without the words (%s)", async (slack, expected) => {
  const [{ status, text, headers }, whole] = [await ask({ slack }, "HEAD"), await ask({ slack })];
  expect([status, text]).toEqual([expected, ""]);
  expect(headers.get("content-length")).toBe(String(whole.text.length));
});

it("is nothing to post to", async () => {
  const { status, headers } = await ask({}, "POST");
  expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

it("lives while it answers, whatever is wrong", async () => {
  const get = await serveHealth(
    { slack: "gone" },
    { isStopping: () => true, storeAnswers: async () => false },
  );
  const { status, text } = await get("/healthz");
  expect([status, text]).toEqual([200, "ok\n"]);
});

it("is ready when every platform and the store can work", async () => {
  const { status, text } = await (await serveHealth({ slack: undefined }))("/readyz");
  expect([status, text]).toEqual([200, "ok\n"]);
});

it("is not ready while it stops, without its store or without a platform, and says each", async () => {
  const unready = { isStopping: () => true, storeAnswers: async () => false };
  const get = await serveHealth({ slack: "the app was uninstalled", teams: undefined }, unready);
  const { status, text } = await get("/readyz");
  expect([status, text.trim().split("\n")]).toEqual([
    503,
    ["the bot is stopping", "store: does not answer in time", "slack: the app was uninstalled"],
  ]);
});
