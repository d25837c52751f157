import type { Catalog } from "../../../knowledge/catalog.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { madeOf } from "../../../text/made-of.ts";
import { tellingWords } from "../../../text/roots.ts";
import type { Asking } from "./asking.ts";

/** What a role has a tool for, by the name that it is called by; nothing where it does not use it. */
export function toolOf({ tools }: Role, called: string): Role["tools"][number] | undefined {
  return tools.find(({ name }) => namesIn(name).includes(called));
}

/** `OpenAI / Azure OpenAI` is two, and nobody says Apache before Airflow. */
function namesIn(name: string): readonly string[] {
  return name.split(/ \/ |, /u).flatMap((part) => [part, part.replace(/^Apache /u, "")]);
}

/** The tools of the catalog, each by the telling words of its name. */
const toolNames = madeOf<ReadonlyMap<string, string>, Catalog>(
  ({ roles }) =>
    new Map(
      roles.flatMap(({ tools }) =>
        tools.flatMap(({ name }) =>
          namesIn(name).map((part) => [tellingWords(part).join(" "), part] as const),
        ),
      ),
    ),
);

/** The tools that the words name: of names within each other the longest. */
export function toolsIn({ writer, words }: Asking): readonly string[] {
  const said = ` ${tellingWords(words).join(" ")} `;
  const named = [...toolNames(writer.catalog)].filter(([key]) => key !== "" && said.includes(` ${key} `));
  return named
    .filter(([key]) => !named.some(([other]) => other !== key && ` ${other} `.includes(` ${key} `)))
    .map(([, name]) => name);
}
