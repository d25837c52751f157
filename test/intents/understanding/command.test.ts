import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { commandMeaning } from "../../../src/intents/understanding/command.ts";

const { understand } = await openBrain();
const meant = (name: string, text: string, language: "nl" | "en" = "nl") =>
  commandMeaning(name, text, understand, { turns: [], language }).intent;

describe("/roles", () => {
  it.each([
    ["gangbaar", "common"],
    ["gangbare", "common"],
    ["common", "common"],
    ["opkomend", "emerging"],
    ["emerging", "emerging"],
    ["“emerging”", "emerging"],
    ["*emerging*", "emerging"],
    ["emerging!", "emerging"],
    ["Emerging.", "emerging"],
  ])("with %s lists the roles of that kind, whatever stands around the word", (text, category) => {
    expect(meant("roles", text)).toEqual({ kind: "list_roles", category });
    expect(meant("roles", text, "en")).toEqual({ kind: "list_roles", category });
  });

  it("alone lists all of them", () => {
    expect(meant("roles", " ")).toEqual({ kind: "list_roles" });
  });

  it("with a question of its own answers that", () => {
    expect(meant("roles", "wie gebruikt Airflow?")).toMatchObject({ kind: "find_role" });
    expect(meant("roles", "mlops")).toMatchObject({ kind: "role_profile", roles: ["mlops-engineer"] });
  });
});

it("takes a bare /role for a question which role, and any other for help", () => {
  expect(meant("role", "")).toEqual({ kind: "role_profile", roles: [] });
  expect(meant("rolwijzer", "")).toEqual({ kind: "help" });
});
