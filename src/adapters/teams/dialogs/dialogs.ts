import type { PlatformParts } from "../../adapter.ts";
import type { Reply } from "../../shared/http.ts";
import { addressOf } from "../addresses.ts";
import { type Incoming, readerOf } from "../incoming.ts";
import type { OneAnswer } from "../one-answer.ts";
import { answerInTime, sentOnce } from "./answered-in-time.ts";
import { dialogLine } from "./dialog.ts";
import { dataIn, goOn } from "./going-on.ts";

/** Answers `task/fetch` and `task/submit`: who opened the dialog sees alone what stands in it. */
export function takeDialog(
  incoming: Incoming,
  parts: PlatformParts & { readonly oneAnswer: OneAnswer },
): Promise<Reply> {
  const data = dataIn(incoming);
  const filler = { speaker: readerOf(incoming), address: addressOf(incoming) };
  const goes = () => goOn(data, filler, { incoming, more: () => [] }, parts);
  const work = incoming.name === "task/submit" ? sentOnce(incoming, parts, goes) : goes();
  return answerInTime(incoming, work, dialogLine, parts);
}
