import { expect, it } from "vitest";
import { openAsking } from "../../src/cli/asking.ts";

it("ask says that facts are overdue on the day it runs, and again in the other language", async () => {
  const asking = await openAsking(() => Date.parse("2027-05-24T00:00:00Z"));
  const text = "welke tools gebruikt een mlops engineer?";
  expect(asking({ text }).answer.notes).toContain(
    "Deze feiten zijn toe aan een nieuwe controle (was voor 2027-05-23).",
  );
  expect(asking({ text: "in English please", context: [text] }).answer.notes).toContain(
    "These facts are due for a new check (it was due before 2027-05-23).",
  );
  const before = await openAsking(() => Date.parse("2027-05-23T23:00:00Z"));
  expect(before({ text }).answer.notes.join()).not.toContain("toe aan een nieuwe controle");
});
