import type { Headline } from "../../../answer/answer.ts";
import { type Asking, levelIn } from "./asking.ts";
import { guidanceSaid } from "./background-told.ts";
import { own, spoken } from "./sentence.ts";

/** "Am I a senior after those twelve weeks": where a route or a move ends, whatever level was hoped for. */
export function levelAfter({ writer, intent, words, has, time }: Asking): Headline | undefined {
  const level = levelIn(words);
  const isAfter = has("after") || time.weeks !== undefined;
  if (level === undefined || !isAfter || !("form" in intent) || intent.form !== "yes_no") return undefined;
  const verdict =
    level === "junior" ? own(writer, { nl: "Ja.", en: "Yes." }) : own(writer, { nl: "Nee.", en: "No." });
  return spoken([verdict, guidanceSaid(writer, "where-it-leads")], 340);
}
