import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { toPlainText } from "../../../src/answer/plain-text.ts";
import { factLists } from "../../../src/answer/section-items.ts";
import { BackgroundId, RoleId } from "../../../src/ids.ts";
import { Intent } from "../../../src/intent.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import { SETTINGS } from "../../../src/values.ts";

const catalog = makeCatalog(await openCatalog());
const respond = makeRespond(catalog);
const role = (id: string) => RoleId.parse(id);
const background = (id: string) => BackgroundId.parse(id);
const mlops = role("mlops-engineer");
const data = role("data-engineer");

const INTENTS: readonly Intent[] = [
  { kind: "list_roles" },
  { kind: "list_roles", category: "emerging" },
  ...catalog.roles.flatMap((each): Intent[] => [
    { kind: "role_profile", roles: [each.id] },
    { kind: "role_profile", roles: [each.id], section: "all" },
    { kind: "role_tools", roles: [each.id] },
    { kind: "role_learning", roles: [each.id] },
    { kind: "role_learning", roles: [each.id], section: "all" },
    { kind: "role_recruiting", roles: [each.id] },
    { kind: "role_recruiting", roles: [each.id], section: "all" },
    { kind: "role_interview", roles: [each.id] },
    { kind: "role_vacancy", roles: [each.id], level: "senior" },
    { kind: "role_relevance", roles: [each.id] },
    { kind: "legacy_mapping", background: [], roles: [each.id] },
  ]),
  ...catalog.backgrounds.map(
    (each): Intent => ({ kind: "legacy_mapping", background: [each.id], roles: [], section: "all" }),
  ),
  { kind: "role_tools", roles: [mlops, data] },
  { kind: "role_tools", roles: [mlops, data], section: "all" },
  { kind: "find_role", term: "data pipelines" },
  { kind: "role_profile", roles: [] },
  { kind: "rank_roles" },
  { kind: "compare_roles", roles: [mlops, data] },
  { kind: "compare_roles", roles: [mlops] },
  { kind: "find_role", term: "Airflow" },
  { kind: "find_role", term: "zeppelins" },
  {
    kind: "legacy_mapping",
    background: [background("java"), background("dba")],
    counts: { [background("java")]: 4 },
    roles: [],
  },
  { kind: "legacy_mapping", background: [], roles: [] },
  { kind: "legacy_mapping", background: [background("java")], roles: [mlops] },
  { kind: "legacy_mapping", background: [background("java"), background("dba")], roles: [mlops] },
  { kind: "roadmap_mapping", lines: [] },
  { kind: "help" },
  { kind: "thanks" },
  { kind: "not_in_catalog", roles: [mlops] },
  { kind: "not_in_catalog", roles: [] },
  { kind: "out_of_scope" },
  { kind: "unclear", candidates: [{ kind: "role_profile", roles: [mlops] }], heard: "mlopps" },
  { kind: "unclear", candidates: [] },
  { kind: "settings", what: "what-do-you-keep" },
];

describe.each(["nl", "en"] as const)("every answer in %s", (language) => {
  it.each(INTENTS.map((intent) => [JSON.stringify(intent), intent] as const))(
    "to %s shows only facts it cites",
    (_, intent) => {
      const answer = respond(intent, language);
      expect(answer.title).not.toBe("");
      expect(uncited(answer)).toEqual([]);
      expect(answer.citations.every((citation) => citation.sources.length > 0)).toBe(true);
      const known = new Set(answer.sources.map((source) => source.id));
      expect(answer.citations.flatMap((citation) => citation.sources).filter((id) => !known.has(id))).toEqual(
        [],
      );
      expect(answer.followUps.length).toBeLessThanOrEqual(5);
      expect(answer.followUps.map((each) => each.intent)).not.toContainEqual(intent);
      expect(answer.followUps.map((each) => Intent.safeParse(each.intent).success)).not.toContain(false);
      expect(toPlainText(answer)).not.toMatch(/undefined|\[object|NaN/u);
    },
  );
});

function uncited(answer: Answer): readonly string[] {
  const cited = new Set<string>(answer.citations.map((citation) => citation.id));
  const shown = answer.sections.flatMap(factLists);
  return [
    ...shown.map((facts) => (facts.length === 0 ? "a line without a fact" : "")),
    ...shown.flat().map((id) => (cited.has(id) ? "" : id)),
  ].filter(Boolean);
}

describe("answers", () => {
  it("names the user's own tools of a data engineer first", () => {
    const [section] = respond({ kind: "role_tools", roles: [data] }, "en").sections;
    const labels = section?.kind === "list" ? section.lines.slice(0, 4).map((line) => line.label) : [];
    for (const [index, name] of ["Airflow", "dbt", "Spark", "Kafka"].entries())
      expect(labels[index]).toContain(name);
  });

  it("ranks by the original ratings in their own words, and says which role has none", () => {
    const answer = respond({ kind: "rank_roles" }, "nl");
    const rows = answer.sections.flatMap((section) => (section.kind === "table" ? section.rows : []));
    expect(rows.map((row) => row.cells[1])).toEqual([
      "Zeer hoog",
      "Zeer hoog",
      "Zeer hoog (voor de komende jaren)",
      "Hoog",
      "Hoog",
      "Hoog",
      "Steeds belangrijker",
      "Medium / vaak commodity",
    ]);
    expect(answer.notes.join()).toContain("Synthetic Data Engineer");
  });

  it("finds who uses a tool, however it is spelled", () => {
    for (const term of ["SageMaker", "sage maker", "Vertex AI"])
      expect(respond({ kind: "find_role", term }, "en").found).toContain("ai-software-engineer");
    expect(respond({ kind: "find_role", term: "Airflow" }, "en").found?.[0]).toBe("data-engineer");
  });

  it("says that it does not know, when no role speaks of a term", () => {
    const answer = respond({ kind: "find_role", term: "zeppelins" }, "en");
    expect(answer.found).toEqual([]);
    expect(answer.notes.join()).toContain("I simply do not know");
  });

  it("honours level and count of interview questions, and offers more without repeats", () => {
    const answer = respond({ kind: "role_interview", roles: [mlops], level: "junior", count: 2 }, "en");
    const asked = answer.sections.flatMap((section) =>
      section.kind === "questions" ? section.questions : [],
    );
    expect(asked.map((each) => each.label.split(" ")[0])).toEqual(["junior", "junior"]);
    const more = answer.followUps.find((each) => each.label === "2 more");
    expect(more?.intent).toMatchObject({
      kind: "role_interview",
      level: "junior",
      skip: asked.map((each) => each.facts[0]?.split(".").at(-1)),
    });
  });

  it("adds up head counts by the role that fits best, and ranks nobody", () => {
    const answer = respond(
      {
        kind: "legacy_mapping",
        background: [background("java"), background("dotnet")],
        counts: { [background("java")]: 4, [background("dotnet")]: 2 },
        roles: [],
      },
      "nl",
    );
    const seats = answer.sections.find((section) => section.name === "seats");
    expect(seats?.kind === "table" && seats.rows[0]?.cells).toEqual(["AI Application Developer", "6"]);
    expect(answer.notes.join()).toContain("ik beoordeel niemand");
  });

  it("asks which role is meant when none is named, with roles to tap", () => {
    const answer = respond({ kind: "role_learning", roles: [] }, "en");
    expect(answer.title).toBe("Which role is it about?");
    expect(answer.choices?.[0]?.intent).toMatchObject({ kind: "role_learning" });
  });

  it("tells of the second of two questions its first sentence, with where that comes from", () => {
    const second = { intent: { kind: "role_learning", roles: [mlops] }, both: true } as const;
    const answer = respond({ kind: "role_profile", roles: [mlops] }, "en", {
      ...second,
      intent: { kind: "role_learning", roles: [mlops] },
    });
    const [section] = answer.sections;
    expect(section).toMatchObject({ name: "second", title: "Learning curve: MLOps Engineer" });
    const [line] = section?.kind === "list" ? section.lines : [];
    expect(line?.text).toMatch(/weeks/u);
    expect(answer.citations.map(({ id }) => id)).toEqual(expect.arrayContaining([...(line?.facts ?? [])]));
  });

  it("says on a button to a setting what it does, in both languages", () => {
    const candidates = [...SETTINGS, "correction" as const, "report" as const].map(
      (what) => ({ kind: "settings", what }) as const,
    );
    for (const language of ["nl", "en"] as const) {
      const asked = candidates.map((each) => respond({ kind: "unclear", candidates: [each] }, language));
      const labels = asked.flatMap(({ followUps }) => followUps.map(({ label }) => label));
      expect(new Set(labels).size).toBe(candidates.length);
      expect(labels).not.toContain(
        respond({ kind: "unclear", candidates: [{ kind: "settings", what: "withdraw" }] }, language)
          .followUps[0]?.label,
      );
    }
  });

  it("has no two buttons that ask one thing beside another reading, whatever their labels and words", () => {
    const roles = [mlops];
    for (const second of [
      { kind: "role_profile", roles },
      { kind: "role_learning", roles, words: "leert eerst" },
    ] as const) {
      const { followUps } = respond({ kind: "role_tools", roles }, "nl", { intent: second });
      expect(followUps.filter(({ intent }) => intent.kind === second.kind)).toHaveLength(1);
    }
  });

  it("has no two buttons of one label beside another reading", () => {
    for (const intent of INTENTS)
      for (const { label, intent: second } of respond(intent, "nl").followUps) {
        const labels = respond(intent, "nl", { intent: second }).followUps.map((each) => each.label);
        expect(new Set(labels).size, `${intent.kind}, ${label}`).toBe(labels.length);
      }
  });

  it("answers the first of two questions and offers the second", () => {
    const answer = respond({ kind: "role_tools", roles: [mlops] }, "en", {
      intent: { kind: "role_learning", roles: [mlops] },
    });
    expect(answer.intent.kind).toBe("role_tools");
    expect(answer.followUps[0]).toEqual({
      label: "Learning curve: MLOps Engineer",
      intent: { kind: "role_learning", roles: [mlops] },
    });
  });

  it("fits a phone unless the reader opens more", () => {
    const card = toPlainText({ ...respond({ kind: "role_profile", roles: [mlops] }, "en"), sources: [] });
    const full = toPlainText({
      ...respond({ kind: "role_profile", roles: [mlops], section: "all" }, "en"),
      sources: [],
    });
    expect(card.length).toBeLessThan(2_500);
    expect(full.length).toBeGreaterThan(2 * card.length);
  });

  it("puts learning times of several roles side by side, each with its source", () => {
    const { sections, lead } = respond(
      { kind: "role_learning", roles: [mlops, data, role("prompt-engineer")] },
      "nl",
    );
    expect(sections).toMatchObject([{ kind: "table", name: "routes", rows: [{}, {}, {}] }]);
    expect(sections.flatMap(factLists).every((facts) => facts.length === 2)).toBe(true);
    // Six sentences would be no lead.
    expect(lead).toBeUndefined();
  });

  it("tells the ratings of several roles from high to low", () => {
    const { lead } = respond(
      { kind: "role_relevance", roles: [data, role("ai-application-developer")] },
      "en",
    );
    expect(lead?.facts.map(({ subject }) => subject.id)).toEqual(["ai-application-developer", data]);
  });
});
