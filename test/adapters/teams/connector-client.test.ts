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
