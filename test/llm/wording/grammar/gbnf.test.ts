import { describe, expect, it } from "vitest";
import { knownShapes } from "../../../../src/cli/known-shapes.ts";
import { checkShape } from "../../../../src/llm/wording/checks/check.ts";
import { gbnfOf } from "../../../../src/llm/wording/grammar/gbnf.ts";
import { outlineOf, type Shape } from "../../../../src/llm/wording/shape.ts";
import { makeGbnfSampler } from "../../../support/gbnf-sampler.ts";
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
function samplesOf(shape: Shape): readonly string[] {
  const sample = makeGbnfSampler(gbnf(shape));
  const random = seeded(7);
  return Array.from({ length: SAMPLES }, () => sample(random));
}

const refusalsOf = (shape: Shape) =>
  samplesOf(shape).flatMap((text) => {
    const { accepted, violations } = checkShape(JSON.parse(text), shape, grounds);
    return accepted ? [] : [{ says: outlineOf(shape), text, violations }];
  });

describe("the GBNF of a shape", () => {
  it.each(["nl", "en"] as const)(
    "allows nothing that the checks refuse, whatever the shape: %s",
    (language) => {
      const shapes = SHAPES.filter((each) => each.language === language);
      expect(shapes.length).toBeGreaterThan(50);
      expect(shapes.flatMap(refusalsOf)).toEqual([]);
    },
    120_000,
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
