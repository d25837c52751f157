import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { meetInSlack } from "../support/colleagues.ts";
import { freshSqlite } from "../support/databases.ts";
import { deliver, type Payload, payload } from "../support/fake-slack-requests.ts";
import { type Served, serveOn, type Way } from "../support/served.ts";
import { ask, command, labelsIn, tap, wordsOf } from "../support/slack-reader.ts";
import {
  absent,
  type FilledIn,
  modalOf,
  openHome,
  READER,
  submit,
  tapView,
  thumbDown,
  typeInto,
  wordsInView,
} from "../support/slack-view-reader.ts";

const APPROVAL =
  "nl: MLflow volgt ook agents. en: MLflow traces agents too. bron: MLflow 3, https://mlflow.org/docs/latest/genai/ datum: 2026-11-27";

const COMMANDS: readonly (readonly [name: string, text: string, answer: string])[] = [
  ["/role", "mlops", "MLOps Engineer"],
  ["/role", "mlops interview senior 3", "senior"],
  ["/roles", "", "Synthetic Data Engineer"],
  ["/compare", "mlops data engineer", "Data Engineer"],
  ["/interview", "data engineer", "Interview: Data Engineer"],
  ["/legacy", "java", "Java"],
  ["/roadmap", "RAG-chatbot; monitoring van modellen", "AI Application Developer"],
  ["/rolwijzer", "help", "Rolwijzer"],
  ["/rolwijzer", "wat bewaar je van mij?", "Wat ik bewaar"],
];

const FORMS: readonly (readonly [label: string, bad: FilledIn, good: FilledIn, answer: string])[] = [
  [
    "Vergelijk rollen…",
    { first: "mlops-engineer", second: "mlops-engineer" },
    { first: "mlops-engineer", second: "data-engineer" },
    "Data Engineer",
  ],
  ["Plak een roadmap…", { plan: " \n " }, { plan: "RAG-chatbot\nmonitoring van modellen" }, "RAG-chatbot"],
  [
    "Maak interviewvragen…",
    { role: "mlops-engineer", count: "veel" },
    { role: "mlops-engineer", level: "senior", count: "3" },
    "Interview: MLOps Engineer",
  ],
];

describe.each<Way>(["http", "socket"])("a Slack that speaks over %s", (way) => {
  let served: Served;
  beforeEach(async () => {
    const { settings, drop } = await freshSqlite();
    onTestFinished(drop);
    served = await serveOn(settings, { CURATORS: "slack/T0ROLES/U-bob" }, { way });
    onTestFinished(served.stop);
  });
  const modal = () => modalOf(served);

  it.each(COMMANDS)("answers %s %s where it was typed", async (name, text, answer) => {
    expect(wordsOf(await command(served, text, { name }))).toContain(answer);
  });

  it("answers a mention, goes on with a colleague in its thread, and in the direct conversation", async () => {
    const first = await ask(served, "<@U0BOT> wat doet een mlops engineer?", "app-mention");
    expect(wordsOf(first)).toContain("MLOps Engineer");
    const body = payload("app-mention");
    const event = { ...body.event, text: "<@U0BOT> en de tools?", user: "U-bob", ts: "1795000300.000100" };
    await deliver(served.url, {
      ...body,
      event_id: "Ev-colleague",
      event: { ...event, thread_ts: first.thread },
    } as Payload);
    expect(served.slack.posted.at(-1)).toMatchObject({ thread_ts: first.thread });
    expect(served.slack.posted.at(-1)?.text).toContain("Tools: MLOps Engineer");
    const bob = meetInSlack(served, "bob");
    await bob.says("welke tools gebruikt een data engineer?");
    await bob.says("en de leercurve?");
    expect(bob.read()).toContain("Leercurve: Data Engineer");
  });

  it.each(FORMS)("takes the window %s, and says what is wrong in it", async (label, bad, good, answer) => {
    const form = (await tapView(served, await openHome(served), label)) ?? absent();
    const refused = await submit(served, form, bad);
    expect(Object.keys(refused.errors)).not.toEqual([]);
    const { view } = await submit(served, modal(), good);
    expect(wordsInView(view ?? absent())).toContain(answer);
  });

  it("searches on Home, and takes both shortcuts", async () => {
    const [option] = await typeInto(served, await openHome(served), "mlo");
    expect(option?.text.text).toContain("MLOps");
    await deliver(served.url, payload("shortcut-on-message", served.slack.responseUrl));
    expect(JSON.stringify(served.slack.whispered.at(-1))).toContain("AI Application Developer");
    const trigger = served.slack.views.trigger(READER);
    await deliver(served.url, { ...payload("shortcut-anywhere"), trigger_id: trigger });
    expect(modal().blocks.some(({ type }) => type === "input")).toBe(true);
  });

  it("changes a private answer in place, with a way back, and shares it", async () => {
    const own = await command(served, "mlops", { name: "/role" });
    const tools = await tap(served, own, "Tools");
    expect(wordsOf(tools)).toContain("Tools: MLOps Engineer");
    const back = labelsIn(tools).find((label) => label.startsWith("←")) ?? absent();
    expect(wordsOf(await tap(served, tools, back))).toBe(wordsOf(own));
    await tap(served, tools, "Deel in het kanaal");
    expect(served.slack.responses.shared.at(-1)?.text).toContain(`<@${READER}>`);
  });

  it("keeps a vote with its reason, and a correction until a curator approves it", async () => {
    const bob = meetInSlack(served, "bob");
    await bob.says("stuur voorstellen hierheen");
    const tools = await ask(served, "<@U0BOT> welke tools gebruikt een mlops engineer?", "app-mention");
    await thumbDown(served, tools);
    const { view } = await submit(served, modal(), { fault: "wrong", reason: "MLflow kan meer" });
    await submit(served, view ?? absent(), { text: "MLflow volgt ook agents." });
    expect(bob.read()).toContain("MLflow volgt ook agents.");
    await bob.says("voorstel 1 feit: mlops-engineer.tools.mlflow");
    await bob.says(`voorstel 1 akkoord ${APPROVAL}`);
    expect(wordsOf(await command(served, "waarvoor gebruikt een mlops engineer MLflow?"))).toContain(
      "MLflow volgt ook agents",
    );
  });

  it("hands a question to a person, and their answer back", async () => {
    const bob = meetInSlack(served, "bob");
    await bob.mentions("stuur alle vragen hierheen", "C0GENERAL");
    const form = (await tapView(served, await openHome(served), "Vraag het een mens…")) ?? absent();
    const { view } = await submit(served, form, { question: "Wie beslist over MLOps?" });
    await tapView(served, view ?? absent(), "Ja, stuur het door");
    const sent = JSON.stringify(served.slack.posted.at(-1));
    expect(sent).toContain("Wie beslist over MLOps?");
    await bob.mentions("antwoord 1: dat doet Anna", "C0GENERAL");
    const told = served.slack.posted.filter(({ channel }) => channel === READER || channel === "D0READER");
    expect(JSON.stringify(told)).toContain("dat doet Anna");
  });
});
