import { describe, expect, it } from "vitest";
import { knownShapes } from "../../../../src/cli/known-shapes.ts";
import { checkShape } from "../../../../src/llm/wording/checks/check.ts";
import { gbnfOf } from "../../../../src/llm/wording/grammar/gbnf.ts";
import { wordingsOf } from "../../../../src/llm/wording/grammar/write.ts";
import { outlineOf, type Shape } from "../../../../src/llm/wording/shape.ts";
import { makeGbnfMatcher } from "../../../support/gbnf-matcher.ts";
import { makeGbnfSampler } from "../../../support/gbnf-sampler.ts";
import { randomShape } from "../../../support/grammar/random-shapes.ts";
import { seeded } from "../../../support/grounding-attacks.ts";
import { brain, grounds, leadOf } from "../../../support/wordings.ts";

const SHAPES = [...knownShapes(brain).values()].map(({ shape }) => shape);
const SAMPLES = 100;
/** What one request may carry beside its instructions, in bytes. */
const MOST_BYTES = 60_000;

function gbnf(shape: Shape): string {
  const text = gbnfOf(shape, grounds.grammarOf(shape.language));
  if (text === undefined) throw new Error(`nothing says ${outlineOf(shape)}`);
  return text;
}

/** Replies that the grammar of a shape allows, as an independent reader of GBNF makes them. */
function samplesOf(shape: Shape, count = SAMPLES): readonly string[] {
  const sample = makeGbnfSampler(gbnf(shape));
  const random = seeded(7);
  return Array.from({ length: count }, () => sample(random));
}

const refusalsOf = (shape: Shape, count = SAMPLES) =>
  samplesOf(shape, count).flatMap((text) => {
    const { accepted, violations } = checkShape(JSON.parse(text), shape, grounds);
    return accepted ? [] : [{ says: outlineOf(shape), text, violations }];
  });

describe("the GBNF of a shape", () => {
  it.each(["nl", "en"] as const)(
    "allows nothing that the checks refuse, whatever the shape: %s",
    (language) => {
      const shapes = SHAPES.filter((each) => each.language === language);
      expect(shapes.length).toBeGreaterThan(50);
      expect(shapes.flatMap((each) => refusalsOf(each))).toEqual([]);
    },
    120_000,
  );

  it.each(["nl", "en"] as const)(
    "allows nothing that they refuse of shapes that no answer has yet: %s",
    (language) => {
      const random = seeded(11);
      const shapes = Array.from({ length: 100 }, () => randomShape(language, random));
      expect(shapes.flatMap((each) => refusalsOf(each, 20))).toEqual([]);
    },
    60_000,
  );

  it("is small enough for a request, with names that every llama.cpp takes", () => {
    const texts = SHAPES.map(gbnf);
    expect(texts.filter((text) => Buffer.byteLength(text) > MOST_BYTES)).toEqual([]);
    const names = new Set(texts.flatMap((text) => text.match(/^\S+(?= ::=)/gmu) ?? []));
    expect([...names].filter((name) => !/^[a-z][a-z0-9-]*$/u.test(name))).toEqual([]);
  });

  it.each(["nl", "en"] as const)(
    "leaves open how each fact is said and which share a sentence: %s",
    (language) => {
      const samples = samplesOf(leadOf("role_profile", ["mlops-engineer"], language).shape);
      expect(new Set(samples).size).toBeGreaterThan(95);
      const shared = samples.map((text) =>
        [...text.matchAll(/\["(f[^\]]+)"\]/gu)].map(([, ids]) => ids).join(" "),
      );
      expect([...new Set(shared)].sort()).toEqual([
        "f1 f2 f3 f4",
        'f1 f2 f3","f4',
        'f1 f2","f3 f4',
        'f1 f2","f3","f4',
        'f1","f2 f3 f4',
        'f1","f2 f3","f4',
        'f1","f2","f3 f4',
      ]);
    },
  );

  it("allows every wording that ships, and none with a fact, a verb or a name that is not where it should be", () => {
    const texts = SHAPES.flatMap((shape) => {
      const allows = makeGbnfMatcher(gbnf(shape));
      return wordingsOf(shape, grounds.grammarOf(shape.language)).map(({ language, sentences }) => ({
        text: JSON.stringify({ language, sentences }),
        allows,
      }));
    });
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(({ text, allows }) => !allows(text)).map(({ text }) => text)).toEqual([]);
    const bent = texts.flatMap(({ text, allows }) =>
      [/"f1"/u, /\]\]\./u, /\b(?:is|werkt|works|fits|past|takes|duurt)\b/u, /\[\[[a-z]+1/u].flatMap(
        (part) => {
          const other = text.replace(part, "x");
          return other !== text && allows(other) ? [other] : [];
        },
      ),
    );
    expect(bent).toEqual([]);
  });

  it('has "this role" behind the role\'s name alone', () => {
    const { shape } = leadOf("role_tools", ["data-engineer"], "en");
    const allows = makeGbnfMatcher(gbnf(shape));
    const reply = (first: string, second: string) =>
      JSON.stringify({
        language: "en",
        sentences: [
          { facts: ["f1"], kind: "claim", text: `The tools of ${first} include [[tools1]].` },
          { facts: ["f2"], kind: "claim", text: `In total, the catalog lists [[count1]] for ${second}.` },
        ],
      });
    expect(allows(reply("[[role1.one]]", "this role"))).toBe(true);
    expect(allows(reply("this role", "[[role1.one]]"))).toBe(false);
  });

  it("has a row of members that leave out what they share", () => {
    const { shape } = leadOf("role_relevance", ["data-engineer", "ai-application-developer"], "nl");
    expect(samplesOf(shape).some((text) => /\[\[rating1\]\],? en die van /u.test(text))).toBe(true);
  });

  it("has a second verb of the same subject", () => {
    const { shape } = leadOf("role_profile", ["mlops-engineer"], "en");
    const second =
      /\[\[category1\]\][^.]* and (?:focuses|concentrates|cent(?:re|er)s|revolves|speciali[sz]es|has) /u;
    expect(samplesOf(shape).some((text) => second.test(text))).toBe(true);
  });

  it("is none where a fact cannot be said", () => {
    const { shape } = leadOf("role_profile", ["mlops-engineer"], "nl");
    const grammar = grounds.grammarOf("nl");
    const constructions = grammar.constructions.filter(({ heads: [first] }) => first.predicate !== "does");
    expect(gbnfOf(shape, { ...grammar, constructions })).toBeUndefined();
  });
});
