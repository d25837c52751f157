import { describe, expect, it } from "vitest";
import { openBrain } from "../../../../src/bot/brain.ts";
import type { Intent } from "../../../../src/intent.ts";
import { commandMeaning } from "../../../../src/intents/understanding/command.ts";
import { rolesOf } from "../../../../src/values.ts";

const { understand } = await openBrain();
const meaning = (name: string, text: string, language: "nl" | "en" = "nl") =>
  commandMeaning(name, text, understand, { turns: [], language });
const meant = (name: string, text: string) => meaning(name, text).intent;
const offered = (intent: Intent) => (intent.kind === "unclear" ? intent.candidates : []);

describe("/role with a part of the role", () => {
  it.each([
    ["mlops tools", "role_tools"],
    ["mlops gereedschap", "role_tools"],
    ["mlops leren", "role_learning"],
    ["mlops learning", "role_learning"],
    ["mlops werven", "role_recruiting"],
    ["mlops hiring", "role_recruiting"],
    ["mlops recruiting", "role_recruiting"],
    ["mlops interview", "role_interview"],
    ["mlops vacature", "role_vacancy"],
    ["mlops vacancy", "role_vacancy"],
    ["mlops job ad", "role_vacancy"],
    ["mlops relevantie", "role_relevance"],
    ["mlops relevance", "role_relevance"],
    ["tools mlops", "role_tools"],
    ["“mlops” “tools”", "role_tools"],
    ["mlops\u00a0tools", "role_tools"],
    ["mlops\u200b tools", "role_tools"],
  ])("%s asks for that part and nothing else", (text, kind) => {
    expect(meant("role", text)).toEqual({ kind, roles: ["mlops-engineer"] });
  });

  it("opens all of a part, and takes a number for interview questions", () => {
    expect(meant("role", "mlops tools everything")).toEqual({
      kind: "role_tools",
      roles: ["mlops-engineer"],
      section: "all",
    });
    expect(meant("role", "data engineer 5")).toEqual({
      kind: "role_interview",
      roles: ["data-engineer"],
      count: 5,
    });
  });

  it("takes level and number in any order, in digits and in words", () => {
    const wanted = { kind: "role_interview", roles: ["mlops-engineer"], level: "senior", count: 3 };
    for (const text of [
      "interview senior 3",
      "senior interview 3",
      "interview three senior",
      "3 interview ervaren",
    ])
      expect(meant("role", `mlops ${text}`)).toEqual(wanted);
  });

  it("does not take the learning out of machine learning", () => {
    expect(meant("role", "machine learning engineer learning")).toEqual({
      kind: "role_learning",
      roles: ["ai-software-engineer"],
    });
  });

  it("does not take a level out of a name that begins with one", () => {
    expect(meant("role", "Lead Synthetic Data Specialist interview")).toEqual({
      kind: "role_interview",
      roles: ["synthetic-data-engineer"],
    });
  });

  it("answers in the language of a word that only one has, else in the reader's", () => {
    expect(meaning("role", "mlops relevance", "nl").language).toBe("en");
    expect(meaning("role", "mlops relevantie", "en").language).toBe("nl");
    expect(meaning("role", "mlops tools", "en").language).toBe("en");
  });

  it("asks which role with the part that was asked for", () => {
    expect(meant("role", "tools")).toEqual({ kind: "role_tools", roles: [] });
    expect(offered(meant("role", "data tools"))).toEqual([
      { kind: "role_tools", roles: ["data-engineer"] },
      { kind: "role_tools", roles: ["synthetic-data-engineer"] },
    ]);
  });

  it("finds a name with two slips, and offers those that a wrong one comes near to", () => {
    expect(meant("role", "dta enginer tools")).toEqual({ kind: "role_tools", roles: ["data-engineer"] });
    expect(offered(meant("role", "software enginere vacature"))[0]).toMatchObject({ kind: "role_vacancy" });
  });

  it("leaves what a part does not take to understanding", () => {
    expect(meant("role", "mlops senior")).toMatchObject({ kind: "role_profile", section: "levels" });
    expect(meant("role", "data scientist tools")).toMatchObject({
      kind: "not_in_catalog",
      about: "data-scientist",
    });
  });
});

describe("/interview", () => {
  it.each([
    ["", { roles: [] }],
    ["mlops", { roles: ["mlops-engineer"] }],
    ["mlops senior 3", { roles: ["mlops-engineer"], level: "senior", count: 3 }],
    ["senior 3 mlops", { roles: ["mlops-engineer"], level: "senior", count: 3 }],
    ["promt enginer 5", { roles: ["prompt-engineer"], count: 5 }],
    ["senior", { roles: [], level: "senior" }],
    ["mlops over drift", { roles: ["mlops-engineer"], topic: "drift" }],
    ["saas medior 4 en nog wat", { roles: ["ai-saas-product-engineer"], level: "medior" }],
    ["iets heel anders dan een rol", { roles: [] }],
  ])("%j asks for interview questions, or for which role", (text, slots) => {
    expect(meant("interview", text)).toMatchObject({ kind: "role_interview", ...slots });
  });

  it("says of a title outside the nine that it is none, and which role comes near", () => {
    expect(meant("interview", "devops")).toMatchObject({ kind: "not_in_catalog", roles: ["mlops-engineer"] });
  });

  it("offers the roles that a short name may be, with level and number", () => {
    const [first] = offered(meant("interview", "data senior 3"));
    expect(first).toEqual({ kind: "role_interview", roles: ["data-engineer"], level: "senior", count: 3 });
  });
});

it("a number that nobody could want counts as no number", () => {
  expect(meant("interview", "mlops 0")).toMatchObject({ kind: "role_interview" });
  expect(rolesOf(meant("interview", "mlops 5000"))).toEqual(["mlops-engineer"]);
});
