import { afterEach, beforeEach, expect, it } from "vitest";
import { callConnector } from "../../../src/adapters/teams/connector-client.ts";
import { type FakeConnector, startFakeConnector } from "../../support/fake-teams.ts";

let connector: FakeConnector;
beforeEach(async () => {
  connector = await startFakeConnector();
});
afterEach(() => connector.close());

/** Posts a message, to be over in `leftMs`. */
async function send(leftMs: number, sendMs = 10_000): Promise<unknown> {
  const url = `${connector.serviceUrl}v3/conversations/a/activities/1`;
  const body = JSON.stringify({ type: "message", text: "hoi" });
  const until = performance.now() + leftMs;
  return callConnector({ method: "POST", url, headers: {}, body, until }, sendMs).catch(
    (error: unknown) => error,
  );
}

it("sends nothing when its claim has lapsed or is about to", async () => {
  for (const leftMs of [-1_000, 0, 900]) expect(await send(leftMs)).toMatchObject({ fate: "not taken" });
  expect(connector.tries()).toBe(0);
});

it("does not wait past its claim", async () => {
  connector.trouble({ kind: "hang" });
  expect(await send(1_100)).toMatchObject({ fate: "uncertain" });
  connector.trouble({ kind: "status", status: 429, retryAfter: "2" });
  expect(await send(1_100)).toMatchObject({ fate: "not taken", status: 429 });
  expect(connector.tries()).toBe(2);
});

it("changes and takes away again what Teams does not say the end of, and posts nothing twice", async () => {
  await send(5_000);
  const call = (method: "POST" | "PUT" | "DELETE") =>
    callConnector(
      {
        method,
        url: `${connector.serviceUrl}v3/conversations/a/activities/1%3A1`,
        headers: {},
        body: JSON.stringify({ type: "message", text: "hoi" }),
        until: performance.now() + 5_000,
      },
      5_000,
    ).catch((error: unknown) => error);
  connector.trouble({ kind: "status", status: 500 });
  expect(await call("PUT")).toBe("1:1");
  connector.trouble({ kind: "cut" });
  expect(await call("DELETE")).toBeUndefined();
  connector.trouble({ kind: "status", status: 500 });
  expect(await call("POST")).toMatchObject({ fate: "uncertain" });
  expect([connector.posted.length, connector.updated.length, connector.deleted]).toEqual([1, 1, ["1:1"]]);
});
