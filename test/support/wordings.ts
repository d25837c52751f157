import { openBrain } from "../../src/bot/brain.ts";
import { groundsOf } from "../../src/bot/wording.ts";
import { askedIntent } from "../../src/cli/asked-intent.ts";
import type { Language } from "../../src/language.ts";
import { type Delexicalised, shapeOf } from "../../src/llm/wording/shape.ts";

export const brain = await openBrain();
/** What every wording is held against. */
export const grounds = groundsOf(brain.catalog, undefined);

/** The answer to a question as its lead is worded. */
export function leadOf(
  kind: string,
  roles: readonly string[],
  language: Language,
  slots: Readonly<Record<string, unknown>> = {},
): Delexicalised {
  const { lead } = brain.respond(askedIntent(kind, roles, slots), language);
  return shapeOf(lead?.facts ?? [], language);
}
