import { type ManifestChoices, makeManifest } from "../manifest.ts";

/** What has to be in a file of translations, also where it is said alike. */
const ALWAYS: readonly string[] = ["name.short", "description.short", "description.full"];

/**
 * What the Dutch file of the package says in the place of the manifest, by the names that Teams gives its strings.
 * Source: https://learn.microsoft.com/microsoftteams/platform/resources/schema/localization-schema
 */
export function translationsFor(choices: ManifestChoices): Readonly<Record<string, string>> {
  const english = makeManifest(choices, "en");
  const said = new Map(stringsIn(english));
  const dutch = stringsIn(makeManifest(choices, "nl")).filter(
    ([name, text]) => ALWAYS.includes(name) || said.get(name) !== text,
  );
  const schema = english.$schema.replace("MicrosoftTeams.schema", "MicrosoftTeams.Localization.schema");
  return { $schema: schema, ...Object.fromEntries(dutch) };
}

/** Every string of a manifest, named as in `bots[0].commandLists[0].commands[2].title`. */
export function stringsIn(part: unknown, name = ""): readonly (readonly [name: string, text: string])[] {
  if (typeof part === "string") return [[name, part]];
  if (Array.isArray(part)) return part.flatMap((each, index) => stringsIn(each, `${name}[${index}]`));
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    stringsIn(value, name === "" ? key : `${name}.${key}`),
  );
}
