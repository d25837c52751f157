import { LIMITS } from "./limits.ts";

/** Any JSON object, with the keys these checks look at. */
export type Json = Readonly<Partial<Record<Key, unknown>>>;
export type Key =
  | "type"
  | "text"
  | "fields"
  | "elements"
  | "rows"
  | "style"
  | "icon"
  | "value"
  | "url"
  | "accessibility_label"
  | "positive_button"
  | "negative_button"
  | "action_id"
  | "block_id";
export type ElementCheck = "button" | "feedback_buttons" | "icon_button";

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What is wrong with a text object. */
export function textProblems(
  value: unknown,
  most: number,
  types: readonly string[] = ["plain_text", "mrkdwn"],
): string[] {
  if (!isObject(value)) return ["has no text object"];
  const { text } = value;
  const type = String(value.type);
  return [
    ...(types.includes(type) ? [] : [`has a text of type ${type}`]),
    ...(type === "mrkdwn" && "emoji" in value ? ["has emoji in mrkdwn"] : []),
    ...stringProblems("text", text, most),
  ];
}

export function stringProblems(name: string, value: unknown, most: number): string[] {
  if (typeof value !== "string" || value === "") return [`has no ${name}`];
  return value.length > most ? [`has a ${name} of ${value.length}, ${most} is the most`] : [];
}

/** What is wrong with something a reader can tap. */
export function elementProblems(element: unknown, types: readonly ElementCheck[]): string[] {
  if (!isObject(element)) return ["has an element that is not an object"];
  const type = types.find((each) => each === element.type);
  if (type === undefined) return [`has an element of type ${String(element.type)}`];
  return [...stringProblems("action_id", element.action_id, LIMITS.id), ...bodyProblems(element, type)];
}

function bodyProblems(element: Json, type: ElementCheck): string[] {
  switch (type) {
    case "button":
      return buttonProblems(element);
    case "icon_button":
      return [...stringProblems("icon", element.icon, LIMITS.id), ...buttonProblems(element)];
    case "feedback_buttons":
      return [element.positive_button, element.negative_button].flatMap((button) =>
        isObject(button)
          ? [...buttonProblems(button), ...stringProblems("value", button.value, LIMITS.buttonValue)]
          : ["has a feedback button missing"],
      );
  }
}

function buttonProblems(button: Json): string[] {
  const optional = (name: Key, most: number) =>
    button[name] === undefined ? [] : stringProblems(name, button[name], most);
  return [
    ...textProblems(button.text, LIMITS.buttonText, ["plain_text"]),
    ...optional("value", LIMITS.buttonValue),
    ...optional("url", LIMITS.url),
    ...optional("accessibility_label", LIMITS.accessibilityLabel),
  ];
}
