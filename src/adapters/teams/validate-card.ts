import { LIMITS } from "./limits.ts";

/** Every field that is looked at, of whatever kind. */
type Field =
  | "type"
  | "version"
  | "fallbackText"
  | "body"
  | "items"
  | "actions"
  | "text"
  | "wrap"
  | "facts"
  | "title"
  | "value"
  | "data"
  | "v"
  | "tap"
  | "kept"
  | "id"
  | "isVisible"
  | "targetElements";
type Fields = { readonly [field in Field]?: unknown };

/**
 * What Teams would refuse, cut or show wrongly in a card, one line each; empty for a sound one. Says where,
 * never what was written there. The last guard before sending: a card with flaws goes out as plain text.
 */
export function validateCard(card: unknown): readonly string[] {
  if (!isFields(card) || card.type !== "AdaptiveCard") return ["card: not an AdaptiveCard"];
  const elements = [...walk(card.body, "body")];
  return [
    ...must(card.version === LIMITS.cardVersion, "card: version is not 1.5"),
    ...must(isText(card.fallbackText), "card: no fallbackText"),
    ...must(elements.length > 0, "body: empty"),
    ...must(sizeInBytes(card) <= LIMITS.card * 2, "card: over 28 KB"),
    ...elements.flatMap(({ fields, path }) => flawsOf(fields, path)),
    ...actionFlaws(card.actions ?? [], "actions"),
    ...idFlaws(elements.map(({ fields }) => fields)),
  ];
}

/** How much Teams counts: the JSON in UTF-16. */
export function sizeInBytes(card: unknown): number {
  return Buffer.byteLength(JSON.stringify(card), "utf16le");
}

type Found = { readonly fields: Fields; readonly path: string };

function* walk(items: unknown, path: string): Generator<Found> {
  for (const [index, fields] of list(items).entries()) {
    const here = `${path}[${index}]`;
    yield { fields: isFields(fields) ? fields : {}, path: here };
    if (isFields(fields)) yield* walk(fields.items, `${here}.items`);
  }
}

function flawsOf(fields: Fields, path: string): readonly string[] {
  switch (fields.type) {
    case "TextBlock":
      return [
        ...must(isText(fields.text), `${path}: no text`),
        ...must(fields.wrap === true, `${path}: does not wrap`),
        ...linkFlaws(fields.text, path),
      ];
    case "FactSet":
      return list(fields.facts).flatMap((fact, index) => factFlaws(fact, `${path}.facts[${index}]`));
    case "Container":
      return must(list(fields.items).length > 0, `${path}: empty`);
    case "ActionSet":
      return [
        ...must(list(fields.actions).length > 0, `${path}: no actions`),
        ...actionFlaws(fields.actions, `${path}.actions`),
      ];
  }
  return [`${path}: an element we do not use`];
}

function factFlaws(fact: unknown, path: string): readonly string[] {
  if (!isFields(fact) || typeof fact.title !== "string" || !isText(fact.value))
    return [`${path}: no title or value`];
  return [...linkFlaws(fact.title, path), ...linkFlaws(fact.value, path)];
}

/** A link in markdown must be one we made: plain https. */
function linkFlaws(text: unknown, path: string): readonly string[] {
  if (typeof text !== "string") return [];
  const alive = text.replace(/\\[!-/:-@[-`{-~]/gu, "");
  const links = [...alive.matchAll(/\]\(([^)]*)\)?/gu)].map(([, address]) => address ?? "");
  return must(
    links.every((address) => URL.canParse(address) && address.startsWith("https://")),
    `${path}: a link that is not https`,
  );
}

function actionFlaws(actions: unknown, path: string): readonly string[] {
  return [
    ...must(list(actions).length <= LIMITS.actions, `${path}: more than ${LIMITS.actions}`),
    ...list(actions).flatMap((action, index) => oneActionFlaws(action, `${path}[${index}]`)),
  ];
}

function oneActionFlaws(action: unknown, path: string): readonly string[] {
  if (!isFields(action)) return [`${path}: not an action`];
  const title = action.title;
  const titled = must(
    isText(title) && title.length <= LIMITS.actionTitle,
    `${path}: title empty or too long`,
  );
  switch (action.type) {
    case "Action.Submit":
      return [...titled, ...must(isTapData(action.data), `${path}: data is not a tap of version 1`)];
    case "Action.ToggleVisibility":
      return [...titled, ...must(list(action.targetElements).length > 0, `${path}: no targets`)];
  }
  return [`${path}: an action we do not use`];
}

function isTapData(data: unknown): boolean {
  return isFields(data) && data.v === 1 && (isFields(data.tap) || isText(data.kept));
}

function idFlaws(elements: readonly Fields[]): readonly string[] {
  const ids: readonly unknown[] = elements.map(({ id }) => id).filter((id) => id !== undefined);
  const targets = elements.flatMap((fields) =>
    list(fields.actions).flatMap((action) => (isFields(action) ? list(action.targetElements) : [])),
  );
  const hidden = elements.filter((fields) => fields.isVisible === false).map((fields) => fields.id);
  return [
    ...must(new Set(ids).size === ids.length, "ids: not unique"),
    ...must(
      targets.every((target) => ids.includes(target)),
      "actions: a target that is not there",
    ),
    ...must(
      hidden.every((id) => targets.includes(id)),
      "body: hidden, and nothing shows it",
    ),
  ];
}

function must(holds: boolean, flaw: string): readonly string[] {
  return holds ? [] : [flaw];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
