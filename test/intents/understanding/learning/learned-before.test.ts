import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openBrain } from "../../../../src/bot/brain.ts";
import { openLearnedBefore } from "../../../../src/intents/understanding/learning/learned-before.ts";
import {
  type Compiled,
  compile,
  type Earlier,
} from "../../../../src/intents/understanding/learning/trained.ts";
import { type Known, knownOf } from "../../../../src/intents/understanding/reading/known-catalog.ts";
import { vocabularyOf } from "../../../support/vocabulary.ts";

const { catalog } = await openBrain();
const { roles, backgrounds, titles, pages } = knownOf(catalog);
const known: Known = {
  roles: roles.slice(0, 2),
  backgrounds: backgrounds.slice(0, 2),
  titles: titles.slice(0, 2),
  pages: pages.slice(0, 2),
};

const words = `
names: [Jansen]
concepts: { flock: [llamas] }
examples:
  role_tools:
    en: |
      which tools does a {role} use
      what is in the toolbox of twee gardeners
      does a {role} herd llamas with {name}
  role_profile:
    en: |
      what does a {role} do all day
      shearing painting watching baking herding llamas weather pastries gardeners
      describe the work of a {role}
  out_of_scope:
    en: |
      what is the weather like
      play some music
`;

const ATTRIBUTE = "attributes: { box: { intent: role_tools, fields: tools, nl: [toolbox], en: [toolbox] } }";

const changes: readonly (readonly [string, string, Known])[] = [
  ["a cue that a line holds", "cues: { tools: { en: [toolbox] } }", known],
  ["a cue of several words", "cues: { tools: { en: [in the toolbox] } }", known],
  ["a cue that begins as a word does", "cues: { tools: { en: ['tool*'] } }", known],
  ["a cue that ends as a word does", "cues: { tools: { en: ['*box'] } }", known],
  ["a background", "backgrounds: { java: [toolbox] }", known],
  ["a topic", "topics: { toolbox: [] }", known],
  ["a name near roles", "nearby: { gardeners: [mlops-engineer] }", known],
  ["a level", "levels: { junior: [gardeners] }", known],
  ["a number", "numbers: { twee: 2 }", known],
  ["a concept", "concepts: { box: [toolbox] }", known],
  ["another name of a role", `roles: { ${known.roles[0]?.id}: { names: [gardeners] } }`, known],
  ["another line", "examples: { help: { en: [help me out] } }", known],
  ["a word that another was meant to be", "common: { nl: [janssen] }", known],
  ["work of a role", `roles: { ${known.roles[0]?.id}: { work: { strong: [flock] } } }`, known],
  ["an attribute", ATTRIBUTE, known],
  ["the form of a line", "examples: { help: { en: ['quite another line | yes_no whole'] } }", known],
  ["what a line follows", "followUps: { role_tools: { nl: ['en dan | what whole < role_profile'] } }", known],
  ["another language", "otherLanguages: { it: [che cosa fa la scatola] }", known],
];

const weightsOf = ({ model: { intents, forms, attributes, languages } }: Compiled) => ({
  ...{ intents, forms, attributes, languages },
});

describe("a start after an earlier one", () => {
  let folder: string;
  const learnedBefore = () => openLearnedBefore("code", folder);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "rolwijzer-learned-"));
    const earlier = learnedBefore();
    compile(vocabularyOf(words), known, earlier);
    earlier.keep();
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual(["learned-code.bin"]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(changes)("learns of %s what a start from nothing learns, byte for byte", (_, text, changed) => {
    const vocabulary = vocabularyOf(words, text);
    const anew = compile(vocabulary, changed);
    expect(JSON.stringify(compile(vocabulary, changed, learnedBefore()))).toBe(JSON.stringify(anew));
    expect(weightsOf(anew)).not.toEqual(weightsOf(compile(vocabularyOf(words), known)));
  });

  it("reads and learns nothing when nothing that it learns from changed", () => {
    const { earlier, did } = watched(learnedBefore());
    compile(vocabularyOf(words), known, earlier);
    expect(did).toEqual({ read: 0, learned: 0 });
  });

  it("reads of one line more that line alone", () => {
    const { earlier, did } = watched(learnedBefore());
    compile(vocabularyOf(words, "examples: { help: { en: [help me out] } }"), known, earlier);
    // For its intent, to compare with, and for its language.
    expect(did).toEqual({ read: 3, learned: 2 });
  });
});

function watched({ features, weights }: Earlier) {
  const did = { read: 0, learned: 0 };
  const earlier: Earlier = {
    features: (senseOf) => {
      const featuresOf = features(senseOf);
      return (learnedAs, text, read) =>
        featuresOf(learnedAs, text, () => {
          did.read += 1;
          return read();
        });
    },
    weights: (learner) =>
      weights({
        ...learner,
        learn: () => {
          did.learned += 1;
          return learner.learn();
        },
      }),
  };
  return { earlier, did };
}
