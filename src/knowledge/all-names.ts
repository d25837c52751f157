import type { Catalog } from "./catalog.ts";

/** Every name and alias of the catalog in both languages: what may reach a reader only as a value, never as glue. */
export function allNames(catalog: Catalog): readonly string[] {
  const roles = catalog.roles.flatMap((role) => [
    role.name.nl.text,
    role.name.en.text,
    ...role.aliases.map((alias) => alias.text),
    ...role.tools.flatMap((tool) => [
      tool.name,
      ...(tool.aliases ?? []),
      ...(tool.seedName === undefined ? [] : [tool.seedName]),
      ...(tool.successor === undefined ? [] : [tool.successor]),
    ]),
  ]);
  const backgrounds = catalog.backgrounds.flatMap(({ name }) => [name.nl.text, name.en.text]);
  const titles = catalog.titles.flatMap(({ name }) => [name.nl.text, name.en.text]);
  const capabilities = catalog.capabilities.flatMap((each) => [each.nl, each.en]);
  return [...new Set([...roles, ...backgrounds, ...titles, ...capabilities])];
}
