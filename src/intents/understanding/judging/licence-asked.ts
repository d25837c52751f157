import { toolParts } from "../../../knowledge/tool-parts.ts";
import { given } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import type { Known } from "../reading/known-catalog.ts";
import type { Reading } from "../reading/reading.ts";
import { wordsAsked } from "../slots/words-asked.ts";
import { type Step, settled } from "./asked.ts";
import { mannerOf } from "./manner.ts";

/** Longer texts tell of a tool, or ask what it is used for. */
const LONGEST = 9;
/** Whether it may be used so is for others to say, and who uses it or how it is learned is another question. */
const ELSE: readonly Cue[] = ["of-those", "asks-leave", "who", "learning"];

/** "Is n8n open source?", "wat kost LangSmith?": the catalog says under what licence a tool is, and that it knows no price. */
export const licenceAsked: Step = (asked) => {
  const { reading, parts } = asked;
  const { terms, roles, titles } = reading;
  const [term, ...others] = terms;
  const isOfTool = term !== undefined && others.length === 0 && roles.length === 0 && titles.length === 0;
  const asks = reading.has("licence") || reading.has("price");
  if (!isOfTool || !asks || reading.words.length > LONGEST || ELSE.some((cue) => reading.has(cue)))
    return undefined;
  const tool = toolNamed(parts.known, reading, term);
  // What is told of a tool asks nothing of it.
  const { form } = mannerOf({ kind: "find_role" }, asked);
  if (tool === undefined || form === "statement" || form === "write") return undefined;
  const direct = form === "yes_no" ? form : undefined;
  const words = wordsAsked(reading);
  return settled(
    { kind: "find_role", term: tool, ...given({ form: direct, words }) },
    "asks what licence a tool has",
  );
};

/** "And which are free?": of all tools of the roles that were spoken of, whether they were shown or not. */
export const licencesAsked: Step = ({ reading, earlier, ties }) => {
  const { intent } = earlier;
  if (intent?.kind !== "role_tools" || ties.named || !reading.has("licence")) return undefined;
  if (reading.terms.length > 0 || reading.words.length > LONGEST || reading.has("learning")) return undefined;
  // "Is that one free?": what is told of a tool that was pointed at ends with its licence.
  if (intent.operation === "pointed" && intent.items?.length === 1)
    return settled(intent, "asks what licence the tool has that was pointed at");
  const words = wordsAsked(reading);
  return settled(
    { kind: "role_tools", roles: intent.roles, ...given({ words }) },
    "asks what licence the tools have",
  );
};

/** The tool that is written here, as the catalog spells it: by its name, another name, or as one of several that stand together. */
function toolNamed({ roles }: Known, { words }: Reading, term: Reading["terms"][number]): string | undefined {
  const written = words
    .slice(term.from, term.to)
    .map(({ text }) => text)
    .join(" ");
  const tools = roles.flatMap((role) => role.tools);
  const part = tools
    .flatMap(({ name }) => toolParts(name))
    .find((name) => ` ${name.toLowerCase()}`.endsWith(` ${written}`));
  if (part !== undefined) return part;
  const named = tools.find(({ seedName, aliases = [] }) =>
    [seedName, ...aliases].some((each) => each?.toLowerCase() === written),
  );
  return named?.name ?? (term.meaning.kind === "tool" ? term.meaning.term : undefined);
}
