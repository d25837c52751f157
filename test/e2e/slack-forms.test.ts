import { expect, it, onTestFinished } from "vitest";
import { meetInSlack } from "../support/colleagues.ts";
import { freshSqlite } from "../support/databases.ts";
import { rowsIn } from "../support/rows.ts";
import { serveOn } from "../support/served.ts";
import { ask } from "../support/slack-reader.ts";
import {
  absent,
  labelsInView,
  modalOf,
  openHome,
  READER,
  submit,
  tapView,
  thumbDown,
  wordsInView,
} from "../support/slack-view-reader.ts";

async function opened() {
  const { settings, drop } = await freshSqlite();
  onTestFinished(drop);
  const served = await serveOn(settings, { CURATORS: "slack/T0ROLES/U-bob" });
  onTestFinished(served.stop);
  const bob = meetInSlack(served, "bob");
  return { settings, served, bob, modal: () => modalOf(served) };
}

it("a thumb down, its reason and a correction of that answer reach those who keep the catalog", async () => {
  const { settings, served, bob, modal } = await opened();
  const tools = await ask(served, "<@U0BOT> welke tools gebruikt een mlops engineer?", "app-mention");
  // Another question in between: what is judged is the answer under the thumb.
  await ask(served, "<@U0BOT> wat doet een data engineer?", "app-mention");
  await thumbDown(served, tools);
  const { view } = await submit(served, modal(), { fault: "wrong", reason: "MLflow kan meer" });
  const told = await submit(served, view ?? absent(), { text: "MLflow volgt ook agents." });
  expect(wordsInView(told.view ?? absent())).toContain("MLflow volgt ook agents.");
  expect(bob.read()).toContain("MLflow volgt ook agents.");
  const { votes = [], proposals = [] } = await rowsIn(settings);
  expect(votes.map((row) => JSON.parse(row))).toMatchObject([{ vote: "bad", cause: "wrong" }]);
  expect(JSON.stringify(proposals)).toContain("role_tools");
});

it("a question to a person is shown as it will be sent, and goes only when that is tapped", async () => {
  const { served, bob } = await opened();
  await bob.mentions("stuur alle vragen hierheen", "C0GENERAL");
  const before = served.slack.posted.length;
  const form = (await tapView(served, await openHome(served), "Vraag het een mens…")) ?? absent();
  const { view: shown } = await submit(served, form, { question: "Wie beslist over <!channel> MLOps?" });
  expect(wordsInView(shown ?? absent())).toContain("Wie beslist over <!channel> MLOps?");
  expect(served.slack.posted).toHaveLength(before);
  const send = labelsInView(shown ?? absent())[0] ?? "";
  await tapView(served, shown ?? absent(), send);
  const sent = JSON.stringify(served.slack.posted.slice(before).map(({ text }) => text));
  expect(sent).toContain("Wie beslist over &lt;!channel&gt; MLOps?");
});

it("a compared pair, a pasted plan and a kit are answered in windows that Slack takes", async () => {
  const { served } = await opened();
  const home = await openHome(served);
  for (const [label, filled] of [
    [
      "Vergelijk rollen…",
      { first: "mlops-engineer", second: "data-engineer", third: "ai-software-engineer" },
    ],
    ["Plak een roadmap…", { plan: "RAG-chatbot voor klanten\nmonitoring van modellen\nagents die boeken" }],
    ["Maak interviewvragen…", { role: "mlops-engineer", level: "senior", count: "12", topic: "monitoring" }],
  ] as const) {
    const form = (await tapView(served, home, label)) ?? absent();
    const { view } = await submit(served, form, filled);
    expect(wordsInView(view ?? absent())).toContain('"header"');
    served.slack.views.close(READER);
  }
});
