import { describe, expect, it } from "vitest";
import { openBrain } from "../../../src/bot/brain.ts";
import { messageMeaning } from "../../../src/intents/understanding/message.ts";

const { understand } = await openBrain();
const meant = (text: string) => messageMeaning(text, understand, { turns: [], language: "nl" }).intent;
const profile = (role: string) => ({ kind: "role_profile", roles: [role] });

describe("a message that is no question", () => {
  it.each([
    ["dta enginer", "data-engineer"],
    ["agent", "autonomous-agent-developer"],
    ["*agent*", "autonomous-agent-developer"],
  ])("may be the name of a role: %s", (text, role) => {
    expect(meant(text)).toEqual(profile(role));
  });

  it("asks which role is meant by a word that several have", () => {
    expect(meant("data")).toMatchObject({
      kind: "unclear",
      candidates: [profile("data-engineer"), profile("synthetic-data-engineer")],
    });
  });

  it.each([
    ["taal", { kind: "unclear", candidates: [{ what: "speak-dutch" }, { what: "speak-english" }] }],
    ["privacy", { kind: "find_role" }],
    ["feedback", { kind: "settings", what: "correction" }],
    ["feedbak", { kind: "unclear", candidates: [{ what: "correction" }] }],
  ])("may be a word of ours: %s", (text, intent) => {
    expect(meant(text)).toMatchObject(intent);
  });

  it.each(["en", "nl", "en de tools?", "vergeet", "status", "ga weg", "wat is het weer?", "stop"])(
    "is else what it was understood as: %s",
    (text) => {
      expect(meant(text)).toEqual(understand(text, { turns: [], language: "nl" }).intent);
    },
  );

  it.each(["hoort dit in #data-engineer?", "zie #mlops-engineer", "#prompt-engineer"])(
    "takes no channel for a role: %s",
    (text) => {
      expect(meant(text)).not.toHaveProperty("roles");
    },
  );

  it("still knows what is asked beside a channel, and C# for a language", () => {
    expect(meant("wat doet een mlops engineer? vraag uit #data-engineer")).toMatchObject(
      profile("mlops-engineer"),
    );
    expect(meant("volstaat C# of moet ik Python kennen voor ai software engineer?")).toMatchObject({
      roles: ["ai-software-engineer"],
    });
  });

  it("erases nothing on a lone word that can mean 'never mind'", () => {
    for (const text of ["vergeet", "vergeet het", "forget"])
      expect(meant(text), text).not.toMatchObject({ what: "forget-me" });
  });
});
