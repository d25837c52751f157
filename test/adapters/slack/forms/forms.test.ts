import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SureIntent } from "../../../../src/intent.ts";
import { commandMeaning } from "../../../../src/intents/understanding/command.ts";
import { deliver, payload, withAction } from "../../../support/fake-slack-requests.ts";
import { type Stage, setStage } from "../../../support/fake-slack-stage.ts";
import {
  absent,
  type FilledIn,
  modalOf,
  openHome,
  READER,
  submit,
  tapView,
  wordsInView,
} from "../../../support/slack-view-reader.ts";
import { helpNl } from "../../../support/small-answers.ts";
import { brain } from "../../../support/wordings.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const modal = () => modalOf(stage);

/** A command as Slack sends it, with a trigger that serves once. */
async function typed(name: string, text = "", isLate = false): Promise<Response> {
  const trigger = stage.slack.views.trigger(READER);
  if (isLate) stage.slack.views.expire(trigger);
  const body = payload("slash-role", stage.slack.responseUrl);
  return deliver(stage.url, { ...body, command: `/${name}`, text, trigger_id: trigger });
}

async function opened(name: string) {
  expect(await (await typed(name)).text()).toBe("");
  return modal();
}

/** What `/name text` means to the real understanding. */
const meantBy = (name: string, text: string) =>
  commandMeaning(name, text, brain.understand, { turns: [], language: "nl" }).intent;

const HOSTILE = [
  "<!channel> <@U0READER> & *x* `y`",
  "'; drop table turns; --",
  "\u202Eevil\u0000",
  '{"v":1,"kept":"x"}',
];

describe("a command without words", () => {
  it.each(["compare", "interview", "roadmap"])("opens its form: /%s", async (name) => {
    expect((await opened(name)).callback_id).toBe(`form:${name}`);
    expect(stage.assistant.heard).toEqual([]);
  });

  it("speaks the language of its reader's Slack, where no words tell", async () => {
    stage.slack.people.set(READER, { locale: "en-GB" });
    // A window does not wait long for it, and has it the next time.
    await expect.poll(async () => (await opened("compare")).title?.text).toBe("Compare roles");
  });

  it("is answered like any other where the window does not open in time", async () => {
    const response = await typed("compare", "", true);
    expect(await response.json()).toMatchObject({ response_type: "ephemeral" });
    expect(stage.assistant.heard).toMatchObject([{ input: { kind: "command", name: "compare", text: "" } }]);
  });

  it("with words opens nothing", async () => {
    await typed("compare", "mlops data engineer");
    expect(stage.slack.views.modal(READER)).toBeUndefined();
  });
});

describe("the form to compare", () => {
  const filled = { first: "mlops-engineer", second: "data-engineer" };

  it("asks what the command with these names asks, where that was typed", async () => {
    const { view } = await submit(stage, await opened("compare"), filled);
    const [heard] = stage.assistant.heard;
    expect(heard?.input).toMatchObject({ intent: meantBy("compare", "mlops, data engineer") });
    expect(heard?.speaker.conversation).toBe("C0GENERAL");
    expect(wordsInView(view ?? absent())).toContain('"header"');
  });

  it("says under its fields what is wrong, and takes it when that is mended", async () => {
    const form = await opened("compare");
    expect((await submit(stage, form, {})).errors).toEqual({
      first: "Kies een rol uit de lijst.",
      second: "Kies een rol uit de lijst.",
    });
    const twice = { ...filled, second: "mlops-engineer", third: "mlops-engineer" };
    expect(Object.keys((await submit(stage, form, twice)).errors)).toEqual(["second", "third"]);
    expect(stage.assistant.heard).toEqual([]);
    expect((await submit(stage, form, { ...filled, third: "ai-security-engineer" })).errors).toEqual({});
    expect(stage.assistant.heard[0]?.input).toMatchObject({ intent: { roles: { length: 3 } } });
  });

  it("takes no role that is none", async () => {
    const form = await opened("compare");
    for (const value of HOSTILE) {
      const first = { field: { type: "static_select", selected_option: { value } } };
      const { errors } = await sentAs(form, { first });
      expect(errors).toMatchObject({ first: "Kies een rol uit de lijst." });
    }
  });

  it("speaks the reader's language", async () => {
    stage.assistant.showPage({ language: "en" });
    const form = await opened("compare");
    expect(form.title?.text).toBe("Compare roles");
    expect((await submit(stage, form, {})).errors["first"]).toBe("Choose a role from the list.");
  });
});

describe("the form for a roadmap", () => {
  it("asks what the command with these lines asks", async () => {
    const plan = "RAG-chatbot voor klanten\nmonitoring van modellen\nagents die facturen boeken";
    await submit(stage, await opened("roadmap"), { plan });
    expect(stage.assistant.heard[0]?.input).toEqual({ kind: "command", name: "roadmap", text: plan });
    expect(meantBy("roadmap", plan)).toMatchObject({ kind: "roadmap_mapping", lines: { length: 3 } });
  });

  it.each<[string, string, string]>([
    ["nothing", "   ", "Hier staat nog geen regel"],
    ["marks alone", "-\n-\n*", "Hier staat nog geen regel"],
    ["more lines than are read", "een regel\n".repeat(41), "Dit zijn 41 regels, en ik lees er 40."],
    ["a line that would be cut", `kort\n${"x".repeat(1_001)}`, "Regel 2 is langer dan 1000 tekens."],
  ])("says under the field that it holds %s", async (_, plan, says) => {
    const { errors } = await submit(stage, await opened("roadmap"), { plan });
    expect(errors["plan"]).toContain(says);
    expect(stage.assistant.heard).toEqual([]);
  });

  it("hands on hostile lines as words", async () => {
    for (const text of HOSTILE) await submit(stage, await opened("roadmap"), { plan: `monitoring ${text}` });
    expect(stage.assistant.heard).toHaveLength(HOSTILE.length);
    expect(stage.log.logged.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("the form for interview questions", () => {
  it.each<[FilledIn, string]>([
    [{ role: "mlops-engineer" }, "mlops"],
    [{ role: "mlops-engineer", level: "senior", count: "3" }, "mlops senior 3"],
    [{ role: "data-engineer", level: "junior" }, "junior data engineer"],
  ])("asks what the command asks: %o", async (filled, words) => {
    await submit(stage, await opened("interview"), filled);
    expect(stage.assistant.heard[0]?.input).toMatchObject({ intent: meantBy("interview", words) });
  });

  it("asks for questions about a topic", async () => {
    await submit(stage, await opened("interview"), { role: "mlops-engineer", topic: "monitoring" });
    const intent: SureIntent = { kind: "role_interview", roles: [], topic: "monitoring" };
    expect(stage.assistant.heard[0]?.input).toMatchObject({
      intent: { ...intent, roles: ["mlops-engineer"] },
    });
  });

  it.each(["0", "51", "-1", "1.5", "drie", "1e9"])("refuses %s as a number", async (count) => {
    const { errors } = await submit(stage, await opened("interview"), { count });
    expect(Object.keys(errors)).toEqual(["role", "count"]);
    expect(errors["count"]).toBe("Vul een getal in van 1 tot en met 50.");
  });
});

describe("a form", () => {
  it("opens from the Home tab, and is answered in its window as asked in the direct conversation", async () => {
    const form = (await tapView(stage, await openHome(stage), "Vergelijk rollen…")) ?? absent();
    const { view } = await submit(stage, form, { first: "mlops-engineer", second: "data-engineer" });
    expect([view?.id, stage.assistant.heard[0]?.speaker.conversation]).toEqual([form.id, "D0READER"]);
  });

  it("that opens too late from the Home tab is told in words, and so is one under a message", async () => {
    await tapView(stage, await openHome(stage), "Vergelijk rollen…", true);
    expect(stage.slack.posted).toMatchObject([
      { text: expect.stringContaining("/compare mlops data engineer") },
    ]);
    const action = { action_id: "form:roadmap", value: '{"v":1,"language":"nl"}' };
    await deliver(stage.url, withAction(payload("tap-under-command", stage.slack.responseUrl), action));
    expect(stage.slack.whispered).toMatchObject([{ text: expect.stringContaining("Typ `/roadmap") }]);
  });

  it("that nobody has is answered with a friendly line", async () => {
    for (const action_id of ["form:drop", "form:__proto__", "form:constructor", "form:"]) {
      const body = withAction(payload("tap-under-command", stage.slack.responseUrl), {
        action_id,
        value: '{"v":1,"language":"nl"}',
      });
      await deliver(stage.url, body);
      expect(stage.slack.whispered.at(-1)?.text).toContain("I do not know this button");
    }
  });

  it("closes when its reader asks too fast and was told so", async () => {
    const form = await opened("roadmap");
    stage.assistant.say(() => Promise.resolve(undefined as never));
    await submit(stage, form, { plan: "monitoring" });
    expect(stage.slack.views.modal(READER)).toBeUndefined();
  });

  it("says so when it cannot be answered", async () => {
    const form = await opened("roadmap");
    stage.assistant.say(() => Promise.reject(new Error("no answer")));
    const { view } = await submit(stage, form, { plan: "monitoring" });
    expect(wordsInView(view ?? absent())).toContain("Er ging bij mij iets mis");
  });

  it("holds the place of an answer that takes longer than Slack waits", async () => {
    const form = await opened("roadmap");
    stage.assistant.say(helpNl);
    const release = stage.assistant.hold();
    const { view } = await submit(stage, form, { plan: "monitoring" });
    expect(wordsInView(view ?? absent())).toContain("Een ogenblik");
    release();
    await expect.poll(() => wordsInView(modal())).toContain(helpNl.title);
  });

  it("of another version, or of nobody, breaks nothing", async () => {
    const form = await opened("roadmap");
    const { view } = await sentAs({ ...form, private_metadata: "{}" }, {});
    expect(wordsInView(view ?? absent())).toContain("Er ging bij mij iets mis");
  });
});

/** Sends a form with a state that no client of Slack's would make. */
async function sentAs(form: ReturnType<typeof modal>, values: object) {
  const { title, submit: _, ...view } = form;
  const response = await deliver(stage.url, {
    type: "view_submission",
    user: { id: READER },
    team: { id: "T0ROLES" },
    view: { ...view, title, state: { values } },
  });
  const answer = (await response.json()) as { readonly errors?: Readonly<Record<string, string>> };
  stage.slack.views.acknowledge(form, answer);
  return { errors: answer.errors, view: stage.slack.views.modal(READER) };
}
