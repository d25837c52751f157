import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { extensionIn } from "../../../../src/adapters/teams/package/extension-entry.ts";
import { flawsOfCard } from "../../../../src/adapters/teams/sound-card.ts";
import { actionsOn } from "../../../support/card-actions.ts";
import { readAsTeams } from "../../../support/fake-teams-client.ts";
import { type Stage, setStage } from "../../../support/fake-teams-stage.ts";
import { profileNl } from "../../../support/small-answers.ts";
import { fill } from "../../../support/teams-form.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const explain = async (content?: unknown, contentType = "html") => {
  const messagePayload = { body: { contentType, content } };
  const value = { commandId: "explainRole", commandContext: "message", messagePayload };
  return readAsTeams(await stage.post("extension-explain", content === undefined ? {} : { value }));
};
const submit = async (data: unknown) =>
  readAsTeams(await stage.post("extension-submit", { value: { commandId: "explainRole", data } }));
const asked = () => stage.assistant.heard.map(({ input }) => input);

describe("the action under a message", () => {
  it("says in a dialog, to who chose it alone, which role the message asks for", async () => {
    const shown = await explain();
    if (shown.kind !== "dialog") throw new Error("no dialog");
    expect(asked()).toEqual([
      {
        kind: "command",
        name: "which-role",
        text: "Wie zet modellen in productie & bewaakt ze, Noor?\ndrift\nCI/CD <snel>",
      },
    ]);
    expect(JSON.stringify(shown.card)).toContain("MLOps Engineer");
    expect(flawsOfCard(shown.card)).toEqual([]);
    expect(stage.connector.posted).toEqual([]);
  });

  it("says nothing of what to type, for which a dialog has no place", async () => {
    const notes = ["Typ 'nummer 1' voor de weging.", "Een oordeel is een beginpunt."];
    stage.assistant.say(() => Promise.resolve({ ...profileNl, notes }));
    const said = JSON.stringify(await explain());
    expect(said).toContain("Een oordeel is een beginpunt.");
    expect(said).not.toContain("nummer 1");
  });

  it("is of its reader alone, also in a thread that all take part in, and meets nobody in that chat", async () => {
    const conversation = { id: "19:team@thread.tacv2;messageid=1", conversationType: "channel" };
    await stage.post("extension-explain", { conversation });
    const [{ speaker } = {}] = stage.assistant.heard;
    expect(speaker).toMatchObject({ conversation: "19:team@thread.tacv2", isShared: false });
    expect(stage.assistant.whom).toEqual([]);
  });

  it.each([
    ["a card alone", '<attachment id="1"></attachment>'],
    ["a picture", '<p><img src="x" alt="y"></p>'],
    ["nothing", "   &nbsp;"],
    ["no text at all", 7],
  ])("says of a message that holds %s that there is nothing to read", async (_, content) => {
    expect(await explain(content)).toEqual({
      kind: "line",
      text: "In dit bericht staat geen tekst die ik kan lezen.",
    });
    expect(asked()).toEqual([]);
  });

  it("reads plain text as it stands, and no more than a message holds", async () => {
    await explain(`a <b> ${"x".repeat(90_000)}`, "text");
    const [input] = asked();
    expect(input).toMatchObject({ text: expect.stringMatching(/^a <b> x+$/u) });
    expect(JSON.stringify(input).length).toBeLessThan(21_000);
  });

  it("fails kindly when the answer does", async () => {
    stage.assistant.say(() => Promise.reject(new Error("secret-detail")));
    expect(await explain()).toEqual({ kind: "line", text: expect.stringContaining("ging bij mij iets mis") });
    expect(stage.log.logged.at(-1)).toMatchObject({ level: "error", event: "teams.dialog" });
    expect(JSON.stringify(stage.log.logged)).not.toContain("modellen");
  });
});

describe("a button in that dialog", () => {
  it("leads on within it", async () => {
    const shown = await readAsTeams(await stage.post("extension-submit"));
    expect(shown.kind).toBe("dialog");
    expect(asked()).toMatchObject([{ kind: "intent", intent: { kind: "role_learning" } }]);
    expect(stage.connector.posted).toEqual([]);
  });

  it("of each answer works as it comes", async () => {
    const shown = await explain();
    const actions = shown.kind === "dialog" ? actionsOn(shown.card) : [];
    const taps = actions.flatMap((action) => ("data" in action && "tap" in action.data ? [action.data] : []));
    for (const data of taps) expect((await submit(data)).kind).toBe("dialog");
    expect(taps).toHaveLength(profileNl.followUps.length);
  });

  it("puts the answer as a card into the message that its reader writes, and nothing is posted", async () => {
    const shown = await explain();
    const insert = shown.kind === "dialog" ? shown.card.body.at(-1) : undefined;
    if (insert?.type !== "ActionSet") throw new Error("no button");
    const [button] = insert.actions;
    expect(button?.title).toBe("Zet in mijn bericht");
    const inserted = await submit(button && "data" in button ? button.data : undefined);
    expect(inserted).toMatchObject({ kind: "results", results: [{ title: profileNl.title }] });
    expect(JSON.stringify(inserted)).not.toContain("Action.Submit");
    expect(stage.connector.posted).toEqual([]);
  });

  it("that puts it into a message is not there where the answer would hold a reader's words", async () => {
    stage.assistant.say({ ...profileNl, intent: { kind: "find_role", term: "geheim" } });
    const shown = await explain();
    expect(JSON.stringify(shown)).not.toContain("Zet in mijn bericht");
  });

  it.each([
    ["forged", { v: 1, insert: { v: 1, intent: { kind: "nope" }, language: "nl" } }, "ken ik niet"],
    ["of nothing", undefined, "ken ik niet"],
    [
      "that holds a reader's words",
      { v: 1, insert: { v: 1, intent: { kind: "find_role", term: "x" }, language: "nl" } },
      "ken ik niet",
    ],
    ["that has expired", { v: 1, kept: "gone" }, "is verlopen"],
  ])("%s gets a line", async (_, data, line) => {
    expect(await submit(data)).toMatchObject({ kind: "line", text: expect.stringContaining(line) });
    expect(asked()).toEqual([]);
  });
});

it("of the extension nothing else is there", async () => {
  for (const name of [
    "composeExtension/queryLink",
    "composeExtension/setting",
    "composeExtension/onCardButtonClicked",
  ])
    expect((await stage.post("extension-query", { name })).status).toBe(501);
});

describe("the form for interview questions where somebody writes", () => {
  const value = { commandId: "interviewQuestions", commandContext: "compose" };

  it("opens, and puts the questions that it is answered with into the message", async () => {
    const form = await readAsTeams(await stage.post("extension-explain", { value }));
    if (form.kind !== "dialog") throw new Error("no dialog");
    const data = fill(form.card, { role: "data-engineer", level: "senior" });
    const shown = await readAsTeams(
      await stage.post("extension-submit", { value: { commandId: value.commandId, data } }),
    );
    expect(asked()).toMatchObject([
      { intent: { kind: "role_interview", roles: ["data-engineer"], level: "senior" } },
    ]);
    const titles = shown.kind === "dialog" ? actionsOn(shown.card).map(({ title }) => title) : [];
    expect(titles).toContain("Zet in mijn bericht");
    expect(stage.connector.posted).toEqual([]);
  });
});

it("answers every command that the manifest offers", async () => {
  for (const { id, type } of extensionIn("nl", "bot").commands) {
    const name = type === "query" ? "composeExtension/query" : "composeExtension/fetchTask";
    const shown = await readAsTeams(
      await stage.post("extension-explain", { name, value: { commandId: id } }),
    );
    expect(shown.kind === "line" && shown.text.includes("ken ik niet")).toBe(false);
  }
});
