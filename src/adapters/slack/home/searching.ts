import { clip } from "../../../text/clip.ts";
import type { PlatformParts } from "../../adapter.ts";
import { describe } from "../failure.ts";
import { LIMITS } from "../limits.ts";
import type { Listeners } from "../listeners.ts";
import { SuggestionBody } from "../payloads.ts";
import { readContext } from "../views/view-context.ts";
import { plain } from "../views/windows.ts";
import { SEARCH_ACTION } from "./home-page.ts";

/** Answers what somebody types into the search with what can be asked; whatever is chosen there is a tap. */
export function listenToSearches(
  { suggestion }: Listeners,
  { assistant, log }: Pick<PlatformParts, "assistant" | "log">,
): void {
  suggestion(async ({ body, ack }) => {
    try {
      await ack({ options: optionsFor(body, assistant.offers.suggest) });
    } catch (error) {
      log.error("slack.search", describe(error));
      await ack({ options: [] });
    }
  });
}

function optionsFor(body: unknown, suggest: PlatformParts["assistant"]["offers"]["suggest"]) {
  const typing = SuggestionBody.safeParse(body).data;
  if (typing?.action_id !== SEARCH_ACTION) return [];
  const language = readContext(typing.view?.private_metadata)?.language ?? "nl";
  return suggest(typing.value, language).flatMap(({ label, intent }) => {
    const value = JSON.stringify({ v: 1, intent, language });
    // What is too long for a menu would have to be kept, at each letter that is typed.
    if (value.length > LIMITS.optionValue || label.trim() === "") return [];
    return [{ text: plain(clip(label.trim(), LIMITS.optionText)), value }];
  });
}
