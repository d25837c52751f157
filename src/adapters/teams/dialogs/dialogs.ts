import { z } from "zod";
import type { PlatformParts } from "../../adapter.ts";
import type { Reply } from "../../shared/http.ts";
import { addressOf } from "../addresses.ts";
import { type Incoming, readerOf } from "../incoming.ts";
import type { OneAnswer } from "../one-answer.ts";
import { answerInTime, sentOnce } from "./answered-in-time.ts";
import { dialogLine } from "./dialog.ts";
import { goOn } from "./going-on.ts";

/** A button that opens a dialog, or what is sent from within one. */
const Sent = z.object({ data: z.unknown() });

/** Answers `task/fetch` and `task/submit`: who opened the dialog sees alone what stands in it. */
export function takeDialog(
  incoming: Incoming,
  parts: PlatformParts & { readonly oneAnswer: OneAnswer },
): Promise<Reply> {
  const data = Sent.safeParse(incoming.value).data?.data;
  const filler = { speaker: readerOf(incoming), address: addressOf(incoming) };
  const goes = () => goOn(data, filler, { incoming, more: () => [] }, parts);
  const work = incoming.name === "task/submit" ? sentOnce(incoming, parts, goes) : goes();
  return answerInTime(incoming, work, dialogLine, parts);
}
