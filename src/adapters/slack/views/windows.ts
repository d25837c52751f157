import { z } from "zod";
import type { Answer } from "../../../answer/answer.ts";
import { toPlainText } from "../../../answer/plain-text.ts";
import type { Language, Localized } from "../../../language.ts";
import { clip } from "../../../text/clip.ts";
import { parseJson } from "../../../text/parse-json.ts";
import type { Log } from "../../adapter.ts";
import type { Keep } from "../../shared/taps.ts";
import { LIMITS } from "../limits.ts";
import { CLOSE } from "../lines.ts";
import { type Standing, WINDOW } from "../shown.ts";
import { toMetadata, type ViewContext } from "./view-context.ts";
import type { ModalView } from "./view-schema.ts";

export type ViewBlock = ModalView["blocks"][number];

/** Above every window. */
const TITLE = "Rolwijzer";

/** Made by our own renderer, which validates what it makes. */
const Made = z.object({ blocks: z.array(z.custom<ViewBlock>()) });

/** An answer in a window, with what can be tapped under it. */
export async function windowOf(
  answer: Answer,
  context: ViewContext,
  how: { readonly keep: Keep; readonly log: Log; readonly standing?: Standing },
): Promise<ModalView> {
  const { withBlocks } = await WINDOW.show(answer, how.keep, how.log, how.standing);
  const made = Made.safeParse(parseJson(withBlocks ?? "")).data;
  return toWindow(made?.blocks ?? plainBlocks(toPlainText(answer)), {
    ...context,
    language: answer.language,
  });
}

/** A line of the bot's own in a window. */
export function lineInWindow(line: Localized, language: Language): ModalView {
  return toWindow(plainBlocks(line[language]), { language });
}

function toWindow(blocks: ViewBlock[], context: ViewContext): ModalView {
  return {
    type: "modal",
    title: plain(TITLE),
    close: plain(CLOSE[context.language]),
    private_metadata: toMetadata(context),
    blocks,
  };
}

/** Where only the words are left. */
function plainBlocks(text: string): ViewBlock[] {
  const parts = text.match(new RegExp(`[\\s\\S]{1,${LIMITS.richText}}`, "gu")) ?? [" "];
  return parts.map(words);
}

/** A paragraph in which no markup comes alive. */
export function words(text: string): Extract<ViewBlock, { type: "rich_text" }> {
  return paragraph([{ type: "text", text: clip(text, LIMITS.richText) }]);
}

type Words =
  | { type: "text"; text: string; style?: { bold?: true; italic?: true } }
  | { type: "channel"; channel_id: string };

export function paragraph(elements: Words[]): Extract<ViewBlock, { type: "rich_text" }> {
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}

/** A heading. */
export function bold(text: string): ViewBlock {
  return paragraph([{ type: "text", text, style: { bold: true } }]);
}

export function plain(text: string): { type: "plain_text"; text: string; emoji: false } {
  return { type: "plain_text", text, emoji: false };
}
