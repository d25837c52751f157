import { describe, expect, it } from "vitest";
import { openBrain } from "../../../../src/bot/brain.ts";
import { bucketOf, hashOf } from "../../../../src/intents/understanding/classifier/hashing.ts";
import { makeLearner } from "../../../../src/intents/understanding/classifier/learner.ts";
import { makeClassify } from "../../../../src/intents/understanding/classifier/linear.ts";
import { compile } from "../../../../src/intents/understanding/learning/trained.ts";
import { trainingLines } from "../../../../src/intents/understanding/learning/training.ts";
import { knownOf } from "../../../../src/intents/understanding/reading/known-catalog.ts";
import { vocabularyOf } from "../../../support/vocabulary.ts";

const { catalog } = await openBrain();

const words = `
roles:
  mlops-engineer:
    names: [platformtovenaar]
    does: { en: keeps models running }
cues:
  someone: { en: someone who }
examples:
  role_tools:
    en: |
      which tools does a {role} use
      what is in the toolbox of a {role}
  role_profile:
    en: |
      what does a {role} do all day
      describe the work of a {role}
  out_of_scope:
    en: |
      what is the weather like
      play some music
`;
const learned = (...texts: readonly string[]) => compile(vocabularyOf(...texts), knownOf(catalog));

const featuresOf = (text: string) => text.split(" ").map((word) => bucketOf(hashOf(word)));

describe("training", () => {
  it("gives the same weights, byte for byte, for the same lines", () => {
    expect(JSON.stringify(learned(words))).toBe(JSON.stringify(learned(words)));
  });

  it("gives the same weights for the same lines in other files and another order", () => {
    const [early = "", late = ""] = words.split(/(?=^ {2}out_of_scope:)/mu);
    const reversed = late.replace(/( {6}what.*\n)( {6}play.*\n)/u, "$2$1");
    const apart = learned(`examples:\n${reversed}`, early);
    expect(JSON.stringify(apart)).toBe(JSON.stringify(learned(words)));
  });

  it("makes of every line what it made before when one is added, and a name to choose from", () => {
    const lines = (...texts: readonly string[]) => trainingLines(knownOf(catalog), vocabularyOf(...texts));
    const before = lines(words);
    const after = lines(
      words,
      "examples: { help: { en: [help me out], nl: [help me eens] } }\nnames: [An Bos]\n",
    );
    const others = after.filter(({ intent }) => intent !== "help");
    expect(others).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
  });

  it("learns the same from the same examples in another order", () => {
    const examples = ["which tools", "what tools then", "which salary", "salary please"];
    const [forth, back] = [examples, examples.toReversed()].map((texts) => {
      const learner = makeLearner();
      for (const text of texts) learner.add(featuresOf(text), text.includes("tools") ? "tools" : "salary");
      return learner.learn();
    });
    expect(back).toEqual(forth);
  });

  it("tells apart what its examples tell apart", () => {
    const learner = makeLearner();
    for (const text of ["which tools", "what tools then", "tools please"])
      learner.add(featuresOf(text), "tools");
    for (const text of ["which salary", "what salary then", "salary please"])
      learner.add(featuresOf(text), "salary");
    const chances = makeClassify(learner.learn())(featuresOf("then which tools"));
    expect(chances.get("tools")).toBeGreaterThan(0.6);
    expect([...chances.values()].reduce((sum, chance) => sum + chance)).toBeCloseTo(1);
  });

  it("counts a feature once, however often a text holds it", () => {
    const [once, often] = ["which tools", "which which tools tools tools"].map((text) => {
      const learner = makeLearner();
      learner.add(featuresOf(text), "tools");
      learner.add(featuresOf("which salary"), "salary");
      return learner.learn();
    });
    expect(often).toEqual(once);
  });
});

describe("what understanding reads of the catalog", () => {
  it("stays the same when an answer's facts change, so that nothing is learned anew", () => {
    const changed = catalog.roles.map((role) => ({
      ...role,
      interview: [],
      tools: role.tools.map((tool) => ({ ...tool, status: "ended" as const })),
      mission: { ...role.mission, confidence: "judgement" as const },
    }));
    expect(JSON.stringify(knownOf({ ...catalog, roles: changed }))).toBe(JSON.stringify(knownOf(catalog)));
  });

  it("changes with a role's alias", () => {
    const [first, ...others] = catalog.roles;
    const roles = first === undefined ? [] : [{ ...first, aliases: [] }, ...others];
    expect(knownOf({ ...catalog, roles })).not.toEqual(knownOf(catalog));
  });
});
