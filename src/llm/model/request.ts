import { z } from "zod";
import { MARKET, plainSentence } from "../../answer/lead.ts";
import type { Language } from "../../language.ts";
import { type Draft, draftSchema } from "../wording/draft.ts";
import { everySpelling, type Hole, written } from "../wording/hole.ts";
import { wordsFor } from "../wording/lexicon/shown-lexicon.ts";
import type { Delexicalised, Shape, Statement } from "../wording/shape.ts";

/** Everything a model is told about one lead: what it says, never of whom or what. */
export type WordingRequest = {
  /** Hash of the shape. */
  readonly shape: string;
  readonly language: Language;
  readonly register: Shape["register"];
  readonly facts: readonly {
    readonly id: string;
    readonly predicate: Statement["predicate"];
    /** In the order subject, audience, what a move leads to, value, market; the value's is said exactly once. */
    readonly placeholders: readonly string[];
  }[];
  /** Every placeholder with the ways to write it, and whether it stands for one thing or several. */
  readonly placeholders: readonly {
    readonly name: string;
    readonly number: Hole["number"];
    readonly write: readonly string[];
  }[];
  /** The lead as code would say it: a plain sentence a fact. */
  readonly template: readonly string[];
  /** A wording that a person wrote, where there is one. */
  readonly example?: Draft;
  /** The words that may stand around the placeholders. */
  readonly lexicon: ReturnType<typeof wordsFor>;
  /** Strict JSON schema of the reply. */
  readonly schema: Readonly<Record<string, unknown>>;
};

export function wordingRequest(
  { shape, hash }: Pick<Delexicalised, "shape" | "hash">,
  example: Draft | undefined,
): WordingRequest {
  return {
    shape: hash,
    language: shape.language,
    register: shape.register,
    facts: shape.statements.map(({ id, predicate, subject, audience, to, value, within }) => ({
      id,
      predicate,
      placeholders: [subject, audience, to, value, within].flatMap((name) =>
        name === undefined ? [] : [written(name)],
      ),
    })),
    placeholders: shape.holes.map((hole) => ({
      name: hole.name,
      number: hole.number,
      write: everySpelling(hole),
    })),
    template: shape.statements.map((each) => templateOf(each, shape)),
    ...(example === undefined ? {} : { example }),
    lexicon: wordsFor(
      shape.language,
      shape.statements.map((each) => each.predicate),
    ),
    schema: z.toJSONSchema(draftSchema(shape), { target: "draft-7" }),
  };
}

function templateOf({ predicate, subject, audience, to, value }: Statement, shape: Shape): string {
  const hole = shape.holes.find((each) => each.name === subject);
  const name = subject === undefined ? "" : written(subject);
  const whom = audience === undefined ? name : `${name} (${written(audience)})`;
  const one = hole?.forms.includes("one") && audience === undefined ? written(hole.name, "one") : whom;
  const said = { name: whom, one, several: hole?.number === "many" };
  const whither = to === undefined ? undefined : written(to);
  return plainSentence(predicate, said, written(value), shape.language, whither).replaceAll(
    MARKET,
    written("market1"),
  );
}
