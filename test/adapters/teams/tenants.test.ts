import { afterEach, describe, expect, it } from "vitest";
import { TENANT_ID } from "../../support/fake-teams-issuer.ts";
import { type Stage, setStage } from "../../support/fake-teams-stage.ts";

const PARTNER = "7e4a1f20-bbbb-4d0a-8a56-7d4b3c0d0002";
const STRANGER = "5d3c2b1a-cccc-4d0a-8a56-7d4b3c0d0003";

let stage: Stage;
afterEach(() => stage.close());

/** What an activity says of its tenant: beside its channel, of its conversation, and in its token. */
type Named = { readonly channel?: unknown; readonly conversation?: unknown; readonly token?: string };

async function statusOf({ channel, conversation, token }: Named): Promise<number> {
  const { id, conversationType } = { id: "a:1personal", conversationType: "personal" };
  const activity = {
    conversation: { id, conversationType, tenantId: conversation },
    channelData: { tenant: { id: channel } },
  };
  const claims = token === undefined ? {} : { tid: token };
  return (await stage.post("message-personal", activity, { claims })).status;
}

describe("without a list", () => {
  it("only the bot's own tenant is heard", async () => {
    stage = await setStage("credentials");
    expect(await statusOf({ channel: TENANT_ID, conversation: TENANT_ID })).toBe(200);
    expect(await statusOf({ channel: STRANGER, conversation: STRANGER })).toBe(403);
    expect(stage.assistant.heard).toHaveLength(1);
    expect(stage.connector.tries()).toBe(1);
  });
});

describe("with a list", () => {
  it.each<[string, Named, number]>([
    ["one that is on it", { channel: PARTNER, conversation: PARTNER }, 200],
    ["one that is written in capitals", { channel: PARTNER.toUpperCase(), conversation: PARTNER }, 200],
    ["one that is named once", { channel: PARTNER }, 200],
    ["one that is named of the conversation alone", { conversation: TENANT_ID }, 200],
    ["one that the token names as well", { channel: PARTNER, token: PARTNER }, 200],
    ["one that is not on it", { channel: STRANGER, conversation: STRANGER }, 403],
    ["two that are both on it", { channel: PARTNER, conversation: TENANT_ID }, 403],
    ["a stranger's conversation", { channel: PARTNER, conversation: STRANGER }, 403],
    ["a stranger's token", { channel: PARTNER, conversation: PARTNER, token: STRANGER }, 403],
    ["none at all", {}, 403],
    ["one that is empty", { channel: "", conversation: "" }, 403],
    ["one that is no text", { channel: 7, conversation: { id: PARTNER } }, 403],
  ])("an activity is heard or refused by its tenant: %s", async (_, named, status) => {
    stage = await setStage("credentials", [PARTNER, TENANT_ID]);
    expect(await statusOf(named)).toBe(status);
    expect(stage.assistant.heard).toHaveLength(status === 200 ? 1 : 0);
    expect(stage.connector.tries()).toBe(status === 200 ? 1 : 0);
  });

  it("the bot's own tenant is refused when it is not on it", async () => {
    stage = await setStage("credentials", [PARTNER]);
    expect(await statusOf({ channel: TENANT_ID })).toBe(403);
  });

  it("buttons, votes and greetings of another tenant are refused alike", async () => {
    stage = await setStage("credentials", [PARTNER]);
    for (const name of ["submit", "feedback", "execute", "installation-add-personal", "members-added-bot"])
      expect((await stage.post(name)).status).toBe(403);
    expect(stage.assistant.votes).toEqual([]);
  });

  it("the log says so once, and not of whom", async () => {
    stage = await setStage("credentials", [PARTNER]);
    for (let time = 0; time < 3; time += 1) await statusOf({ channel: STRANGER });
    const said = stage.log.logged.filter(({ event }) => event === "teams.foreign_tenant");
    expect(said).toEqual([{ level: "warn", event: "teams.foreign_tenant", fields: { times: 1 } }]);
  });
});

it("on one's own machine there are no tenants", async () => {
  stage = await setStage("local");
  expect(await statusOf({ channel: STRANGER })).toBe(200);
});
