import type { Catalog } from "../../../knowledge/catalog.ts";
import { madeOf } from "../../../text/made-of.ts";
import { tellingWords } from "../../../text/roots.ts";
import type { Asking } from "./asking.ts";

/** The tools of the catalog, each by the telling words of its name. */
const toolNames = madeOf<ReadonlyMap<string, string>, Catalog>(
  ({ roles }) =>
    new Map(
      roles.flatMap(({ tools }) =>
        tools.flatMap(({ name }) =>
          name.split(/ \/ |, /u).map((part) => [tellingWords(part).join(" "), part] as const),
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
