import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openBrain } from "../../../../src/bot/brain.ts";
import { Intent } from "../../../../src/intent.ts";
import { commandMeaning } from "../../../../src/intents/understanding/command.ts";

const { understand, respond } = await openBrain();
const meant = (text: string, asked?: Intent) =>
  commandMeaning("rolwijzer", text, understand, { turns: [], language: "nl", asked }).intent;
const settings = (what: string) => ({ kind: "settings", what });

describe("/rolwijzer", () => {
  it.each([
    ["langauge", [settings("speak-dutch"), settings("speak-english")]],
    ["privcy", [settings("what-do-you-keep")]],
    ["admn", [settings("workspace")]],
    ["amdin kanaal uit", [{ ...settings("workspace"), choice: "here-off" }]],
    ["souces", [{ kind: "about_bot", what: "sources" }]],
    ["vergeat", [settings("forget-me")]],
  ])("asks whether a word of ours is meant, where it would find something else: %s", (text, candidates) => {
    expect(meant(text)).toMatchObject({ kind: "unclear", candidates });
  });

  it.each(["langchain", "newton", "amdin panel bouwen", "langauge models", "roles"])(
    "takes no other word for a slip: %s",
    (text) => {
      expect(meant(text).kind).not.toBe("unclear");
    },
  );

  it("takes no question of those that people asked for a slip", () => {
    const naming = understand.naming();
    const swallowed = questions().filter((text) => {
      const { because } = commandMeaning("rolwijzer", text, understand, { turns: [], language: "nl" });
      const isNearName = naming.near.misspelt(text).length > 0;
      return /^the command may mean/u.test(because[0] ?? "") && !isNearName;
    });
    expect(swallowed).toEqual([]);
  });

  it.each([
    ["", { kind: "help" }],
    ["help", { kind: "help" }],
    ["hulp", { kind: "help" }],
    ["language english", settings("speak-english")],
    ["language nl", settings("speak-dutch")],
    ["taal nederlands", settings("speak-dutch")],
    ["taal: Engels", settings("speak-english")],
    ["english", settings("speak-english")],
    ["forget me", settings("forget-me")],
    ["vergeet mij", settings("forget-me")],
    ["privacy", settings("what-do-you-keep")],
    ["report", settings("report")],
    ["admin", settings("workspace")],
    ["beheer", settings("workspace")],
    ["admin iets anders", settings("workspace")],
    ["admin kanaal uit", { ...settings("workspace"), choice: "here-off" }],
    ["admin channel #ai-team off", { ...settings("workspace"), choice: "here-off" }],
    ["settings channel on", { ...settings("workspace"), choice: "here-on" }],
    ["beheer taal Engels", { ...settings("workspace"), choice: "english" }],
    ["admin language dutch.", { ...settings("workspace"), choice: "dutch" }],
    ["instellingen taal standaard", { ...settings("workspace"), choice: "any-language" }],
    ["admin curator", { ...settings("workspace"), choice: "one-more-curator" }],
    ["admin curator off", { ...settings("workspace"), choice: "one-curator-fewer" }],
    ["rapport", settings("report")],
    ["feedback", settings("correction")],
    ["about", { kind: "about_bot", what: "sources" }],
    ["over", { kind: "about_bot", what: "sources" }],
    ["nieuws", { kind: "about_bot", what: "news" }],
    ["roadmap", { kind: "roadmap_mapping", lines: [] }],
    ["rollen", { kind: "list_roles" }],
    ["voorstellen", settings("proposals")],
  ])("%j has one meaning", (text, intent) => {
    expect(meant(text)).toEqual(intent);
  });

  it("offers both languages, each by its name, where none is said", () => {
    const intent = meant("taal");
    expect(respond(intent, "nl").followUps.map(({ label }) => label)).toEqual(["Nederlands", "Engels"]);
  });

  it.each([
    ["feedback de bron van Airflow is oud", "de bron van Airflow is oud"],
    ["feedback: “c++” hoort erbij", "c++” hoort erbij"],
    ["correctie: MLflow volgt ook agents", "MLflow volgt ook agents"],
  ])("%j hands on the words as they are written", (text, note) => {
    expect(meant(text)).toEqual({ kind: "settings", what: "correction", note });
  });

  it.each([
    ["compare mlops data engineer", { kind: "compare_roles", roles: ["mlops-engineer", "data-engineer"] }],
    ["interview mlops 3", { kind: "role_interview", roles: ["mlops-engineer"], count: 3 }],
    ["roadmap - RAG\n- agents bouwen", { kind: "roadmap_mapping", lines: ["RAG", "agents bouwen"] }],
    ["roadmap RAG; agents", { kind: "roadmap_mapping", lines: ["RAG", "agents"] }],
    ["roles opkomend", { kind: "list_roles", category: "emerging" }],
    ["rol mlops tools", { kind: "role_tools", roles: ["mlops-engineer"] }],
  ])("%j is another command", (text, intent) => {
    expect(meant(text)).toEqual(intent);
  });

  it("speaks the reader's language where the words only say which of the roles", () => {
    const asked = (text: string) =>
      commandMeaning("rolwijzer", text, understand, { turns: [], language: "nl" });
    expect([asked("roles opkomend").language, asked("rollen emerging").language]).toEqual(["nl", "nl"]);
  });

  it("understands a question like any other, also one that begins with such a word", () => {
    expect(meant("wie bewaakt modellen in productie?")).toMatchObject({ kind: "find_role" });
    expect(meant("vragen over de AVG?")).toMatchObject({ kind: "out_of_scope", why: "legal" });
    expect(meant("roadmap voor een volmachtplatform")).toMatchObject({ roadmap: "volmacht" });
  });

  it("looks up a lone word that nothing asks", () => {
    expect(meant("data")).toMatchObject({ kind: "unclear", candidates: [{ roles: ["data-engineer"] }, {}] });
  });

  it.each([
    ["feedbak", settings("correction")],
    ["corectie", settings("correction")],
    ["taall", settings("speak-dutch")],
  ])("asks whether a misspelt %s means one of its words, and does nothing yet", (text, intent) => {
    const asked = meant(text);
    expect(asked).toMatchObject({ kind: "unclear", heard: text });
    expect(asked.kind === "unclear" && asked.candidates[0]).toEqual(intent);
  });

  it("hears what the last answer asked for, and what is typed in a fixed form", () => {
    const asked = Intent.parse({ kind: "settings", what: "correction" });
    expect(meant("MLflow volgt ook agents", asked)).toMatchObject({ note: "MLflow volgt ook agents" });
    expect(meant("voorstel 3")).toEqual({ kind: "settings", what: "proposals", number: 3 });
  });
});

/** Every tenth, for there are thousands. */
function questions(): readonly string[] {
  const folder = "test/fixtures/questions";
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n").filter(Boolean))
    .filter((_, index) => index % 10 === 0)
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
}
