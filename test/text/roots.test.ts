import { describe, expect, it } from "vitest";
import { rootsOf, tellingWords } from "../../src/text/roots.ts";

describe("what a text is about", () => {
  it("leaves out the words that say nothing, in both languages", () => {
    expect(tellingWords("Wie van ons doet het testen van de agents?")).toEqual(["testen", "agents"]);
    expect(tellingWords("Who does the testing of our agents?")).toEqual(["testing", "agents"]);
  });

  it("is the same in other inflections", () => {
    expect(rootsOf("het testen van modellen")).toEqual(rootsOf("tests of the model"));
  });

  it("holds each root once", () => {
    expect([...rootsOf("engineers, engineering en een engineer")]).toHaveLength(1);
  });

  it.each(["API's", "API’s", "de API"])(
    "takes the ending behind an apostrophe off a short word: %s",
    (text) => {
      expect([...rootsOf(text)]).toEqual(["api"]);
    },
  );

  it("does not depend on what was met before", () => {
    const met = new Map<string, string>();
    rootsOf("modellen en engineers", met);
    expect(rootsOf("modellen", met)).toEqual(rootsOf("modellen"));
  });
});
