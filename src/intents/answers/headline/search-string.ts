import type { Headline } from "../../../answer/answer.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import { own } from "./sentence.ts";

/** Titles and tools that a search is made of: more of them find what was not meant. */
const MOST_TITLES = 5;
const MOST_TOOLS = 4;

/** A search string for LinkedIn and the like: the titles of a role, and tools of which one should be named. */
export function searchString(writer: Writer, role: Role): Headline {
  const { language } = writer;
  const titles = [
    role.name[language].text,
    ...role.aliases
      .filter((each) => each.kind === "alternative" && (each.language ?? language) === language)
      .map(({ text }) => text),
  ].slice(0, MOST_TITLES);
  const tools = role.tools.filter(({ status }) => status === "current").slice(0, MOST_TOOLS);
  const anyOf = (names: readonly string[]) => `(${names.map((name) => `"${name}"`).join(" OR ")})`;
  const string = `${anyOf(titles)} AND ${anyOf(tools.map(({ name }) => name))}`;
  return own(
    writer,
    { nl: `Zoekstring: ${string}`, en: `Search string: ${string}` },
    tools.map((tool) => writer.about(role).cite(["tools", tool.id], tool)),
  );
}
