import { describe, expect, it } from "vitest";
import { RoleId } from "../../../src/ids.ts";
import { makeRespond } from "../../../src/intents/answers/respond.ts";
import { makeCatalog } from "../../../src/knowledge/catalog.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";

const respond = makeRespond(makeCatalog(await openCatalog()));
const role = (id: string) => ({ roles: [RoleId.parse(id)] });

/** How the notes of an answer name the country that a Dutch reader would take a share to be of. */
const DUTCH = /19 komen uit Nederland/u;

describe("an answer with counted figures", () => {
  it("says once where the sample comes from, however many figures it shows", () => {
    const { notes, citations } = respond({ kind: "role_tools", ...role("mlops-engineer") }, "nl");
    expect(citations.filter(({ confidence }) => confidence === "counted").length).toBeGreaterThan(1);
    expect(notes.filter((note) => DUTCH.test(note))).toHaveLength(1);
  });

  it("says so when only its headline holds the figure", () => {
    const { headline, notes } = respond(
      { kind: "role_tools", ...role("mlops-engineer"), form: "yes_no", about: "Kubernetes" },
      "nl",
    );
    expect(headline?.text).toMatch(/\d+ ?%/u);
    expect(notes.filter((note) => DUTCH.test(note))).toHaveLength(1);
  });

  it("says it in the language of the answer", () => {
    const { notes } = respond({ kind: "role_tools", ...role("mlops-engineer") }, "en");
    expect(notes.join(" ")).toContain("19 of them are Dutch");
  });
});

describe("an answer without counted figures", () => {
  it("speaks of no sample", () => {
    expect(respond({ kind: "role_relevance", ...role("data-engineer") }, "nl").notes.join()).not.toMatch(
      DUTCH,
    );
  });
});
