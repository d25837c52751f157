import type { TextBlock } from "./card-elements.ts";

export function paragraph(text: string, looks: Omit<TextBlock, "type" | "text" | "wrap"> = {}): TextBlock {
  return { type: "TextBlock", text, wrap: true, ...looks };
}
