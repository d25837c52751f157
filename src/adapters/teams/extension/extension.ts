import type { PlatformParts } from "../../adapter.ts";
import type { Reply } from "../../shared/http.ts";
import { inTime } from "../../shared/in-time.ts";
import { SORRY } from "../../shared/lines.ts";
import { type Dialog, dialogLine } from "../dialogs/dialog.ts";
import { describe } from "../failure.ts";
import { type Incoming, localeOf } from "../incoming.ts";
import { said } from "../lines.ts";
import { type Extended, extensionLine } from "./extended.ts";
import { explain, goOnInDialog } from "./pointing-at.ts";
import { search } from "./searching.ts";

/** Teams waits five seconds for an answer, in milliseconds. */
const PATIENCE_MS = 4_500;

/**
 * What people do with the app where they write: search, and point at a message. It comes from any chat, also from one that the bot
 * is not in and cannot speak in.
 */
export function isOfExtension({ name }: Incoming): boolean {
  return name?.startsWith("composeExtension/") ?? false;
}

/** Answers an invoke of the message extension. Never fails: a client would only say that the app cannot be reached. */
export async function takeExtension(incoming: Incoming, parts: PlatformParts): Promise<Reply> {
  switch (incoming.name) {
    case "composeExtension/query":
      return answerWith(incoming, search(incoming, parts.assistant), extensionLine, parts);
    case "composeExtension/fetchTask":
      return answerWith(incoming, explain(incoming, parts), dialogLine, parts);
    case "composeExtension/submitAction":
      return answerWith(incoming, goOnInDialog(incoming, parts), dialogLine, parts);
    default:
      return { status: 501 };
  }
}

async function answerWith(
  incoming: Incoming,
  work: Promise<Dialog | Extended>,
  lineOf: (text: string) => Dialog | Extended,
  { log }: Pick<PlatformParts, "log">,
): Promise<Reply> {
  const sorry = lineOf(said(SORRY, localeOf(incoming)));
  const answered = work.catch((error: unknown) => {
    log.error("teams.extension", { activity: incoming.id, invoke: incoming.name, ...describe(error) });
    return sorry;
  });
  return { status: 200, json: await inTime(answered, PATIENCE_MS, sorry) };
}
