import { expect, it, onTestFinished } from "vitest";
import { serve } from "../../src/bot/server.ts";
import { makeHealthRoutes } from "../../src/observability/health.ts";
import { silentLog } from "../../src/observability/logger.ts";

async function ask(troubles: Readonly<Record<string, string | undefined>>, method = "GET") {
  const platforms = Object.entries(troubles).map(([name, trouble]) => ({ name, trouble: () => trouble }));
  const server = await serve([makeHealthRoute(platforms)], { host: "127.0.0.1", port: 0 }, silentLog);
  onTestFinished(() => server.close(100));
  const response = await fetch(`${server.url}/health`, { method });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

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
