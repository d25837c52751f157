import type { Surface } from "../../src/adapters/adapter.ts";
import { type SlackSurface, WINDOW } from "../../src/adapters/slack/shown.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { makeAnswering } from "../../src/bot/answering.ts";
import { phraseFrom } from "../../src/bot/wording.ts";
import type { Intent, Tap } from "../../src/intent.ts";
import type { Language } from "../../src/language.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { refusalOf } from "./fake-slack-blocks.ts";
import { refusalOfView } from "./fake-slack-view-rules.ts";
import { brain } from "./wordings.ts";

const answering = makeAnswering(brain, phraseFrom(brain.catalog, undefined), () => "2026-11-28");

/** An answer as long as it is. */
export function wholeOf(intent: Intent, language: Language): Answer {
  return answering({ intent, language, page: 1, conversation: "C" });
}

/** One page of it in one place. */
export function answerOn(
  surface: Surface,
  { intent, language, page = 1 }: Pick<Tap, "intent" | "language" | "page">,
): Answer {
  return answering({ intent, language, page, conversation: "C", surface });
}

/** The pages in which it comes in one place. */
export function pagesOn(surface: Surface, intent: Intent, language: Language): readonly Answer[] {
  const pages: Answer[] = [];
  do pages.push(answerOn(surface, { intent, language, page: pages.length + 1 }));
  while (pages.at(-1)?.followUps.some(({ page }) => page === pages.length + 1));
  return pages;
}

export const keep = async () => "0123456789abcdef";

/** What is wrong with it there. What our own rules object to is sent as text; the fake's rules share no line with them. */
export async function faultsOn(surface: SlackSurface, answer: Answer): Promise<readonly string[]> {
  const { withBlocks } = await surface.show(answer, keep, silentLog, { isInChannel: true });
  if (withBlocks === undefined) return ["it is sent as text"];
  const { blocks } = JSON.parse(withBlocks);
  return [(surface === WINDOW ? refusalOfView(inWindow(blocks), "modal") : refusalOf(blocks)) ?? []].flat();
}

const inWindow = (blocks: unknown) => ({ type: "modal", title: { type: "plain_text", text: "x" }, blocks });
