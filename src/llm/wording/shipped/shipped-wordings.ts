import type { Localized } from "../../../language.ts";
import type { Draft, DraftSentence } from "../draft.ts";
import { saidIn } from "../said-in.ts";
import type { Shape, Statement } from "../shape.ts";
import { tokensOf } from "../token.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
import { outlineOf, type WordingsByOutline } from "./outline.ts";

const SHIPPED: Localized<WordingsByOutline> = { nl, en };

/** The wordings that ship for a shape, as drafts; they are checked like any other before a reader sees them. */
export function shippedFor(shape: Shape): readonly Draft[] {
  const variants = SHIPPED[shape.language][outlineOf(shape)] ?? [];
  return variants.map((texts) => ({
    language: shape.language,
    sentences: texts.map((text) => sentenceOf(text, shape.statements)),
  }));
}

function sentenceOf(text: string, statements: readonly Statement[]): DraftSentence {
  const names = tokensOf(text).flatMap((token) => (token.kind === "hole" ? [token.name] : []));
  return { facts: [...saidIn(names, statements)], kind: "claim", text };
}
