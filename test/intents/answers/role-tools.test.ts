import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { factLists } from "../../../src/answer/section-items.ts";
import { RoleId } from "../../../src/ids.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";

const data = await openCatalog();
const catalog = makeCatalog(data);
const respond = makeRespond(catalog);

function tools(ids: readonly string[], section?: string): Answer {
  const roles = ids.map((id) => RoleId.parse(id));
  return respond({ kind: "role_tools", roles, ...(section === undefined ? {} : { section }) }, "en");
}

function labels({ sections }: Answer, name: string): readonly (string | undefined)[] {
  return sections.flatMap((each) =>
    each.kind === "list" && each.name === name ? each.lines.map((line) => line.label ?? line.text) : [],
  );
}

describe("tools of several roles", () => {
  const both = tools(["mlops-engineer", "data-engineer"]);

  it("start with those that both use, each citing both roles", () => {
    const [first] = both.sections;
    expect(first?.title).toBe("Both");
    expect(labels(both, "shared").join()).toMatch(/Docker.*Python/u);
    expect(first === undefined ? [] : factLists(first).flat()).toEqual(
      expect.arrayContaining(["mlops-engineer.tools.docker", "data-engineer.tools.docker"]),
    );
  });

  it("go on with what each has besides", () => {
    expect(labels(both, "data-engineer").join()).toContain("dbt");
    expect(labels(both, "data-engineer").join()).not.toContain("Docker");
  });

  it("lose nothing when everything is shown", () => {
    const all = tools(["mlops-engineer", "data-engineer"], "all");
    const [shared, ...rest] = ["shared", "mlops-engineer", "data-engineer"].map((name) => labels(all, name));
    const total = catalog.roles
      .filter(({ id }) => ["mlops-engineer", "data-engineer"].includes(id))
      .reduce((sum, role) => sum + role.tools.length, 0);
    expect((shared?.length ?? 0) * 2 + rest.flat().length).toBe(total);
  });

  it("say that there are none in common", () => {
    // Coding assistants are in every role.
    const without = catalog.roles.map((role) => ({
      ...role,
      tools: role.tools.filter(({ id }) => id !== "coding-assistants"),
    }));
    const ids = ["synthetic-data-engineer", "ai-application-developer"].map((id) => RoleId.parse(id));
    const answer = makeRespond(makeCatalog({ ...data, roles: without }))(
      { kind: "role_tools", roles: ids },
      "en",
    );
    expect(answer.notes).toContain("The catalog names no tool for both.");
    expect(answer.sections.map(({ name }) => name)).not.toContain("shared");
  });

  it("speak of all three where three are asked for", () => {
    const answer = tools(["mlops-engineer", "ai-software-engineer", "data-engineer"]);
    expect(answer.sections[0]?.title).toBe("All three");
  });
});

describe("tools of one role", () => {
  it("say how many of how many stand on the card", () => {
    expect(tools(["data-engineer"]).sections[0]?.title).toBe("What for (5 of 24)");
    expect(tools(["data-engineer"], "all").sections[0]?.title).toBe("What for");
  });
});

describe("a comparison", () => {
  it("names the tools that the roles have in common", () => {
    const roles = ["mlops-engineer", "data-engineer"].map((id) => RoleId.parse(id));
    const answer = respond({ kind: "compare_roles", roles }, "nl");
    const shared = answer.sections.find(({ name }) => name === "shared");
    expect(shared?.title).toBe("Tools van allebei (3 van de 7)");
    expect(shared?.kind === "list" && shared.lines[0]?.text).toContain("Docker");
  });

  it("says where the line runs once: in its first sentence, or else below it", () => {
    const roles = ["mlops-engineer", "data-engineer"].map((id) => RoleId.parse(id));
    const names = (answer: Answer) => answer.sections.map(({ name }) => name);
    const tapped = respond({ kind: "compare_roles", roles }, "nl");
    const asked = respond({ kind: "compare_roles", roles, words: "verschil" }, "nl");
    expect(asked.headline?.text).toContain("pijplijn");
    expect([names(tapped), names(asked)]).toEqual([
      ["boundaries", "shared", "points"],
      ["shared", "points"],
    ]);
  });
});
