import type { Headline } from "../../../answer/answer.ts";
import type { Said } from "../../../knowledge/said.ts";
import { licenceLine } from "../licence-told.ts";
import type { Writer } from "../writer.ts";
import type { OfRole } from "./asking.ts";
import { licenceCited, ofLicences } from "./tool-licences.ts";

/** Of the tools among what was shown which are open source. */
export function licencesOf(asking: OfRole, shown: readonly Said[]): Headline | undefined {
  const tools = shown.flatMap((said) => {
    const tool = toolAt(said);
    return tool === undefined ? [] : [{ role: said.role, tool }];
  });
  return tools.length === 0 ? undefined : ofLicences(asking, tools);
}

/** Under what licence a tool is, below what it is for. */
export function licenceOf(writer: Writer, said: Said): Headline | undefined {
  const tool = toolAt(said);
  if (tool?.licence === undefined) return undefined;
  const { role } = said;
  return {
    text: licenceLine(tool.licence, writer.language),
    facts: [licenceCited(writer, { role, tool, licence: tool.licence })],
  };
}

function toolAt({ role, path }: Said) {
  return path[0] === "tools" ? role.tools.find(({ id }) => id === path[1]) : undefined;
}
