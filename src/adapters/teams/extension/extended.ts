import { headlineOf } from "../../../answer/opening.ts";
import { clip } from "../../../text/clip.ts";
import type { Found } from "../../adapter.ts";
import { asAttachment } from "../card-frame.ts";
import { LIMITS } from "../limits.ts";
import { insertedCard } from "./inserted.ts";

/** What an invoke of the message extension is answered with, beside dialogs. */
export type Extended = { readonly composeExtension: object };

/** Cards to choose from, or one that is put into the message that somebody writes. What cannot stand there whole is left out. */
export function extendedBy(found: readonly Found[]): Extended | undefined {
  const attachments = found.flatMap((each) => resultOf(each) ?? []);
  if (attachments.length === 0) return undefined;
  return { composeExtension: { type: "result", attachmentLayout: "list", attachments } };
}

/** A plain line in place of results. */
export function extensionLine(text: string): Extended {
  return { composeExtension: { type: "message", text } };
}

function resultOf({ label, answer }: Found) {
  const content = insertedCard(answer);
  if (content === undefined) return undefined;
  const title = plainLine(label, LIMITS.resultTitle);
  const text = plainLine(headlineOf(answer), LIMITS.resultLine);
  return {
    ...asAttachment(content),
    preview: { contentType: "application/vnd.microsoft.card.thumbnail", content: { title, text } },
  };
}

/** Clients take a little HTML in the preview of a result; none is meant. */
function plainLine(text: string, most: number): string {
  return clip(text.replace(/[<>]/gu, " ").replace(/\s+/gu, " ").trim(), most);
}
