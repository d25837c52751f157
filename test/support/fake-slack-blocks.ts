/**
 * What the fake refuses about blocks. Written from Slack's reference apart from the bot's own checks, and it
 * shares no line with them, so that one cannot hide a mistake of the other.
 */
type Any = Partial<Record<Key, unknown>>;
type Key =
  | "type"
  | "text"
  | "elements"
  | "action_id"
  | "value"
  | "style"
  | "url"
  | "positive_button"
  | "negative_button"
  | "rows";

export function refusalOf(
  blocks: unknown,
): "invalid_blocks" | "invalid_attachments" | "msg_blocks_too_long" | undefined {
  if (!Array.isArray(blocks) || blocks.length > 50) return "invalid_blocks";
  if (JSON.stringify(blocks).length > 13_200) return "msg_blocks_too_long";
  if (blocks.filter((block: Any) => block.type === "table").length > 1) return "invalid_attachments";
  return blocks.every((block) => fine(block as Any)) ? undefined : "invalid_blocks";
}

function fine(block: Any): boolean {
  const elements = (Array.isArray(block.elements) ? block.elements : []) as Any[];
  switch (block.type) {
    case "divider":
      return true;
    case "header":
      return isText(block.text, 150, "plain_text");
    case "section":
      return isText(block.text, 3000);
    case "context":
      return elements.length >= 1 && elements.length <= 10 && elements.every((each) => isText(each, 3000));
    case "actions":
      return elements.length >= 1 && elements.length <= 25 && distinct(elements) && elements.every(isButton);
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

function isText(value: unknown, most: number, only?: string): boolean {
  const { type, text } = (value ?? {}) as Any;
  const known = only === undefined ? type === "plain_text" || type === "mrkdwn" : type === only;
  return known && isString(text, most);
}

function isString(value: unknown, most: number): boolean {
  return typeof value === "string" && value.length >= 1 && value.length <= most;
}

function distinct(elements: Any[]): boolean {
  return new Set(elements.map((each) => each.action_id)).size === elements.length;
}

function isButton(button: Any): boolean {
  return (
    button.type === "button" &&
    isString(button.action_id, 255) &&
    isText(button.text, 75, "plain_text") &&
    (button.value === undefined || isString(button.value, 2000))
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
  return container.type === "rich_text_section" && elements.length >= 1 && elements.every(isLeaf);
}

function isLeaf(leaf: Any): boolean {
  if (leaf.type === "text") return isString(leaf.text, 40_000);
  return leaf.type === "link" && isString(leaf.url, 3000) && /^https?:\/\/[^\s<>|]+$/u.test(String(leaf.url));
}
