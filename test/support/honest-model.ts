import { knownShapes } from "../../src/cli/known-shapes.ts";
import type { Draft } from "../../src/llm/wording/draft.ts";
import { wordingsOf } from "../../src/llm/wording/grammar/write.ts";
import { brain, grounds } from "./wordings.ts";

/** What an honest model says: for each shape a draft of the constructions that it was shown. */
export const HONEST: ReadonlyMap<string, Draft> = new Map(
  [...knownShapes(brain).values()].flatMap(({ shape, hash }): [string, Draft][] => {
    const draft = wordingsOf(shape, grounds.grammarOf(shape.language)).at(-1);
    return draft === undefined ? [] : [[hash, draft]];
  }),
);

/** The same, each claim ended with a word that no construction has there. */
export function wordily(body: Parameters<typeof honestly>[0]): string {
  const { sentences = [], ...rest } = JSON.parse(honestly(body));
  return JSON.stringify({
    ...rest,
    sentences: sentences.map((each: { readonly text: string }) => ({
      ...each,
      text: each.text.replace(/\.$/u, " hoor."),
    })),
  });
}

/** The draft of the honest model for the request that it gets. */
export function honestly(body: { readonly messages: readonly { readonly content: string }[] }): string {
  const { shape } = JSON.parse(body.messages.at(-1)?.content ?? "{}");
  return JSON.stringify(HONEST.get(shape) ?? {});
}
