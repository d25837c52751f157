/**
 * Elements that can be tapped or filled in, as Slack takes them. A kind of element that we do not make is refused.
 * Source: https://docs.slack.dev/reference/block-kit/block-elements
 */
type Any = Partial<Record<Key, unknown>>;
type Key =
  | "type"
  | "text"
  | "title"
  | "action_id"
  | "value"
  | "style"
  | "confirm"
  | "deny"
  | "placeholder"
  | "options"
  | "initial_option"
  | "min_query_length"
  | "description"
  | "initial_users"
  | "initial_conversations"
  | "max_selected_items"
  | "filter";

export function isElement(given: unknown): boolean {
  const element = given as Any;
  if (!isString(element.action_id, 255)) return false;
  switch (element.type) {
    case "button":
      return isButton(element);
    case "static_select":
      return isPlaceholder(element) && areOptions(element.options, 100) && isInitial(element);
    case "external_select":
      return isPlaceholder(element) && isCount(element.min_query_length ?? 3) && !("options" in element);
    case "radio_buttons":
      return areOptions(element.options, 10) && isInitial(element);
    default:
      return false;
  }
}

/**
 * Menus of several people or channels, which stand in fields; in a row of buttons Slack takes none.
 * Source: https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element
 */
export function isSeveral(given: unknown): boolean {
  const element = given as Any;
  const {
    initial_users: users = [],
    initial_conversations: channels = [],
    max_selected_items: most = 1,
  } = element;
  const isFine =
    isString(element.action_id, 255) && isPlaceholder(element) && isCount(most) && Number(most) >= 1;
  switch (element.type) {
    case "multi_users_select":
      return isFine && areIds(users, /^[UW][\w-]+$/u) && !("filter" in element);
    case "multi_conversations_select":
      return isFine && areIds(channels, /^[CDG][A-Z0-9]+$/u) && isFilter(element.filter);
    default:
      return false;
  }
}

function areIds(given: unknown, form: RegExp): boolean {
  return Array.isArray(given) && given.every((each) => typeof each === "string" && form.test(each));
}

/** One that filters nothing is refused. Source: https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object */
function isFilter(filter: unknown): boolean {
  if (filter === undefined) return true;
  const { include } = filter as { readonly include?: readonly string[] };
  const kinds = ["im", "mpim", "private", "public"];
  return Array.isArray(include) && include.length > 0 && include.every((each) => kinds.includes(each));
}

/** Options that stand in an element, or that are given for one. */
export function areOptions(given: unknown, most: number): boolean {
  return Array.isArray(given) && given.length >= 1 && given.length <= most && given.every(isOption);
}

function isInitial({ initial_option: initial, options }: Any): boolean {
  if (initial === undefined) return true;
  return (options as readonly unknown[]).some((each) => JSON.stringify(each) === JSON.stringify(initial));
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isButton({ text, value, style, confirm }: Any): boolean {
  const isKnown = style === undefined || style === "primary" || style === "danger";
  const isFine = confirm === undefined || isConfirm(confirm as Any);
  return (
    isKnown && isFine && isText(text, 75, "plain_text") && (value === undefined || isString(value, 2_000))
  );
}

function isConfirm({ title, text, confirm, deny }: Any): boolean {
  return (
    isText(title, 100, "plain_text") &&
    isText(text, 300, "plain_text") &&
    isText(confirm, 30, "plain_text") &&
    isText(deny, 30, "plain_text")
  );
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
