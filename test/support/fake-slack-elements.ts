/**
 * Elements that can be tapped or filled in, as Slack takes them.
 * Source: https://docs.slack.dev/reference/block-kit/block-elements
 */
type Any = Partial<Record<Key, unknown>>;
type Key =
  | "type"
  | "text"
  | "action_id"
  | "value"
  | "style"
  | "placeholder"
  | "options"
  | "option_groups"
  | "label"
  | "description"
  | "initial_option"
  | "min_query_length"
  | "max_length"
  | "initial_value";

export function isElement(given: unknown): boolean {
  const element = given as Any;
  if (!isString(element.action_id, 255)) return false;
  switch (element.type) {
    case "button":
      return isButton(element);
    case "static_select":
      return isPlaceholder(element) && isChoice(element);
    case "external_select":
      return (
        isPlaceholder(element) &&
        (element.min_query_length === undefined || Number(element.min_query_length) >= 0)
      );
    case "overflow":
      return areOptions(element.options, 5);
    default:
      return false;
  }
}

/** What can stand in an `input` block. */
export function isField(given: unknown): boolean {
  const element = given as Any;
  switch (element.type) {
    case "plain_text_input":
      return (
        isString(element.action_id, 255) &&
        isPlaceholder(element) &&
        !(Number(element.max_length ?? 0) > 3_000)
      );
    case "radio_buttons":
    case "checkboxes":
      return isString(element.action_id, 255) && areOptions(element.options, 10);
    case "static_select":
    case "external_select":
      return isElement(element);
    default:
      return false;
  }
}

/** What is offered to someone who types into an `external_select`. */
function areOptions(given: unknown, most: number): boolean {
  return Array.isArray(given) && given.length >= 1 && given.length <= most && given.every(isOption);
}

function isButton({ text, value, style }: Any): boolean {
  const isKnown = style === undefined || style === "primary" || style === "danger";
  return isKnown && isText(text, 75, "plain_text") && (value === undefined || isString(value, 2_000));
}

function isPlaceholder({ placeholder }: Any): boolean {
  return placeholder === undefined || isText(placeholder, 150, "plain_text");
}

function isChoice({ options, option_groups: groups }: Any): boolean {
  if (groups === undefined) return areOptions(options, 100);
  const isGroup = ({ label, options: inside }: Any) =>
    isText(label, 75, "plain_text") && areOptions(inside, 100);
  return options === undefined && Array.isArray(groups) && groups.length <= 100 && groups.every(isGroup);
}

function isOption({ text, value, description }: Any): boolean {
  const isDescribed = description === undefined || isText(description, 75);
  return isDescribed && isText(text, 75) && isString(value, 150);
}

export function isText(value: unknown, most: number, only?: string): boolean {
  const { type, text } = (value ?? {}) as Any;
  const known = only === undefined ? type === "plain_text" || type === "mrkdwn" : type === only;
  return known && isString(text, most);
}

export function isString(value: unknown, most: number): boolean {
  return typeof value === "string" && value.length >= 1 && value.length <= most;
}

export function distinct(elements: readonly Any[]): boolean {
  return new Set(elements.map((each) => each.action_id)).size === elements.length;
}
