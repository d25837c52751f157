import wrapAnsi from "wrap-ansi";
import type { SlackMessage } from "../../src/adapters/slack/blocks.ts";

type Named = { readonly text: { readonly text: string } };
type Leaf = {
  readonly type: string;
  readonly text?: string;
  readonly user_id?: string;
  readonly style?: { readonly bold?: true; readonly italic?: true };
};
type Part = { readonly type: string; readonly style?: string; readonly elements: readonly (Leaf & Part)[] };
type Element = Named & {
  readonly type: string;
  readonly style?: string;
  readonly placeholder?: { readonly text: string };
  readonly options?: readonly Named[];
  readonly positive_button?: Named;
  readonly negative_button?: Named;
};

/** As wide as a message of Slack on a desk. */
const WIDTH = 84;

/** What a reader of a message sees, as text that can be read in a file: bold between stars, a link with an arrow, a button in brackets. */
export function slackText({ blocks }: Pick<SlackMessage, "blocks">): string {
  const told = blocks.map((block) => blockText(block as never));
  return `${told.join("\n\n")}\n`;
}

type Block =
  | ({ readonly type: "header" } & Named)
  | { readonly type: "divider" }
  | { readonly type: "context"; readonly elements: readonly { readonly text: string }[] }
  | { readonly type: "rich_text"; readonly elements: readonly Part[] }
  | { readonly type: "table"; readonly rows: readonly (readonly (Leaf & Part)[])[] }
  | { readonly type: "actions" | "context_actions"; readonly elements: readonly Element[] };

function blockText(block: Block): string {
  switch (block.type) {
    case "header":
      return `# ${block.text.text}`;
    case "divider":
      return "-".repeat(WIDTH);
    case "context":
      return wrapped(block.elements.map(({ text }) => linksText(text)).join("\n"));
    case "rich_text":
      return block.elements.map(partText).join("\n");
    case "table":
      return tableText(block.rows);
    case "actions":
    case "context_actions":
      return wrapped(block.elements.map(elementText).join("  "));
  }
}

function partText({ type, style, elements }: Part): string {
  if (type === "rich_text_list") {
    const marks = elements.map((_, index) => (style === "ordered" ? `${index + 1}. ` : "• "));
    return elements.map((each, index) => indented(marks[index] ?? "", leavesText(each.elements))).join("\n");
  }
  const text = leavesText(elements);
  return type === "rich_text_preformatted" ? text.replace(/^/gmu, "    ") : wrapped(text);
}

function leavesText(leaves: readonly Leaf[]): string {
  return leaves.map(leafText).join("");
}

function leafText({ type, text = "", user_id, style = {} }: Leaf): string {
  if (type === "user") return `@${user_id}`;
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  const sign = style.bold ? "*" : style.italic ? "_" : "";
  return `${before}${sign}${words}${sign}${type === "link" ? "↗" : ""}${after}`;
}

/** Columns beside each other, each cell on one line. */
function tableText(rows: readonly (readonly (Leaf & Part)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => cell.text ?? cell.elements.map((each) => leavesText(each.elements)).join(" ")),
  );
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join(" | ")
        .trimEnd(),
    )
    .join("\n");
}

function elementText(element: Element): string {
  const { type, text, style, placeholder, options = [], positive_button, negative_button } = element;
  switch (type) {
    case "static_select":
      return `[${placeholder?.text} ▾ ${options.map((each) => each.text.text).join(" · ")}]`;
    case "feedback_buttons":
      return `[👍 ${positive_button?.text.text}]  [👎 ${negative_button?.text.text}]`;
    default:
      return style === "primary" ? `[[${text.text}]]` : `[${text.text}]`;
  }
}

function linksText(mrkdwn: string): string {
  return mrkdwn.replace(/<[^|>]+\|([^>]*)>/gu, "$1↗");
}

function wrapped(text: string): string {
  return wrapAnsi(text, WIDTH);
}

function indented(mark: string, text: string): string {
  return mark + wrapAnsi(text, WIDTH - mark.length).replaceAll("\n", `\n${" ".repeat(mark.length)}`);
}
