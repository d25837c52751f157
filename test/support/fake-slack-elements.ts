/**
 * Elements that can be tapped, as Slack takes them. A kind of element that we do not make is refused.
 * Source: https://docs.slack.dev/reference/block-kit/block-elements
 */
type Any = Partial<Record<Key, unknown>>;
type Key = "type" | "text" | "action_id" | "value" | "style" | "placeholder" | "options" | "description";

export function isElement(given: unknown): boolean {
  const element = given as Any;
  if (!isString(element.action_id, 255)) return false;
  switch (element.type) {
    case "button":
      return isButton(element);
    case "static_select":
      return isPlaceholder(element) && areOptions(element.options);
    default:
      return false;
  }
}

function areOptions(given: unknown): boolean {
  return Array.isArray(given) && given.length >= 1 && given.length <= 100 && given.every(isOption);
}

function isButton({ text, value, style }: Any): boolean {
  const isKnown = style === undefined || style === "primary" || style === "danger";
  return isKnown && isText(text, 75, "plain_text") && (value === undefined || isString(value, 2_000));
}

function isPlaceholder({ placeholder }: Any): boolean {
  return placeholder === undefined || isText(placeholder, 150, "plain_text");
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
