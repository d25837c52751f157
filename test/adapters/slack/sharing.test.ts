import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Intent } from "../../../src/intent.ts";
import { deliver, payload, withAction } from "../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../support/fake-slack-stage.ts";
import { ask, command, labelsIn, offeredIn, tap, tapOn } from "../../support/slack-reader.ts";
import { profileNl } from "../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const SHARE = "Deel in het kanaal";
const shared = () => stage.slack.responses.shared;

describe("what one reader sees in a channel", () => {
  it("is shown to all by a tap, with who shared it, its buttons and a vote, and goes from where they saw it", async () => {
    const own = await command(stage, "mlops");
    await tap(stage, own, SHARE);
    expect(shared()).toMatchObject([
      { response_type: "in_channel", replace_original: false, unfurl_links: false, unfurl_media: false },
    ]);
    const [message] = shared();
    expect(message?.text).toMatch(/^Gedeeld door <@U0READER>\n/u);
    expect(JSON.stringify(message?.blocks?.[0])).toContain('{"type":"user","user_id":"U0READER"}');
    const types = message?.blocks?.map(({ type }) => type);
    expect(types).toContain("context_actions");
    expect(labelsIn({ blocks: message?.blocks ?? [] })).toEqual([
      ...profileNl.followUps.map(({ label }) => label),
      "Vergelijk…",
      "Bronnen (3)",
    ]);
    expect(stage.slack.responses.dismissed).toHaveLength(1);
    expect([stage.slack.posted, stage.slack.whispered]).toEqual([[], []]);
  });

  it("is shared in the thread where it stands", async () => {
    const first = await ask(stage, "<@U0BOT> mlops", "app-mention");
    await tap(stage, await tap(stage, first, "Leertraject"), SHARE);
    expect(shared()).toMatchObject([{ thread_ts: first.thread }]);
  });

  it("shares the card that is shown now", async () => {
    const next = await tap(stage, await command(stage, "mlops"), "Vacaturetekst");
    await tap(stage, next, SHARE);
    expect(stage.assistant.heard.at(-1)?.input).toMatchObject({ intent: { kind: "role_vacancy" } });
  });

  it("stays where it is when Slack does not say whether it took what is shared", async () => {
    const own = await command(stage, "mlops");
    stage.slack.failNext("respond", { taken: "cut" });
    await tap(stage, own, SHARE);
    expect([shared().length, stage.slack.responses.dismissed]).toEqual([1, []]);
  });

  it("is shared once by a double tap", async () => {
    const own = await command(stage, "mlops");
    const share = offeredIn(own).find(({ label }) => label === SHARE) ?? { label: "", action: {} };
    await Promise.all([1, 2].map(() => deliver(stage.url, tapOn(stage, own, share))));
    expect(shared()).toHaveLength(1);
  });

  it("is taken away by a tap, and nobody else sees anything of it", async () => {
    await tap(stage, await command(stage, "mlops"), "Sluiten");
    expect(stage.slack.responses.dismissed).toHaveLength(1);
    expect([stage.slack.posted, stage.slack.whispered, shared()]).toEqual([[], [], []]);
  });

  it.each<[string, Intent]>([
    ["what is kept of them", { kind: "settings", what: "what-do-you-keep" }],
    ["their proposals", { kind: "settings", what: "proposals" }],
    ["a refusal", { kind: "out_of_scope" }],
    ["a question back", { kind: "unclear", candidates: [] }],
    ["sources", { kind: "role_profile", roles: [], operation: "sources" }],
  ])("cannot be shared where it is %s", async (_, intent) => {
    stage.assistant.say({ ...profileNl, intent });
    const own = await command(stage, "mlops");
    expect(labelsIn(own)).not.toContain(SHARE);
    expect(labelsIn(own)).toContain("Sluiten");
  });

  it("is not shared by a forged button when it is about the person", async () => {
    const value = JSON.stringify({
      v: 1,
      intent: { kind: "settings", what: "what-do-you-keep" },
      language: "nl",
    });
    const under = payload("tap-under-command", stage.slack.responseUrl);
    await deliver(stage.url, withAction(under, { action_id: "share", value }));
    expect([shared(), stage.assistant.heard]).toEqual([[], []]);
    expect(stage.slack.whispered[0]?.text).toContain("I do not know this button");
  });

  it("is not shared when its reader asks too fast, who alone hears so", async () => {
    const own = await command(stage, "mlops");
    stage.assistant.say({
      ...profileNl,
      intent: { kind: "settings", what: "proposals" },
      title: "Even rustig",
    });
    await tap(stage, own, SHARE);
    expect(shared()).toEqual([]);
    expect(stage.slack.whispered).toMatchObject([{ text: expect.stringContaining("Even rustig") }]);
  });
});

it("offers nothing to share in a direct conversation", async () => {
  expect(labelsIn(await command(stage, "mlops", { channel: "D0READER" }))).not.toContain(SHARE);
  const direct = await ask(stage, "mlops", "message-im");
  expect(labelsIn(direct).filter((label) => [SHARE, "Sluiten"].includes(label))).toEqual([]);
});

it("takes away nothing that all see", async () => {
  await deliver(
    stage.url,
    withAction(payload("tap-in-thread", stage.slack.responseUrl), { action_id: "close", value: "close" }),
  );
  expect(stage.slack.responses.dismissed).toEqual([]);
});
