import type { IntentOf, SureIntent } from "../../../intent.ts";
import { ABOUT_BOT, DECLINED, given } from "../../../values.ts";
import type { Reading } from "../reading/reading.ts";
import { wordsAsked } from "../slots/words-asked.ts";
import type { Asked } from "./asked.ts";
import { elsewhereIn, pageMeant } from "./page-meant.ts";
import { partMeant } from "./part-meant.ts";
import { isHostile } from "./ties.ts";

/** What is asked of the bot, or declined, where no words for it are known: by the lines that were taught with it. */
export function besideRoles(intent: SureIntent, asked: Asked): SureIntent {
  const { reading } = asked;
  if (intent.kind === "about_bot" && !ABOUT_BOT.some((what) => reading.has(`about-${what}`)))
    return { ...intent, what: partMeant(ABOUT_BOT, asked) ?? intent.what };
  if (intent.kind === "not_in_catalog")
    return { ...intent, ...unknownPart(reading), ...nearby(intent, reading) };
  if (intent.kind === "guide") return { ...intent, ...pageMeant(asked), ...elsewhereIn(reading) };
  const why =
    intent.kind === "out_of_scope" && intent.why === undefined ? partMeant(DECLINED, asked) : undefined;
  if (why !== undefined) return { kind: "out_of_scope", why };
  return { ...intent, ...nearby(intent, reading) };
}

/** Pay and the market are known in general, though not of a role. */
function unknownPart(reading: Reading): Pick<IntentOf<"not_in_catalog">, "section"> {
  if (reading.has("money")) return { section: "pay" };
  return reading.has("market") ? { section: "market" } : {};
}

/** What the nearest that the catalog does know is looked up by, where a question is refused but is no chore or order. */
function nearby(intent: SureIntent, reading: Reading): Pick<IntentOf<"not_in_catalog">, "words"> {
  const isRefused =
    intent.kind === "not_in_catalog"
      ? !reading.has("money")
      : intent.kind === "out_of_scope" && intent.why === undefined;
  if (!isRefused || isHostile(reading) || !isOfField(reading)) return {};
  return given({ words: wordsAsked(reading) });
}

/** Something of what the catalog is about is spoken of. */
function isOfField(reading: Reading): boolean {
  const { roles, titles, terms, concepts } = reading;
  return reading.has("ai") || [roles, titles, terms, concepts].some((spans) => spans.length > 0);
}
