import { isBlockOf, type Surface } from "./fake-slack-blocks.ts";

type Any = Partial<Record<Key, unknown>>;
type Key =
  | "type"
  | "text"
  | "blocks"
  | "block_id"
  | "callback_id"
  | "private_metadata"
  | "external_id"
  | "title"
  | "submit"
  | "close";

/**
 * What is wrong with a view, as far as Slack would say. Written from Slack's reference of views, apart from the bot's own checks.
 * Source: https://docs.slack.dev/reference/views
 */
export function refusalOfView(given: unknown, surface: Exclude<Surface, "message">): string | undefined {
  const view = (given ?? {}) as Any;
  if (view.type !== surface) return `type must be ${surface}`;
  if (JSON.stringify(view).length > 250_000) return "view_too_large";
  const blocks = (Array.isArray(view.blocks) ? view.blocks : []) as readonly Any[];
  if (blocks.length < 1 || blocks.length > 100) return "blocks: 1 to 100";
  const wrong = blocks.findIndex((block) => !isBlockOf(surface, block));
  if (wrong >= 0) return `blocks[${wrong}]`;
  if (!areDistinct(blocks.map((block) => block.block_id))) return "a block_id stands twice";
  if (tooLong(view.callback_id, 255) || tooLong(view.external_id, 255)) return "callback_id or external_id";
  if (tooLong(view.private_metadata, 3_000)) return "private_metadata";
  return surface === "modal" ? refusalOfModal(view, blocks) : undefined;
}

function refusalOfModal(view: Any, blocks: readonly Any[]): string | undefined {
  const wrong = (["title", "submit", "close"] as const).find((name) => {
    const { type, text } = (view[name] ?? {}) as Any;
    const isGood = type === "plain_text" && typeof text === "string" && text.length >= 1 && text.length <= 24;
    return !isGood && (view[name] !== undefined || name === "title");
  });
  if (wrong !== undefined) return wrong;
  const asks = blocks.some(({ type }) => type === "input");
  return asks && view.submit === undefined ? "submit is needed with an input" : undefined;
}

function tooLong(value: unknown, most: number): boolean {
  return value !== undefined && (typeof value !== "string" || value.length > most);
}

function areDistinct(ids: readonly unknown[]): boolean {
  const given = ids.filter((id) => id !== undefined);
  return new Set(given).size === given.length;
}
