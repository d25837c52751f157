import type { Rule } from "./rule.ts";

const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december".split(
  "|",
);
const DATE = new RegExp(String.raw`\b(\d{1,2}) (${MONTHS.join("|")}) (\d{4})\b`, "giu");

/** A tool that has ended had ended on the day it was checked: its text names no later day. */
export const endedTools: Rule = {
  name: "ended-tools",
  check: ({ data, placeOf }) =>
    data.roles.flatMap((role) =>
      role.tools
        .filter(({ status }) => status === "ended")
        .flatMap((tool) => {
          const checked = tool.checked ?? role.checked;
          const later = [...tool.en.matchAll(DATE)].map(isoDay).find((day) => day > checked);
          if (later === undefined) return [];
          return [
            {
              ...placeOf("roles", role.id, ["tools", role.tools.indexOf(tool), "status"]),
              problem: `${role.id}.tools.${tool.id} has ended, but its text names ${later}, after it was checked`,
              remedy: "Say maintenance until that day, or check it again",
            },
          ];
        }),
    ),
};

function isoDay([, day = "", month = "", year = ""]: RegExpMatchArray): string {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
