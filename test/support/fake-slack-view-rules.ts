/**
 * What Slack takes as a view, by where it is shown. Written from Slack's reference apart from the bot's own checks, as the
 * rules of blocks are. Source: https://docs.slack.dev/reference/views and /reference/block-kit/blocks/input-block
 */
import { isBlock } from "./fake-slack-blocks.ts";
import { isElement, isSeveral, isString, isText } from "./fake-slack-elements.ts";

type Any = Readonly<Record<string, unknown>>;
type Refusal = "invalid_arguments" | "view_too_large";

const MOST_BYTES = 250_000;

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  home: ["type", "blocks", "private_metadata", "callback_id", "external_id"],
  modal: [
    ...["type", "title", "blocks", "close", "submit", "private_metadata", "callback_id"],
    ...["clear_on_close", "notify_on_close", "external_id"],
  ],
};

/** @returns what Slack says of a view that it does not take */
export function refusalOfView(given: unknown, type: "home" | "modal"): Refusal | undefined {
  const view = asView(given);
  if (view === undefined || view["type"] !== type) return "invalid_arguments";
  if (Buffer.byteLength(JSON.stringify(view)) > MOST_BYTES) return "view_too_large";
  const isKnown = Object.keys(view).every((name) => FIELDS[type]?.includes(name));
  const isFine = isKnown && hasFineFields(view) && hasFineBlocks(view["blocks"]);
  if (!isFine) return "invalid_arguments";
  return type === "modal" && !isModal(view) ? "invalid_arguments" : undefined;
}

/** The view itself, which comes as JSON or as text of it. */
export function asView(given: unknown): Any | undefined {
  const view = typeof given === "string" ? (JSON.parse(given) as unknown) : given;
  return typeof view === "object" && view !== null ? (view as Any) : undefined;
}

function hasFineFields({ private_metadata: metadata, callback_id: callback }: Any): boolean {
  const isMetadata = metadata === undefined || (typeof metadata === "string" && metadata.length <= 3_000);
  return isMetadata && (callback === undefined || isString(callback, 255));
}

function isModal({ title, submit, close, blocks }: Any): boolean {
  const hasInputs = (blocks as readonly Any[]).some((each) => each["type"] === "input");
  return (
    isText(title, 24, "plain_text") &&
    (submit === undefined ? !hasInputs : isText(submit, 24, "plain_text")) &&
    (close === undefined || isText(close, 24, "plain_text"))
  );
}

/** In a message, and in no view. */
const OF_MESSAGES: readonly unknown[] = ["table", "context_actions"];

function hasFineBlocks(given: unknown): boolean {
  if (!Array.isArray(given) || given.length < 1 || given.length > 100) return false;
  const blocks = given as readonly Any[];
  const ids = blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length || !ids.every((id) => isString(id, 255))) return false;
  return blocks.every((each) =>
    each["type"] === "input" ? isInput(each) : !OF_MESSAGES.includes(each["type"]) && isBlock(each),
  );
}

function isInput({ label, element, hint, optional }: Any): boolean {
  const filled = element as Any;
  return (
    isText(label, 2_000, "plain_text") &&
    (hint === undefined || isText(hint, 2_000, "plain_text")) &&
    (optional === undefined || typeof optional === "boolean") &&
    (filled["type"] === "plain_text_input"
      ? isTextInput(filled)
      : (filled["type"] !== "button" && isElement(filled)) || isSeveral(filled))
  );
}

function isTextInput(element: Any): boolean {
  const { action_id: id, max_length: most = 3_000, min_length: least = 0, initial_value: initial } = element;
  const { placeholder } = element;
  const isLong = typeof initial === "string" && initial.length > Number(most);
  return (
    isString(id, 255) &&
    Number(most) >= 1 &&
    Number(most) <= 3_000 &&
    Number(least) >= 0 &&
    Number(least) <= Number(most) &&
    !isLong &&
    (placeholder === undefined || isText(placeholder, 150, "plain_text"))
  );
}
