import { checkDraft } from "../../src/llm/wording/checks/check.ts";
import { Draft } from "../../src/llm/wording/draft.ts";
import { draftsIn } from "./good-drafts.ts";
import { names } from "./wordings.ts";

/** What an honest model says: for each shape a draft that a person wrote and the checks accept. */
export const HONEST: ReadonlyMap<string, Draft> = new Map(
  ["good.nl", "good.en"].flatMap(draftsIn).flatMap(({ draft, lead }): [string, Draft][] => {
    const { accepted } = checkDraft(draft, lead, names);
    return accepted ? [[lead.hash, Draft.parse(draft)]] : [];
  }),
);

/** The draft of the honest model for the request that it gets. */
export function honestly(body: { readonly messages: readonly { readonly content: string }[] }): string {
  const { shape } = JSON.parse(body.messages.at(-1)?.content ?? "{}");
  return JSON.stringify(HONEST.get(shape) ?? {});
}
