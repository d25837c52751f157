import type { types } from "@slack/bolt";
import { type Part, toBlock } from "./rich-text.ts";

export type Fitted = { readonly blocks: readonly types.RichTextBlock[]; readonly cut: boolean };

/** Takes parts in order, whole where they fit and else their first items, until room or places run out. */
export function fitParts(
  parts: readonly Part[],
  room: { readonly size: number; readonly places: number },
): Fitted {
  const filled = parts.filter((part) => part.items.length > 0);
  const blocks: types.RichTextBlock[] = [];
  let left = room.size;
  for (const part of filled.slice(0, room.places)) {
    const count = itemsThatFit(part, left);
    if (count > 0) blocks.push(toBlock(part, count));
    if (count < part.items.length) return { blocks, cut: true };
    left -= sizeOf(blocks.at(-1));
  }
  return { blocks, cut: filled.length > room.places };
}

/** How long something is where Slack counts it: as JSON, with the comma behind it. */
export function sizeOf(value: unknown): number {
  return value === undefined ? 0 : JSON.stringify(value).length + 1;
}

function itemsThatFit(part: Part, size: number): number {
  // An empty list of one kind or the other: at most this much stands around the items.
  let left = size - sizeOf(toBlock(part, 0)) - LIST_AROUND;
  const full = part.items.findIndex((item) => {
    left -= sizeOf(item);
    return left < 0;
  });
  return full === -1 ? part.items.length : full;
}

const LIST_AROUND = sizeOf({ type: "rich_text_list", style: "ordered", elements: [] });
