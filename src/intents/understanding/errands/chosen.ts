import type { Settings } from "../../../settings-asked.ts";

/** A channel that is named stands there as a name, or as nothing where the platform did not tell it. */
const CHANNEL = String.raw`(?:kanaal|channel)(?:\s+#\S+)?`;

/** What is typed behind "admin" to settle something; a form each, said by the bot itself where it shows the settings. */
const FORMS: readonly (readonly [NonNullable<Settings["choice"]>, RegExp])[] = [
  ["here-off", new RegExp(`^${CHANNEL}\\s+(?:uit|off)$`, "iu")],
  ["here-on", new RegExp(`^${CHANNEL}\\s+(?:aan|on)$`, "iu")],
  ["here-threads", new RegExp(`^${CHANNEL}\\s+(?:threads|meedoen)$`, "iu")],
  ["here-mentions", new RegExp(`^${CHANNEL}\\s+(?:vermeldingen|mentions)$`, "iu")],
  ["all-threads", /^threads\s+(?:aan|on)$/iu],
  ["all-mentions", /^threads\s+(?:uit|off)$/iu],
  ["dutch", /^(?:taal|language)\s+(?:nederlands|nl|dutch)$/iu],
  ["english", /^(?:taal|language)\s+(?:engels|en|english)$/iu],
  ["any-language", /^(?:taal|language)\s+(?:standaard|default)$/iu],
  ["one-more-curator", /^curator$/iu],
  ["one-curator-fewer", /^curator\s+(?:weg|af|off|remove)$/iu],
];

/** What a text settles for the workspace; nothing where it is none of the forms. */
export function choiceIn(text: string): Pick<Settings, "choice"> {
  const said = text.trim().replace(/[.!]$/u, "").trim();
  const choice = FORMS.find(([, form]) => form.test(said))?.[0];
  return choice === undefined ? {} : { choice };
}

const ADMIN = /^(?:admin|beheer)(?:\s*:)?(?:\s+(?<rest>.+))?$/isu;

/** "Admin", alone or with something that it settles. */
export function settledBy(
  text: string,
): (Pick<Settings, "choice"> & { readonly what: "workspace" }) | undefined {
  const said = ADMIN.exec(text.trim().replace(/\W+$/u, ""));
  if (said === null) return undefined;
  const rest = said.groups?.["rest"];
  if (rest === undefined) return { what: "workspace" };
  const choice = choiceIn(rest);
  return choice.choice === undefined ? undefined : { what: "workspace", ...choice };
}
