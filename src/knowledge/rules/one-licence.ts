import type { Licence, Tool } from "../schema/tool.ts";
import type { Rule } from "./rule.ts";

/** A tool that several roles have is under one licence in all of them, and is checked in all of them at once. */
export const oneLicence: Rule = {
  name: "one-licence",
  check: ({ data, placeOf }) => {
    const first = new Map<string, { readonly at: string; readonly tool: Tool }>();
    return data.roles.flatMap((role) =>
      role.tools.flatMap((tool, index) => {
        const name = tool.name.toLowerCase();
        const at = `${role.id}.tools.${tool.id}`;
        const other = first.get(name);
        if (other === undefined) {
          first.set(name, { at, tool });
          return [];
        }
        if (said(tool.licence) === said(other.tool.licence)) return [];
        return [
          {
            ...placeOf("roles", role.id, [
              "tools",
              index,
              ...(tool.licence === undefined ? [] : ["licence"]),
            ]),
            problem: `${at} has another licence than ${other.at}, which is the same tool`,
            remedy: "Give both the licence that its project states",
          },
        ];
      }),
    );
  },
};

/** What it says, whatever the order of its keys. */
function said(licence: Licence | undefined): string {
  if (licence === undefined) return "";
  const { kind, name, sources, confidence, checked } = licence;
  return JSON.stringify([kind, name, sources, confidence, checked]);
}
