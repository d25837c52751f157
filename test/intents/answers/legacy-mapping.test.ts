import { describe, expect, it } from "vitest";
import { BackgroundId, RoleId } from "../../../src/ids.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";

const catalog = makeCatalog(await openCatalog());
const respond = makeRespond(catalog);
const java = catalog.background(BackgroundId.parse("java"));
const mlops = RoleId.parse("mlops-engineer");

function ask(role: string | undefined, language: "nl" | "en" = "en", backgrounds = ["java"]) {
  return respond(
    {
      kind: "legacy_mapping",
      background: backgrounds.map((id) => BackgroundId.parse(id)),
      roles: role === undefined ? [] : [RoleId.parse(role)],
    },
    language,
  );
}

describe("an answer about a background and the role it should lead to", () => {
  it("says first that the role is the best fit", () => {
    const answer = ask(java?.best.role, "nl");
    expect(answer.title).toBe("Van Java-ontwikkelaar naar AI Application Developer: eerste keus");
    expect(answer.lead).toEqual(ask(undefined, "nl").lead);
  });

  it("says that the role is the second choice, and which role the path leads to", () => {
    const answer = ask(java?.second.role);
    expect(answer.title).toBe("From Java developer to Autonomous Agent Developer: second choice");
    expect(answer.notes[0]).toBe("The path below leads to the first choice, AI Application Developer.");
  });

  it("tells of a role that is neither how long it takes to learn, then what fits better", () => {
    const answer = ask(mlops);
    expect(answer.title).toBe("From Java developer to MLOps Engineer: not the first or second choice");
    expect(answer.lead?.facts.map(({ subject, predicate }) => [subject.id, predicate])).toEqual([
      [mlops, "takes"],
      [mlops, "takes"],
    ]);
    expect(answer.notes[0]).toContain("names MLOps Engineer neither as first nor as second choice");
    expect(answer.sections.map(({ title }) => title)).toEqual(["What fits better"]);
    expect(answer.followUps[0]?.intent).toEqual({ kind: "role_learning", roles: [mlops] });
  });

  it("offers the path from the background as such, without the role", () => {
    const intents = ask(mlops).followUps.map((each) => each.intent);
    expect(intents).toContainEqual({ kind: "legacy_mapping", background: ["java"], roles: [] });
  });

  it("says of several backgrounds for which of them the role is a choice", () => {
    const [note] = ask("ai-application-developer", "nl", ["java", "dba"]).notes;
    expect(note).toBe(
      "AI Application Developer: eerste keus vanuit Java-ontwikkelaar; vanuit databasebeheerder noemt de catalogus deze rol niet als eerste of tweede keus.",
    );
  });
});
