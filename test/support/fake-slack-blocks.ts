/**
 * What the fake refuses about blocks. Written from Slack's reference apart from the bot's own checks, and it
 * shares no line with them, so that one cannot hide a mistake of the other.
 */
import { distinct, isElement, isString, isText } from "./fake-slack-elements.ts";

type Any = Partial<Record<Key, unknown>>;
type Key =
  | "type"
  | "block_id"
  | "text"
  | "elements"
  | "action_id"
  | "accessory"
  | "value"
  | "style"
  | "url"
  | "user_id"
  | "channel_id"
  | "positive_button"
  | "negative_button"
  | "rows";

export function refusalOf(
  blocks: unknown,
): "invalid_blocks" | "invalid_attachments" | "msg_blocks_too_long" | undefined {
  if (!Array.isArray(blocks) || blocks.length > 50) return "invalid_blocks";
  if (JSON.stringify(blocks).length > 13_200) return "msg_blocks_too_long";
  if (blocks.filter((block: Any) => block.type === "table").length > 1) return "invalid_attachments";
  const ids = blocks.flatMap(({ block_id: id }: Any) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length || !ids.every((id) => isString(id, 255))) return "invalid_blocks";
  return blocks.every((block) => fine(block as Any)) ? undefined : "invalid_blocks";
}

/** Whether Slack takes this one block, wherever it may stand. */
export function isBlock(block: unknown): boolean {
  return fine(block as Any);
}

function fine(block: Any): boolean {
  const elements = (Array.isArray(block.elements) ? block.elements : []) as Any[];
  switch (block.type) {
    case "divider":
      return true;
    case "header":
      return isText(block.text, 150, "plain_text");
    case "section":
      return isText(block.text, 3000) && (block.accessory === undefined || isElement(block.accessory));
    case "context":
      return elements.length >= 1 && elements.length <= 10 && elements.every((each) => isText(each, 3000));
    case "actions":
      return elements.length >= 1 && elements.length <= 25 && distinct(elements) && elements.every(isElement);
    case "context_actions":
      return elements.length >= 1 && elements.length <= 5 && elements.every(isFeedback);
    case "table":
      return isTable(block.rows);
    case "rich_text":
      return elements.length >= 1 && elements.every(isRich);
    default:
      return false;
  }
}

function isTable(rows: unknown): boolean {
  if (!Array.isArray(rows) || rows.length < 1 || rows.length > 100) return false;
  const cells = (rows as Any[][]).flat();
  const alike = (rows as Any[][]).every((row) => row.length === rows[0].length && row.length <= 20);
  return (
    alike &&
    JSON.stringify(cells).length > 0 &&
    cells.every((cell) =>
      cell.type === "raw_text" ? isString(cell.text, 10_000) : cell.type === "rich_text" && fine(cell),
    )
  );
}

function isFeedback(element: Any): boolean {
  const sides = [element.positive_button, element.negative_button] as Any[];
  return (
    element.type === "feedback_buttons" &&
    sides.every((side) => isText(side?.text, 75, "plain_text") && isString(side.value, 2000))
  );
}

function isRich(container: Any): boolean {
  const elements = (container.elements ?? []) as Any[];
  if (container.type === "rich_text_list") {
    return (
      elements.length >= 1 &&
      ["bullet", "ordered"].includes(String(container.style)) &&
      elements.every(isRich)
    );
  }
  // Of what a section holds it takes text and links alone.
  if (container.type === "rich_text_preformatted")
    return (
      elements.length >= 1 &&
      elements.every((leaf) => leaf.type !== "user" && leaf.type !== "channel" && isLeaf(leaf))
    );
  return container.type === "rich_text_section" && elements.length >= 1 && elements.every(isLeaf);
}

function isLeaf(leaf: Any): boolean {
  // A person, by the platform's id alone.
  if (leaf.type === "user") return /^[UW][A-Z0-9]+$/u.test(String(leaf.user_id));
  if (leaf.type === "channel") return /^[CG][A-Z0-9]+$/u.test(String(leaf.channel_id));
  if (leaf.type === "text") return isString(leaf.text, 40_000);
  return leaf.type === "link" && isString(leaf.url, 3000) && /^https?:\/\/[^\s<>|]+$/u.test(String(leaf.url));
}
