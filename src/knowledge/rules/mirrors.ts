import type { Rule } from "./rule.ts";

/** Where copies stand of what has an address of its own, each with whose that is; a path narrows a host that holds more. */
const MIRRORS: ReadonlyMap<string, string> = new Map([
  ["123dok.com", "the publisher of the document"],
  ["artificialintelligenceact.eu", "EUR-Lex"],
  ["autoped.services.aiod.ieat.ro", "ESCO"],
  ["docplayer.nl", "the publisher of the document"],
  ["docs.amazonaws.cn", "docs.aws.amazon.com"],
  ["docslib.org", "the publisher of the document"],
  ["expydoc.com", "the publisher of the document"],
  ["gdpr-info.eu", "EUR-Lex"],
  ["github.com/api-evangelist", "the project itself"],
  ["github.com/lawve-ai", "EUR-Lex or the authority"],
  ["github.com/ThomasMoreAI", "EUR-Lex or the authority"],
  ["martincaminada.net", "sfia-online.org"],
  ["mcpservers.org", "the project itself"],
  ["onetcodeconnector.org", "onetonline.org"],
  ["pubaffairsbruxelles.eu", "the institution that published it"],
  ["raw.githubusercontent.com", "the file's page at github.com"],
  ["scribd.com", "the publisher of the document"],
  ["themoonlight.io", "the paper itself, such as at arxiv.org"],
]);

/** A copy may differ, be old or vanish: the source is where the text is its author's own. */
export const mirrors: Rule = {
  name: "mirrors",
  check: ({ data, placeOf }) =>
    data.sources.flatMap(({ id, url }) => {
      const original = url === undefined ? undefined : originalOf(url);
      if (original === undefined) return [];
      return [
        {
          ...placeOf("sources", id, ["url"]),
          problem: `${id} has a copy as its address (${url})`,
          remedy: `Give the address at ${original}, and say in a note where it was read`,
        },
      ];
    }),
};

function originalOf(url: string): string | undefined {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./u, "");
  const [, owner = ""] = pathname.split("/");
  return MIRRORS.get(host) ?? MIRRORS.get(`${host}/${owner}`);
}
