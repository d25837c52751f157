import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hostileEn } from "../../support/awkward-answers.ts";
import { deliver, payload, post } from "../../support/fake-slack-requests.ts";
import { prepareStage, type Stage, setStage } from "../../support/fake-slack-stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const mention = payload("app-mention");

describe("a request that Slack did not sign", () => {
  it.each([
    ["with another secret", { secret: "not-the-secret" }],
    ["without a signature", { headers: { "x-slack-signature": "" } }],
    ["with a torn signature", { headers: { "x-slack-signature": "v0" } }],
    ["of another version", { headers: { "x-slack-signature": "v1=00" } }],
    ["without a time", { headers: { "x-slack-request-timestamp": "" } }],
    ["with a time that is none", { headers: { "x-slack-request-timestamp": "NaN" } }],
    ["from six minutes ago", { offsetS: -360 }],
    ["from six minutes ahead", { offsetS: 360 }],
    ["from tomorrow", { offsetS: 86_400 }],
  ])("is refused %s", async (_, signing) => {
    const response = await deliver(stage.url, mention, signing);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("");
    expect(stage.assistant.heard).toEqual([]);
  });

  it("is logged once in a while, however often it comes", async () => {
    for (let time = 0; time < 5; time += 1) await deliver(stage.url, mention, { secret: "wrong" });
    expect(stage.log.logged.filter(({ event }) => event === "slack.bad_signature")).toHaveLength(1);
  });

  it("is taken with a clock that is a little off", async () => {
    expect((await deliver(stage.url, mention, { offsetS: -240 })).status).toBe(200);
  });
});

describe("a body that cannot be read", () => {
  it.each([
    ["broken JSON", "{", "application/json"],
    ["no object", "null", "application/json"],
    ["a list", "[]", "application/json"],
    ["an event that is a word", '{"event":"message"}', "application/json"],
    [
      "an event in itself a thousand times",
      `${'{"event":'.repeat(1_000)}0${"}".repeat(1_000)}`,
      "application/json",
    ],
    ["a mark before the JSON", "\ufeff{}", "application/json"],
    ["a payload that is broken", "payload=%7B", "application/x-www-form-urlencoded"],
  ])("is refused as such: %s", async (_, text, type) => {
    const response = await post(stage.url, text, type);
    expect([response.status, await response.text()]).toEqual([400, ""]);
  });

  it("is refused over half a megabyte", async () => {
    const response = await post(
      stage.url,
      JSON.stringify({ event: "x".repeat(500_000) }),
      "application/json",
    );
    expect(response.status).toBe(413);
  });

  it("is refused when it was not posted", async () => {
    const response = await fetch(`${stage.url}/slack/events`);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
});

describe("what Slack asks of an address", () => {
  it("proves that the address is ours", async () => {
    const response = await deliver(stage.url, payload("url-verification"));
    expect(await response.json()).toEqual({ challenge: payload("url-verification").challenge });
  });

  it("answers a check of its certificate", async () => {
    expect((await deliver(stage.url, payload("ssl-check"))).status).toBe(200);
  });

  it("acknowledges events it does not listen to", async () => {
    expect((await deliver(stage.url, payload("event-we-do-not-hear"))).status).toBe(200);
    expect(stage.slack.posted).toEqual([]);
  });

  it("acknowledges what is signed and not for it, for Slack counts failures and then sends no events", async () => {
    expect((await deliver(stage.url, payload("view-submission"))).status).toBe(200);
    expect((await post(stage.url, "{}", "application/json")).status).toBe(200);
    const limited = '{"type":"app_rate_limited","team_id":"T0ROLES","minute_rate_limited":1}';
    expect((await post(stage.url, limited, "application/json")).status).toBe(200);
    expect(stage.log.logged.map(({ event }) => event)).toContain("slack.unclaimed");
  });

  it("is refused before the start, so that Slack comes back", async () => {
    const unstarted = await prepareStage();
    expect((await deliver(unstarted.url, mention)).status).toBe(503);
    await unstarted.close();
  });
});

describe("a slash command", () => {
  const role = payload("slash-role");

  it("is answered in its acknowledgement, to the asker alone", async () => {
    const response = await deliver(stage.url, role);
    const answer = await read(response);
    expect(response.status).toBe(200);
    expect(answer).toMatchObject({
      response_type: "ephemeral",
      text: expect.stringContaining("MLOps Engineer"),
    });
    expect(answer.blocks?.[0]).toEqual({
      type: "header",
      text: { type: "plain_text", text: "MLOps Engineer", emoji: false },
    });
    expect(stage.slack.posted).toEqual([]);
  });

  it("hands on its name, its text and who asks where", async () => {
    await deliver(stage.url, role);
    expect(stage.assistant.heard).toEqual([
      {
        speaker: {
          platform: "slack",
          workspace: "T0ROLES",
          conversation: "C0GENERAL",
          isShared: false,
          user: "U0READER",
        },
        input: { kind: "command", name: "role", text: "mlops" },
      },
    ]);
  });

  it.each([
    ["roles", "emerging"],
    ["rolwijzer", "wie bewaakt modellen?"],
  ])("knows /%s", async (name, text) => {
    await deliver(stage.url, { ...role, command: `/${name}`, text });
    expect(stage.assistant.heard[0]?.input).toEqual({ kind: "command", name, text });
  });

  it("answers no other", async () => {
    const response = await deliver(stage.url, { ...role, command: "/rm" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(stage.assistant.heard).toEqual([]);
  });

  it("takes an empty id for one that is not there", async () => {
    const response = await deliver(stage.url, { ...role, enterprise_id: "", enterprise_name: "" });
    expect(await response.text()).toContain("MLOps Engineer");
    expect(stage.assistant.heard[0]?.speaker.workspace).toBe("T0ROLES");
  });

  it.each(["a\u0000b", "a\ud83d", "é"])("apologises to who has an id that is none: %j", async (user) => {
    const { text } = await read(await deliver(stage.url, { ...role, user_id: user }));
    expect(text).toContain("Er ging bij mij iets mis");
    expect(stage.assistant.heard).toEqual([]);
  });

  it("takes 4,000 characters, control characters and none", async () => {
    for (const text of ["x".repeat(4_000), "\u0000\u001b[31m\u202e", ""]) {
      expect((await deliver(stage.url, { ...role, text })).status).toBe(200);
    }
  });

  it("apologises when the assistant fails, and says nothing of why", async () => {
    stage.assistant.say(() => Promise.reject(new Error("password=hunter2")));
    const response = await deliver(stage.url, role);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain("Er ging bij mij iets mis");
    expect(text + JSON.stringify(stage.log.logged)).not.toContain("hunter2");
  });

  it("carries no live mention into the answer", async () => {
    stage.assistant.say(hostileEn);
    const { text } = await read(await deliver(stage.url, role));
    expect(text).not.toMatch(/<[!@#]/u);
  });
});

async function read(response: Response): Promise<{ text: string; blocks?: unknown[] }> {
  return (await response.json()) as { text: string; blocks?: unknown[] };
}
