import { z } from "zod";
import type { Language } from "../../language.ts";
import { draftSchema } from "../wording/draft.ts";
import { namesOf } from "../wording/grammar/fact-key.ts";
import type { Grammar } from "../wording/grammar/pattern.ts";
import { type ShownConstruction, shownFor, shownFrame } from "../wording/grammar/shown.ts";
import { everySpelling, type Hole, written } from "../wording/hole.ts";
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
  /** The sentences that can say these facts, with placeholders filled in. */
  readonly constructions: readonly ShownConstruction[];
  /** What may stand before the first of them, and what may stand first or last as a sentence of its own. */
  readonly intro: string;
  readonly opener: string;
  readonly closer: string;
  /** Strict JSON schema of the reply. */
  readonly schema: Readonly<Record<string, unknown>>;
};

export function wordingRequest(
  { shape, hash }: Pick<Delexicalised, "shape" | "hash">,
  grammar: Grammar,
): WordingRequest {
  return {
    shape: hash,
    language: shape.language,
    register: shape.register,
    facts: shape.statements.map((statement) => ({
      id: statement.id,
      predicate: statement.predicate,
      placeholders: namesOf(statement).map((name) => written(name)),
    })),
    placeholders: shape.holes.map((hole) => ({
      name: hole.name,
      number: hole.number,
      write: everySpelling(hole),
    })),
    constructions: shownFor(shape, grammar),
    intro: shownFrame(grammar.intro),
    opener: shownFrame(grammar.opener),
    closer: shownFrame(grammar.closer),
    schema: z.toJSONSchema(draftSchema(shape), { target: "draft-7" }),
  };
}
