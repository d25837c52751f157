import { readFileSync } from "node:fs";
import { openBrain } from "../../src/brain.ts";
import { askedIntent } from "../../src/cli/asked-intent.ts";
import type { Language } from "../../src/language.ts";
import type { Draft } from "../../src/llm/draft.ts";
import { checkDraft } from "../../src/llm/grounding/check.ts";
import { type Delexicalised, shapeOf } from "../../src/llm/shape.ts";
import { gazetteerOf } from "../../src/wording.ts";

export const brain = await openBrain();
export const gazetteer = gazetteerOf(brain.catalog);

/** A draft as the files of `test/fixtures/grounding` hold it. */
type GoodLine = {
  readonly id: string;
  readonly intent: string;
  readonly roles: readonly string[];
  readonly slots: Readonly<Record<string, unknown>>;
  readonly language: Language;
  readonly draft: Draft;
};

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

/** What an honest model says: for each shape a draft that a person wrote and the checks accept. */
export const HONEST: ReadonlyMap<string, Draft> = new Map(
  (["nl", "en"] as const).flatMap((language) => {
    const file = new URL(`../fixtures/grounding/good.${language}.jsonl`, import.meta.url);
    const lines = readFileSync(file, "utf8").trim().split("\n");
    return lines.flatMap((text): [string, Draft][] => {
      const { intent, roles, slots, draft }: GoodLine = JSON.parse(text);
      const lead = leadOf(intent, roles, language, slots);
      return checkDraft(draft, lead, gazetteer).accepted ? [[lead.hash, draft]] : [];
    });
  }),
);

/** The draft of the honest model for the request that it gets. */
export function honestly(body: { readonly messages: readonly { readonly content: string }[] }): string {
  const { shape } = JSON.parse(body.messages.at(-1)?.content ?? "{}");
  return JSON.stringify(HONEST.get(shape) ?? {});
}
