import { describe, expect, it } from "vitest";
import { explained } from "../../../src/answer/citing.ts";
import { RoleId } from "../../../src/ids.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";

const respond = makeRespond(makeCatalog(await openCatalog()));
const role = (id: string) => ({ roles: [RoleId.parse(id)] });

/** How an answer names, beside its sources, the country that a Dutch reader would take a share to be of. */
const DUTCH = /19 komen uit Nederland/u;

describe("an answer with counted figures", () => {
  it("says once where the sample comes from, however many figures it shows", () => {
    const answer = respond({ kind: "role_tools", ...role("mlops-engineer") }, "nl");
    expect(answer.citations.filter(({ confidence }) => confidence === "counted").length).toBeGreaterThan(1);
    expect(explained(answer).filter((line) => DUTCH.test(line))).toHaveLength(1);
  });

  it("says so when only its headline holds the figure", () => {
    const answer = respond(
      { kind: "role_tools", ...role("mlops-engineer"), form: "yes_no", about: "Kubernetes" },
      "nl",
    );
    expect(answer.headline?.text).toMatch(/\d+ ?%/u);
    expect(explained(answer).filter((line) => DUTCH.test(line))).toHaveLength(1);
  });

  it("says it in the language of the answer", () => {
    const answer = respond({ kind: "role_tools", ...role("mlops-engineer") }, "en");
    expect(explained(answer).join(" ")).toContain("19 of them are Dutch");
  });
});

describe("an answer without counted figures", () => {
  it("speaks of no sample", () => {
    const answer = respond({ kind: "role_relevance", ...role("data-engineer") }, "nl");
    expect(explained(answer).join()).not.toMatch(DUTCH);
  });
});
