import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SlackSettings } from "../../../src/adapters/slack/slack.ts";
import { deliver, payload } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";

let stage: Stage;
const open = async (settings: Partial<SlackSettings> = {}) => {
  stage = await setStage(settings);
};
beforeEach(() => open());
afterEach(() => stage.close());

const asks = () => stage.slack.calls.filter(({ method }) => method === "users.info").length;

/** What the assistant is told of a command by this person. */
async function administering(user: string, text = "admin", channel = "C0GENERAL") {
  const given = { command: "/rolwijzer", user_id: user, channel_id: channel, text };
  await deliver(stage.url, { ...payload("slash-role", stage.slack.responseUrl), ...given });
  const told = stage.assistant.administering.at(-1);
  if (told === undefined) throw new Error("nothing was told");
  return told;
}
const mayAdminister = async (user: string) => (await administering(user)).mayAdminister();

describe("who administers the workspace", () => {
  it.each([
    ["U0ADMIN", "yes"],
    ["U0OWNER", "yes"],
    ["U0READER", "no"],
    ["U0GONE", "no"],
    ["U0ORGADMIN", "no"],
  ])("is what Slack says of %s: %s", async (user, may) => {
    expect(await mayAdminister(user)).toBe(may);
  });

  it("is nobody who administers another workspace, and is a guest in a channel here", async () => {
    expect(await mayAdminister("U0STRANGER")).toBe("no");
  });

  it("is told with their language, and asked once in a while", async () => {
    const told = await administering("U0ADMIN");
    await told.mayAdminister();
    await told.mayAdminister();
    expect(asks()).toBe(1);
  });

  it("is not known without the scope, or while Slack does not answer, and asked again then", async () => {
    stage.slack.grant(["commands"]);
    expect(await mayAdminister("U0ADMIN")).toBe("unknown");
    stage.slack.grant(["users:read"]);
    stage.slack.failNext("users.info", { error: "internal_error" });
    expect(await mayAdminister("U0ADMIN")).toBe("unknown");
    expect(await mayAdminister("U0ADMIN")).toBe("yes");
    expect(JSON.stringify(stage.log.logged)).not.toContain("U0ADMIN");
  });

  it("is whom the deployment names, in that workspace, whatever Slack says", async () => {
    await stage.close();
    await open({ admins: ["T0ROLES/U0READER", "T0OTHER/U0BOB"] });
    stage.slack.grant([]);
    expect([await mayAdminister("U0READER"), await mayAdminister("U0BOB")]).toEqual(["yes", "unknown"]);
  });
});

describe("what a message names", () => {
  it("is people and channels, each once, and not the bot itself", async () => {
    const text =
      "admin <@U0BOT|rolwijzer> curator <@U0BOB|bob> <@U0BOB> <#C0OTHER|other> <!here> <https://a.b|c>";
    expect(await administering("U0ADMIN", text)).toMatchObject({ people: ["U0BOB"], channels: ["C0OTHER"] });
  });

  it("comes with the channel that it was said in, and with none in a direct conversation", async () => {
    expect((await administering("U0ADMIN")).channel).toBe("C0GENERAL");
    expect((await administering("U0ADMIN", "admin", "D0READER")).channel).toBeUndefined();
  });
});
