import type { Outgoing } from "../../src/adapters/teams/messages.ts";

/** What no schema asks of a card and a reader would stumble over, looked for in the message as it goes out. */

type Json = Readonly<Record<string, unknown>>;

/** Of the 100 KB that Teams takes for a message, and the 80 that it advises. */
const MOST_BYTES = 60 * 1_024;
/** Teams hides the rest of a row. */
const MOST_ACTIONS = 6;
const ESCAPE = /\\[!-/:-@[-`{-~]/u;

/** `said`: what the answer says, for a backslash of its own is no escape. */
export function complaintsAbout(message: Outgoing, said = ""): readonly string[] {
  const card = message.attachments?.[0]?.content as Json | undefined;
  const parts = partsOf(card);
  const told: readonly (readonly [boolean, string])[] = [
    [Buffer.byteLength(JSON.stringify(message), "utf16le") > MOST_BYTES, "it is too large"],
    ...parts.flatMap((part) => complaintsAboutPart(part)),
    [parts.filter(({ style }) => style === "positive").length > 1, "two primary actions"],
    ...plainTextsOf(message, card).map(
      ([name, text]) => [ESCAPE.test(text) && !said.includes("\\"), `an escape in ${name}`] as const,
    ),
    [card !== undefined && !says(card["fallbackText"]), "no fallbackText"],
    [card !== undefined && !says(card["speak"]), "nothing to speak"],
    [card !== undefined && !says(message.summary), "no summary"],
  ];
  return told.flatMap(([isSo, what]) => (isSo ? [what] : []));
}

function complaintsAboutPart(part: Json): readonly (readonly [boolean, string])[] {
  const type = String(part["type"] ?? "");
  const actions = part["actions"];
  return [
    [type === "TextBlock" && part["wrap"] !== true, "text that does not wrap"],
    [type === "TextBlock" && !says(part["text"]), "an empty text"],
    [type.startsWith("Input.") && !(says(part["id"]) && says(part["label"])), "an input without a label"],
    [type === "Image" && !says(part["altText"]), "a picture without a text"],
    [type === "Image" && !String(part["url"]).startsWith("https://"), "a picture that is not https"],
    [Array.isArray(actions) && actions.length > MOST_ACTIONS, "too many actions"],
    [type.startsWith("Action.") && !says(part["title"]), "an action without a title"],
    [["Action.Submit", "Action.Execute"].includes(type) && !isObject(part["data"]), "data that is no object"],
    [isObject(part["selectAction"]) && !says(part["selectAction"]["title"]), "a place to tap without a name"],
  ];
}

function plainTextsOf(message: Outgoing, card: Json | undefined): readonly (readonly [string, string])[] {
  const alternatives = partsOf(card).map(({ altText }) => ["altText", altText] as const);
  return [
    ["summary", message.summary] as const,
    ["fallbackText", card?.["fallbackText"]] as const,
    ["speak", card?.["speak"]] as const,
    ...alternatives,
  ].flatMap(([name, text]) => (typeof text === "string" ? [[name, text] as const] : []));
}

/** Every object in it, itself first, but for what a button carries. */
function partsOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (!isObject(value)) return [];
  const { data: _, ...shown } = value;
  return [value, ...Object.values(shown).flatMap(partsOf)];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function says(text: unknown): boolean {
  return typeof text === "string" && text.trim() !== "";
}
