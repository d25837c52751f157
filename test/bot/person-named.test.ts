import { describe, expect, it } from "vitest";
import { personOf } from "../../src/bot/person.ts";
import { personNamed } from "../../src/bot/person-named.ts";

const slack = personOf({ platform: "slack", workspace: "T0AB", user: "U0CD" });
const teams = personOf({ platform: "teams", workspace: "a-b-c", user: "29:1x/Y_z" });

describe("a person is found", () => {
  it.each([
    "slack/T0AB/U0CD",
    " slack/T0AB/U0CD/ ",
    "Slack/t0ab/u0cd",
    "slack/T0AB/@U0CD",
    "slack/T0AB/<@U0CD>",
    "slack/T0AB/<@U0CD|ann>",
  ])("in Slack as %s", (text) => {
    expect(personNamed(text)).toBe(slack);
  });

  it.each(["teams/a-b-c/29:1x/Y_z", "teams/a-b-c/29%3A1x%2FY_z/", "TEAMS/a-b-c/29:1x/Y_z"])(
    "in Teams as %s",
    (text) => {
      expect(personNamed(text)).toBe(teams);
    },
  );
});

it.each(["", "U0CD", "slack/U0CD", "slack//U0CD", "slack/T0AB/", "irc/T0AB/U0CD"])(
  "%j names nobody, and it says how to",
  (text) => {
    expect(() => personNamed(text)).toThrow(
      expect.objectContaining({ nextStep: expect.stringContaining("slack/T0123ABCD") }),
    );
  },
);
