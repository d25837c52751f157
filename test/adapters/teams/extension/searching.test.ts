import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAsTeams } from "../../../support/fake-teams-client.ts";
import { type Stage, setStage } from "../../../support/fake-teams-stage.ts";
import { helpNl, interviewEn, profileNl } from "../../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const FOUND = [profileNl, interviewEn, helpNl].map(({ title }) => title);

const search = async (value: object, changes: object = {}) =>
  readAsTeams(await stage.post("extension-query", { value: { commandId: "search", ...value }, ...changes }));
const typing = (text: unknown, more: object = {}) =>
  search({ parameters: [{ name: "query", value: text }], queryOptions: { skip: 0, count: 25 }, ...more });
const titles = async (shown: ReturnType<typeof search>) => {
  const found = await shown;
  return found.kind === "results" ? found.results.map(({ title }) => title) : found;
};

describe("the search of the message extension", () => {
  it("shows what fits the words so far as cards, each under its name and first sentence", async () => {
    const shown = await readAsTeams(await stage.post("extension-query"));
    if (shown.kind !== "results") throw new Error("no results");
    expect(stage.assistant.typed).toEqual(["mlo"]);
    expect(shown.results.map(({ title }) => title)).toEqual(FOUND);
    for (const { text, card } of shown.results) {
      expect(text.length).toBeGreaterThan(10);
      expect(JSON.stringify(card)).toMatch(/(?:Van|From) Rolwijzer/u);
    }
  });

  it("asks nothing of anybody: no turn is taken, and nobody is thought to be reached in that chat", async () => {
    await typing("mlops");
    expect([stage.assistant.heard, stage.assistant.whom, stage.connector.posted]).toEqual([[], [], []]);
  });

  it("has no button on a card that would need the bot where it stands", async () => {
    const shown = await typing("mlops");
    const types = JSON.stringify(shown).match(/"Action\.\w+"/gu) ?? [];
    expect(types.length).toBeGreaterThan(0);
    expect(new Set(types)).toEqual(new Set(['"Action.ToggleVisibility"']));
  });

  it("begins with what is there before anything is typed", async () => {
    await search({ parameters: [{ name: "initialRun", value: "true" }] });
    await search({ parameters: [] });
    await search({});
    expect(stage.assistant.typed).toEqual(["", "", ""]);
  });

  it.each([
    ["without a name", [{ value: " kafka " }], "kafka"],
    [
      "behind another",
      [
        { name: "other", value: "x" },
        { name: "query", value: "kafka" },
      ],
      "kafka",
    ],
    ["that is no text", [{ name: "query", value: { a: 1 } }], ""],
    ["that is very long", [{ name: "query", value: "a".repeat(9_000) }], "a".repeat(200)],
  ])("takes a parameter %s", async (_, parameters, typed) => {
    await search({ parameters });
    expect(stage.assistant.typed).toEqual([typed]);
  });

  it("gives the stretch that is asked for, and at most 25 at once", async () => {
    const stretch = (skip: unknown, count: unknown) => titles(typing("x", { queryOptions: { skip, count } }));
    expect(await stretch(1, 1)).toEqual(FOUND.slice(1, 2));
    expect(await stretch(0, 9_999)).toHaveLength(3);
    expect(await stretch("two", null)).toHaveLength(3);
    expect(await stretch(3, 25)).toEqual({ kind: "line", text: "Meer is er niet." });
  });

  it("says so where nothing fits, and how to look on", async () => {
    const shown = await typing("nothing");
    expect(shown).toMatchObject({ kind: "line", text: expect.stringContaining("Daar vind ik niets bij.") });
  });

  it("speaks the language of the reader's Teams, where they chose none", async () => {
    await search({ parameters: [] }, { locale: "en-GB" });
    await search({ parameters: [] }, { locale: "nl-BE" });
    expect(stage.assistant.looked).toEqual(["en", "nl"]);
  });

  it.each([null, "search", [], { parameters: "x" }, { parameters: [null] }, { queryOptions: 7 }])(
    "bears a forged query: %j",
    async (value) => {
      const response = await stage.post("extension-query", { value });
      expect((await readAsTeams(response)).kind).toBe("results");
    },
  );
});
