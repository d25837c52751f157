import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { BackgroundId, RoleId } from "../../../src/ids.ts";
import type { Intent } from "../../../src/intent.ts";

const { understand, respond } = await openBrain();
const data = RoleId.parse("data-engineer");
const mlops = RoleId.parse("mlops-engineer");
const java = BackgroundId.parse("java");

const replyTo = (intent: Intent, text: string, language: "nl" | "en" = "nl") =>
  understand(text, { turns: [{ intent, language }], language }).intent;

const lines = (name: string) =>
  readFileSync(new URL(`../../fixtures/small-talk/${name}.txt`, import.meta.url), "utf8")
    .trim()
    .split("\n");

const INTERVIEW: Intent = {
  kind: "role_interview",
  roles: [data],
  level: "senior",
  skip: ["first", "second"],
};
const ANSWERS: readonly Intent[] = [
  INTERVIEW,
  { kind: "role_tools", roles: [mlops] },
  { kind: "role_profile", roles: [data] },
  { kind: "role_learning", roles: [data] },
  { kind: "role_recruiting", roles: [data, mlops] },
  { kind: "role_relevance", roles: [data] },
  { kind: "role_vacancy", roles: [data] },
  { kind: "list_roles" },
  { kind: "rank_roles" },
  { kind: "compare_roles", roles: [data, mlops] },
  { kind: "find_role", term: "Kafka" },
  { kind: "legacy_mapping", background: [java], roles: [] },
  { kind: "legacy_mapping", background: [], roles: [data] },
  { kind: "roadmap_mapping", lines: ["RAG over our documents"] },
];

/** What cannot be done is said, of an answer about roles; else there is help. */
const shownAlready = (intent: Intent): unknown =>
  "roles" in intent || intent.kind === "list_roles" || intent.kind === "rank_roles"
    ? expect.objectContaining({ kind: intent.kind, operation: "cannot" })
    : { kind: "help" };

describe("after an answer", () => {
  it.each(lines("acknowledgements"))("%s takes note of it", (text) => {
    expect(ANSWERS.map((intent) => replyTo(intent, text).kind)).toEqual(ANSWERS.map(() => "thanks"));
  });

  it.each(lines("mores"))("%s gives the next questions, those that were shown left out", (text) => {
    expect(replyTo(INTERVIEW, text)).toEqual(INTERVIEW);
  });

  it.each(lines("mores"))(
    "%s gives the fuller form where the answer offers one, and says so where all was shown",
    (text) => {
      for (const intent of ANSWERS.slice(1)) {
        const fuller = respond(intent, "nl").followUps.find(
          (each) => "section" in each.intent && each.intent.section === "all",
        );
        expect(replyTo(intent, text)).toEqual(fuller?.intent ?? shownAlready(intent));
      }
    },
  );

  it("says what else can be done when all was shown already", () => {
    expect(replyTo({ kind: "role_profile", roles: [data], section: "all" }, "meer")).toEqual({
      ...{ kind: "role_profile", roles: [data] },
      operation: "cannot",
    });
  });

  it.each(["thanks, that's all", "bedankt, dat was alles"])("%s thanks for it", (text) => {
    expect(replyTo({ kind: "role_profile", roles: [data] }, text)).toEqual({ kind: "thanks" });
  });

  it.each(["niet goed", "onzin", "helemaal fout", "not good", "wrong", "👎"])("%s judges it", (text) => {
    expect(replyTo({ kind: "role_profile", roles: [data] }, text)).toEqual({
      kind: "settings",
      what: "feedback-bad",
    });
  });

  it.each([
    ["nog 3", { ...INTERVIEW, count: 3 }],
    ["meer tools?", { kind: "role_tools", roles: [data] }],
    ["ok en de tools?", { kind: "role_tools", roles: [data] }],
    ["ok, voor de MLOps engineer", { kind: "role_interview", roles: [mlops], level: "senior" }],
  ])("%s asks something of its own", (text, intent) => {
    expect(replyTo(INTERVIEW, text)).toEqual(intent);
  });

  it("leaves the subject of another question alone", () => {
    const vacancy: Intent = { kind: "role_vacancy", roles: [data] };
    expect(replyTo(vacancy, "mooi, en nu eentje voor een vrachtwagenchauffeur").kind).toBe("out_of_scope");
    expect(replyTo(vacancy, "en nu een voor een postbezorger").kind).toBe("out_of_scope");
  });
});

describe("words written when the rule stood", () => {
  const share = (name: string, right: (text: string) => boolean) =>
    lines(name).filter(right).length / lines(name).length;

  it("are mostly understood too", () => {
    expect(
      share("acknowledgements-late", (text) => replyTo(INTERVIEW, text).kind === "thanks"),
    ).toBeGreaterThan(0.9);
    const goesOn = (text: string) => replyTo({ kind: "role_tools", roles: [mlops] }, text);
    expect(share("mores-late", (text) => "section" in goesOn(text))).toBeGreaterThan(0.8);
  });
});

it.each(["ok", "okay", "meer", "more", "verder"])("%s before any answer leans on nothing", (text) => {
  expect(["thanks", "help", "out_of_scope"]).toContain(understand(text).intent.kind);
});

describe("after what is new", () => {
  const news: Intent = { kind: "about_bot", what: "news" };

  it.each(["alles", "laat alles zien", "meer", "show everything"])("%s shows all of it", (text) => {
    expect(replyTo(news, text)).toEqual({ ...news, section: "all" });
  });

  it("a question leans on the roles of before", () => {
    const turns = [{ kind: "role_profile" as const, roles: [data] }, news].map((intent) => ({
      intent,
      language: "nl" as const,
    }));
    expect(understand("en welke tools?", { turns, language: "nl" }).intent).toMatchObject({
      kind: "role_tools",
      roles: [data],
    });
  });
});
