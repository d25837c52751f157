import type { Intent } from "../../intent.ts";
import type { Catalog } from "../../knowledge/catalog.ts";
import type { Language } from "../../language.ts";
import { wordsOf } from "../../text/words.ts";

/** Names that complete what was typed so far, for menus. */
export type Suggest = (
  typed: string,
  language: Language,
  limit: number,
) => readonly { label: string; intent: Intent }[];

/** Suggests roles by their names and aliases: those that begin as typed first, then those that hold it. */
export function makeSuggest(catalog: Catalog): Suggest {
  const names = catalog.roles.map((role) => ({
    role,
    keys: [role.name.nl.text, role.name.en.text, ...role.aliases.map((alias) => alias.text)].map((name) =>
      wordsOf(name).join(" "),
    ),
  }));
  return (typed, language, limit) => {
    const key = wordsOf(typed).join(" ");
    const starts = names.filter(({ keys }) => keys.some((each) => each.startsWith(key)));
    const holds = names.filter(
      (each) => !starts.includes(each) && each.keys.some((one) => one.includes(key)),
    );
    return [...starts, ...holds].slice(0, limit).map(({ role }) => ({
      label: role.name[language].text,
      intent: { kind: "role_profile", roles: [role.id] },
    }));
  };
}
