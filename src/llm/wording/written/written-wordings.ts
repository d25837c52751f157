import type { Localized } from "../../../language.ts";
import type { Draft, DraftSentence } from "../draft.ts";
import type { Shape, Statement } from "../shape.ts";
import { tokensOf } from "../token.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
import type { WrittenWordings } from "./written.ts";

const WRITTEN: Localized<WrittenWordings> = { nl, en };

/** What a lead says, in the words that `WrittenWordings` are filed under. */
export function sayingOf(shape: Shape): string {
  return shape.statements.map(said).join(" ");
}

function said({ predicate, subject, audience, value, within }: Statement): string {
  return `${predicate}(${[subject, audience, value, within].filter((name) => name !== undefined).join(" ")})`;
}

/** The written wordings for a shape as drafts; they are checked like any other before a reader sees them. */
export function writtenFor(shape: Shape): readonly Draft[] {
  const variants = WRITTEN[shape.language][sayingOf(shape)] ?? [];
  return variants.map((texts) => ({
    language: shape.language,
    sentences: texts.map((text) => sentenceOf(text, shape.statements)),
  }));
}

function sentenceOf(text: string, statements: readonly Statement[]): DraftSentence {
  const names = tokensOf(text).flatMap((token) => (token.kind === "hole" ? [token.name] : []));
  const facts = statements.filter(({ value }) => names.includes(value)).map(({ id }) => id);
  return { facts, kind: "claim", text };
}
