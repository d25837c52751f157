import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RoleId } from "../../../../src/ids.ts";
import type { SureIntent } from "../../../../src/intent.ts";
import { deliver, payload } from "../../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../../support/fake-slack-stage.ts";
import {
  absent,
  choose,
  labelsInView,
  modalOf,
  openHome,
  READER,
  tapInView,
  tapView,
  typeInto,
  wordsInView,
} from "../../../support/slack-view-reader.ts";
import { profileNl } from "../../../support/small-answers.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const MLOPS = RoleId.parse("mlops-engineer");

describe("the Home tab", () => {
  it("shows the roles by group, a search, the language and what is kept", async () => {
    const home = await openHome(stage);
    expect(labelsInView(home)).toEqual([
      "MLOps Engineer",
      "Data Engineer",
      "AI Security Engineer",
      "Vergelijk rollen…",
      "Plak een roadmap…",
      "Maak interviewvragen…",
      "Feedback…",
      "English",
      "Wat bewaar je van mij?",
      "Vergeet mij",
    ]);
    expect(wordsInView(home)).toContain("Gangbare rollen");
  });

  it("is published once for a page, and again when that changes", async () => {
    await openHome(stage);
    await openHome(stage);
    expect(stage.slack.views.published()).toBe(1);
    const intent: SureIntent = { kind: "role_tools", roles: [MLOPS] };
    const recent = [{ label: "Tools: MLOps", intent }];
    stage.assistant.showPage({ recent });
    expect(labelsInView(await openHome(stage))).toContain("Tools: MLOps");
    expect(stage.slack.views.published()).toBe(2);
  });

  it("is not put over a page that came there meanwhile", async () => {
    const home = await openHome(stage);
    stage.assistant.showPage({ language: "en" });
    await openHome(stage);
    stage.assistant.showPage({ language: "nl", recent: [] });
    // As if the request had been under way since before.
    await deliver(stage.url, { ...payload("app-home-opened-home"), event: stale(home) });
    expect(wordsInView(stage.slack.views.home(READER) ?? home)).toContain("Common roles");
  });

  it("is left alone where the app has none", async () => {
    stage.slack.views.enabled = false;
    expect((await deliver(stage.url, payload("app-home-opened-home"))).status).toBe(200);
    expect(stage.slack.views.home(READER)).toBeUndefined();
    expect(stage.log.logged.map(({ event }) => event)).toContain("slack.view_refused");
  });

  it("tells curators how much waits for them", async () => {
    stage.assistant.showPage({ curating: { proposals: 1, unanswered: 12 } });
    const home = await openHome(stage);
    expect(wordsInView(home)).toContain("1 voorstel wacht op een besluit; 12 vragen kregen geen antwoord.");
    expect(labelsInView(home)).toEqual(expect.arrayContaining(["Voorstellen", "Rapport"]));
  });

  function stale(home: Awaited<ReturnType<typeof openHome>>) {
    const { hash, private_metadata } = home;
    const view = { id: home.id, type: "home", hash, private_metadata: `${private_metadata} ` };
    return { ...payload("app-home-opened-home").event, view };
  }
});

describe("a tap on the Home tab", () => {
  it("is answered in a window, as one asked in the direct conversation", async () => {
    const window = await tapView(stage, await openHome(stage), "MLOps Engineer");
    expect(wordsInView(window ?? absent())).toContain("MLOps Engineer");
    expect(stage.assistant.heard).toMatchObject([
      {
        speaker: { conversation: "D0READER", isShared: false, user: READER },
        input: {
          kind: "intent",
          intent: { kind: "role_profile", roles: ["mlops-engineer"] },
          language: "nl",
        },
      },
    ]);
    expect([stage.slack.posted, stage.slack.whispered]).toEqual([[], []]);
  });

  it("leads on in the same window, and back", async () => {
    const first = (await tapView(stage, await openHome(stage), "MLOps Engineer")) ?? absent();
    stage.assistant.say({
      ...profileNl,
      title: "Vacature",
      intent: { kind: "role_vacancy", roles: [MLOPS] },
    });
    const second = (await tapView(stage, first, "Vacaturetekst")) ?? absent();
    expect([second.id, labelsInView(second).includes("← Terug")]).toEqual([first.id, true]);
    stage.assistant.say(profileNl);
    await tapView(stage, second, "← Terug");
    expect(stage.assistant.heard.at(-1)?.input).toMatchObject({ intent: { kind: profileNl.intent.kind } });
    expect(labelsInView(modalOf(stage))).not.toContain("← Terug");
  });

  it("shows sources over the answer, which stays below", async () => {
    const first = (await tapView(stage, await openHome(stage), "MLOps Engineer")) ?? absent();
    stage.assistant.say({
      ...profileNl,
      intent: { kind: "role_profile", roles: [MLOPS], operation: "sources" },
    });
    const sources = (await tapView(stage, first, "Bronnen (3)")) ?? absent();
    expect([sources.root, sources.id === first.id]).toEqual([first.id, false]);
  });

  it("that comes too late for a window says in the direct conversation how to go on", async () => {
    await tapView(stage, await openHome(stage), "MLOps Engineer", true);
    expect(stage.slack.views.modal(READER)).toBeUndefined();
    expect(stage.slack.posted).toMatchObject([
      { channel: "U0READER", text: expect.stringContaining("Tap again, or just ask your question here") },
    ]);
  });

  it("opens its window once where Slack opened it without saying so", async () => {
    const home = await openHome(stage);
    stage.slack.failNext("views.open", { taken: "cut" });
    await tapView(stage, home, "MLOps Engineer");
    expect(stage.slack.calls.filter(({ method }) => method === "views.open")).toHaveLength(1);
    expect(wordsInView(modalOf(stage))).toContain("MLOps Engineer");
  });

  it("on a button that lapsed or is forged gets a line in a window", async () => {
    const home = await openHome(stage);
    for (const value of ['{"v":1,"kept":"gone"}', "{", '{"v":1,"intent":{"kind":"x"},"language":"nl"}']) {
      stage.slack.views.close(READER);
      const action = { type: "button", action_id: `tap:recent:${value.length}`, value };
      await deliver(stage.url, tapInView(stage, home, action));
      expect(wordsInView(modalOf(stage))).toContain("Deze knop");
    }
    expect(stage.assistant.heard).toEqual([]);
  });

  it("on a language changes the page, and opens nothing", async () => {
    const home = await openHome(stage);
    stage.assistant.showPage({ language: "en" });
    expect(await tapView(stage, home, "English")).toBeUndefined();
    await expect.poll(() => labelsInView(stage.slack.views.home(READER) ?? home)).toContain("Nederlands");
    expect(stage.assistant.heard[0]?.input).toMatchObject({ intent: { what: "speak-english" } });
  });

  it("asks once more before anything is forgotten", async () => {
    const { blocks } = await openHome(stage);
    expect(JSON.stringify(blocks)).toContain('"confirm":{"title":{"type":"plain_text","text":"Vergeet mij"');
  });

  it("in a window says so when an answer cannot be made", async () => {
    const first = (await tapView(stage, await openHome(stage), "MLOps Engineer")) ?? absent();
    stage.assistant.say(() => Promise.reject(new Error("no answer")));
    const action = { type: "button", action_id: "tap:9", value: tapValue };
    expect((await deliver(stage.url, tapInView(stage, first, action))).status).toBe(503);
  });
});

const tapValue = JSON.stringify({ v: 1, intent: { kind: "list_roles" }, language: "nl" });

describe("the search", () => {
  it("offers what can be asked with what is typed, and what is chosen is answered", async () => {
    const home = await openHome(stage);
    const options = await typeInto(stage, home, "ml");
    expect(stage.assistant.typed).toEqual(["ml"]);
    expect(options[0]?.text.text).toBe("MLOps Engineer");
    await choose(stage, home, options[0] ?? absent());
    expect(stage.assistant.heard[0]?.input).toMatchObject({
      intent: { kind: "role_profile", roles: [MLOPS] },
    });
    expect(stage.slack.views.modal(READER)).toBeDefined();
  });

  it("offers nothing where it is not ours, and takes anything for words", async () => {
    const home = await openHome(stage);
    const body = { type: "block_suggestion", user: { id: READER }, team: { id: "T0ROLES" }, value: "ml" };
    const response = await deliver(stage.url, { ...body, action_id: "someone-elses" });
    expect(await response.json()).toEqual({ options: [] });
    expect(await typeInto(stage, home, "<!channel> \u0000*_~".repeat(50))).toHaveLength(3);
  });
});
