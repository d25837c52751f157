import type { PlatformParts } from "../../adapter.ts";
import type { Reply } from "../../shared/http.ts";
import { answerInTime, sentOnce } from "../dialogs/answered-in-time.ts";
import { dialogLine } from "../dialogs/dialog.ts";
import type { Incoming } from "../incoming.ts";
import type { OneAnswer } from "../one-answer.ts";
import { extensionLine } from "./extended.ts";
import { goOnInDialog, openInExtension } from "./pointing-at.ts";
import { search } from "./searching.ts";

/**
 * What people do with the app where they write: search, and point at a message. It comes from any chat, also from one that the bot
 * is not in and cannot speak in.
 */
export function isOfExtension({ name }: Incoming): boolean {
  return name?.startsWith("composeExtension/") ?? false;
}

/** Answers an invoke of the message extension. Never fails. */
export async function takeExtension(
  incoming: Incoming,
  parts: PlatformParts & { readonly oneAnswer: OneAnswer },
): Promise<Reply> {
  const answer = (work: Promise<object>, lineOf: (text: string) => object) =>
    answerInTime(incoming, work, lineOf, parts);
  switch (incoming.name) {
    case "composeExtension/query":
      return answer(search(incoming, parts.assistant), extensionLine);
    case "composeExtension/fetchTask":
      return answer(openInExtension(incoming, parts), dialogLine);
    case "composeExtension/submitAction":
      return answer(
        sentOnce(incoming, parts, () => goOnInDialog(incoming, parts)),
        dialogLine,
      );
    default:
      return { status: 501 };
  }
}
