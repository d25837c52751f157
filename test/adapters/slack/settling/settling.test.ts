import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliver, type Payload } from "../../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../../support/fake-slack-stage.ts";
import {
  absent,
  labelsInView,
  modalOf,
  openHome,
  READER,
  submit,
  tapInView,
  tapView,
  wordsInView,
} from "../../../support/slack-view-reader.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const ADMIN = "U0ADMIN";
const WHERE = { platform: "slack", workspace: "T0ROLES" };
const CHANGE = "Wijzig instellingen…";
const settled = () => stage.assistant.workspace(WHERE);
const modal = (user = ADMIN) => modalOf(stage, user);
const opened = async () => (await tapView(stage, await openHome(stage, ADMIN), CHANGE)) ?? absent();

describe("the Home tab of an administrator", () => {
  it("shows what is settled for the workspace, and leads to changing it", async () => {
    await stage.assistant.choose(WHERE, { kind: "mode", mode: "threads" });
    await stage.assistant.choose(WHERE, { kind: "channel", channel: "C0QUIET", mode: "off" });
    await stage.assistant.choose(WHERE, { kind: "channel", channel: "C0LOUD", mode: "mentions" });
    await stage.assistant.choose(WHERE, { kind: "language", language: "en" });
    const home = await openHome(stage, ADMIN);
    expect(wordsInView(home)).toContain("Instellingen van deze workspace");
    expect(wordsInView(home)).toContain("ook in threads waarin ik antwoordde");
    expect(wordsInView(home)).toContain("Kanalen met een eigen instelling: 2, waarvan 1 uit.");
    expect(wordsInView(home)).toContain("zeggen: Engels.");
    expect(labelsInView(home)).toContain(CHANGE);
  });

  it.each([
    ["no administrator", READER],
    ["one of another workspace", "U0STRANGER"],
  ])("is nothing for %s", async (_, user) => {
    const home = await openHome(stage, user);
    expect(labelsInView(home)).not.toContain(CHANGE);
    expect(wordsInView(home)).not.toContain("Instellingen");
  });

  it("is that of anybody where Slack does not say who administers, or nobody knows what is settled", async () => {
    stage.assistant.forgetSettings();
    expect(labelsInView(await openHome(stage, ADMIN))).not.toContain(CHANGE);
    stage.slack.grant(["chat:write"]);
    expect(labelsInView(await openHome(stage, "U0OWNER"))).not.toContain(CHANGE);
  });
});

describe("the window of the settings", () => {
  it("stands as it is settled", async () => {
    await stage.assistant.choose(WHERE, { kind: "channel", channel: "C0QUIET", mode: "off" });
    await stage.assistant.choose(WHERE, { kind: "curator", person: "U0CURATOR", isCurator: true });
    const { blocks } = await opened();
    expect(JSON.stringify(blocks)).toContain('"initial_users":["U0CURATOR"]');
    expect(JSON.stringify(blocks)).toContain('"channel_id":"C0QUIET"');
    expect(fieldOf(blocks, "mode")).toMatchObject({ initial_option: { value: "mentions" } });
    expect(fieldOf(blocks, "language")).toMatchObject({ initial_option: { value: "usual" } });
  });

  it("settles what was changed and nothing else, says what holds now, and the Home tab shows it", async () => {
    await stage.assistant.choose(WHERE, { kind: "curator", person: "U0CURATOR", isCurator: true });
    const filled = {
      mode: "threads",
      language: "nl",
      channels: ["C0QUIET", "C0STILL"],
      there: "off",
      curators: ["U0NEXT"],
    };
    const { errors, view } = await submit(stage, await opened(), filled);
    expect(errors).toEqual({});
    expect(await settled()).toEqual({
      mode: "threads",
      language: "nl",
      channels: { C0QUIET: "off", C0STILL: "off" },
      curators: ["U0NEXT"],
    });
    expect(wordsInView(view ?? absent())).toContain("Ingesteld. Dit geldt nu:");
    expect(fieldOf(modal().blocks, "mode")).toMatchObject({ initial_option: { value: "threads" } });
    await expect
      .poll(() => wordsInView(stage.slack.views.home(ADMIN) ?? absent()))
      .toContain("Kanalen met een eigen instelling: 2, waarvan 2 uit.");

    await submit(stage, modal(), { channels: ["C0QUIET"], there: "usual", language: "usual" });
    expect(await settled()).toMatchObject({ language: undefined, channels: { C0STILL: "off" } });
  });

  it("says that nothing has changed where nothing has", async () => {
    const { view } = await submit(stage, await opened(), {});
    expect(wordsInView(view ?? absent())).toContain("Er is niets veranderd.");
  });

  it("says under its fields what is wrong, and settles nothing then", async () => {
    stage.slack.people.set("U0ROBOT", { is_bot: true });
    const form = await opened();
    const wrong = async (filled: Parameters<typeof submit>[2]) => {
      const { errors } = await submit(stage, form, { mode: "threads", ...filled });
      return Object.fromEntries(Object.entries(errors).map(([id, line]) => [id.split(":")[0], line]));
    };
    expect(await wrong({ there: "off" })).toEqual({ channels: "Kies eerst voor welke kanalen." });
    expect(await wrong({ channels: ["C0QUIET"] })).toEqual({ there: "Kies wat er in deze kanalen geldt." });
    expect(await wrong({ channels: ["D0READER"], there: "off" })).toEqual({
      channels: "Kies kanalen, geen gesprekken.",
    });
    expect(await wrong({ curators: ["U0BOT"] })).toEqual({ curators: "Ik kan zelf geen curator zijn." });
    expect(await wrong({ curators: ["U0ROBOT"] })).toMatchObject({
      curators: expect.stringContaining("geen bots"),
    });
    expect(await wrong({ curators: ["U0GONE"] })).toMatchObject({
      curators: expect.stringContaining("geen bots"),
    });
    expect(await settled()).toMatchObject({ mode: "mentions", channels: {}, curators: [] });
  });

  it("keeps nothing over what somebody else settled meanwhile, and shows that", async () => {
    const form = await opened();
    await stage.assistant.choose(WHERE, { kind: "channel", channel: "C0QUIET", mode: "off" });
    const { view } = await submit(stage, form, { mode: "threads" });
    expect(wordsInView(view ?? absent())).toContain("Intussen is er iets anders ingesteld");
    expect(await settled()).toMatchObject({ mode: "mentions", channels: { C0QUIET: "off" } });
    await submit(stage, modal(), { mode: "threads" });
    expect(await settled()).toMatchObject({ mode: "threads", channels: { C0QUIET: "off" } });
  });

  it("says what could not be kept", async () => {
    const form = await opened();
    stage.assistant.refuse("language");
    const { view } = await submit(stage, form, { language: "en", mode: "threads" });
    expect(wordsInView(view ?? absent())).toContain("Niet alles kon ik instellen: de taal.");
    expect(await settled()).toMatchObject({ mode: "threads" });
    expect(fieldOf(modal().blocks, "language")).toMatchObject({ initial_option: { value: "usual" } });
  });

  it("changes nothing for who is no administrator, however they come to send it", async () => {
    const form = await opened();
    for (const user of [READER, "U0STRANGER", "U0GONE"])
      await submit(stage, { ...form, user }, { mode: "threads" });
    expect(await settled()).toMatchObject({ mode: "mentions" });
    // They are told so as who types the command is.
    expect(stage.assistant.heard).toMatchObject(
      Array.from({ length: 3 }, () => ({ input: { intent: { kind: "settings", what: "workspace" } } })),
    );
    expect(stage.assistant.administering).toHaveLength(3);
  });

  it("does not open for who taps a button that was never theirs", async () => {
    const home = await openHome(stage);
    const action: Payload = { type: "button", action_id: "settings", value: '{"v":1,"language":"nl"}' };
    await deliver(stage.url, tapInView(stage, home, action));
    expect(stage.assistant.heard).toMatchObject([{ input: { intent: { what: "workspace" } } }]);
    expect(modal(READER).callback_id).not.toBe("form:settings");
  });

  it("that comes too late leaves a line that says what to type", async () => {
    stage.slack.people.set("U-chief", { is_admin: true });
    await tapView(stage, await openHome(stage, "U-chief"), CHANGE, true);
    expect(stage.slack.posted).toMatchObject([{ text: expect.stringContaining("/rolwijzer admin") }]);
  });
});

function fieldOf(blocks: readonly Payload[] | ReturnType<typeof modal>["blocks"], name: string): unknown {
  return blocks.find(({ block_id: id }) => String(id).startsWith(`${name}:`))?.["element"];
}
