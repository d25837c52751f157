import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { headlineOf } from "../../src/answer/opening.ts";
import { RoleId } from "../../src/ids.ts";
import type { Intent } from "../../src/intent.ts";
import { givenOn, lastDayOf } from "../../src/knowledge/overdue.ts";
import { brain } from "../support/wordings.ts";

const { catalog, respond } = brain;
const mlops = RoleId.parse("mlops-engineer");
const data = RoleId.parse("data-engineer");
const tools: Intent = { kind: "role_tools", roles: [mlops] };
const DUE = "2027-05-23";

/** The catalog, in which one role is to be reviewed on another day. */
const withReview = (role: RoleId, reviewDue: string) => ({
  roles: catalog.roles.map((each) => (each.id === role ? { ...each, reviewDue } : each)),
});
const notesOn = (day: string, answer: Answer, of: Parameters<typeof givenOn>[2] = catalog) =>
  givenOn(day, answer, of).notes.slice(answer.notes.length);

describe("an answer with facts whose review is overdue", () => {
  it("is left as it is up to and on the day of the review", () => {
    const answer = respond(tools, "nl");
    expect(givenOn(DUE, answer, catalog)).toBe(answer);
  });

  it("says so once from the next day on, in its own language", () => {
    expect(notesOn("2027-05-24", respond(tools, "nl"))).toEqual([
      `Deze feiten zijn toe aan een nieuwe controle (was voor ${DUE}).`,
    ]);
    expect(notesOn("2027-05-24", respond(tools, "en"))).toEqual([
      `These facts are due for a new check (it was due before ${DUE}).`,
    ]);
  });

  it("says that it is only some of them where others were reviewed", () => {
    const compared = respond({ kind: "compare_roles", roles: [mlops, data] }, "nl");
    expect(notesOn("2027-02-01", compared, withReview(data, "2027-01-15"))).toEqual([
      "Een deel van deze feiten is toe aan een nieuwe controle (was voor 2027-01-15).",
    ]);
  });

  it("names the first day that passed", () => {
    const compared = respond({ kind: "compare_roles", roles: [mlops, data] }, "en");
    expect(notesOn("2027-06-01", compared, withReview(data, "2027-01-15"))).toEqual([
      "These facts are due for a new check (it was due before 2027-01-15).",
    ]);
  });

  it("says nothing of a role whose facts it does not show", () => {
    expect(notesOn("2027-02-01", respond(tools, "nl"), withReview(data, "2027-01-15"))).toEqual([]);
  });

  it("counts a fact that was checked too long ago, whoever owns it", () => {
    const page = respond({ kind: "role_tools", roles: [mlops] }, "nl");
    const old = { ...page, citations: page.citations.map((each) => ({ ...each, checked: "2025-01-01" })) };
    expect(lastDayOf("2025-01-01")).toBe("2026-02-05");
    expect(notesOn("2026-02-05", old)).toEqual([]);
    expect(notesOn("2026-02-06", old)[0]).toContain("(was voor 2026-02-05)");
  });

  it("still begins with what was asked", () => {
    const part = respond({ ...tools, section: "tools" }, "nl");
    expect(headlineOf(givenOn("2028-01-01", part, catalog))).toBe(headlineOf(part));
  });

  it("says nothing where no fact is shown", () => {
    const help = respond({ kind: "help" }, "nl");
    expect(givenOn("2030-01-01", help, catalog)).toBe(help);
  });
});
