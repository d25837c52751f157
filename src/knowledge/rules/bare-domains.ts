import type { Rule } from "./rule.ts";

/** An address is that of the very page: from a site's front door nobody finds what was read there. */
export const bareDomains: Rule = {
  name: "bare-domains",
  check: ({ data, placeOf }) =>
    data.sources.flatMap(({ id, url }) => {
      if (url === undefined || !isBare(url)) return [];
      return [
        {
          ...placeOf("sources", id, ["url"]),
          problem: `${id} has the front door of a site as its address (${url})`,
          remedy: "Give the address of the page itself, or leave it out and say in a note what was read",
        },
      ];
    }),
};

export function isBare(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === "/" && search === "";
}
