import { askRoute } from "../../shared/audit/loopback.ts";
import { INSTALL_PATH } from "../listening.ts";
import type { Audited, SlackRule } from "./rule.ts";

/** How a workspace gets the app. */
export const INSTALL_RULES: readonly SlackRule[] = [
  {
    id: "installable",
    asks: "A page leads to Slack to install it, for the scopes of the manifest, and Slack leads back to where it may.",
    remedy: "Give --oauth for an app that is to be listed. For your own workspace it is not needed.",
    flaws: async (app) => {
      const { redirect_urls: known = [], scopes } = app.manifest.oauth_config;
      const granted: readonly string[] = scopes.bot;
      if (known.length === 0) return ["there is no redirect URL"];
      const asked = await askedBy(app);
      if (asked === undefined) return ["no page leads to Slack"];
      const beyond = asked.scopes.filter((scope) => !granted.includes(scope));
      return [
        ...(known.includes(asked.back) ? [] : ["the page has Slack lead back elsewhere"]),
        ...(asked.state === "" ? ["the page sends no state along"] : []),
        ...beyond.map((scope) => `the page asks for ${scope}`),
        ...granted.flatMap((scope) => (asked.scopes.includes(scope) ? [] : [`the page leaves out ${scope}`])),
      ];
    },
  },
];

const SLACK = "https://slack.com/oauth/v2/authorize?";

/** What the page has Slack ask an installer. */
async function askedBy({ routes }: Audited) {
  const route = routes.find(({ path }) => path === INSTALL_PATH);
  const page = route && (await askRoute(route, {}));
  const [, address] = /href="(?<address>[^"]+)"/u.exec(page?.text ?? "") ?? [];
  if (page?.status !== 200 || !address?.startsWith(SLACK)) return undefined;
  const query = new URL(address.replaceAll("&amp;", "&")).searchParams;
  const given = (name: string) => query.get(name) ?? "";
  return { scopes: given("scope").split(","), back: given("redirect_uri"), state: given("state") };
}
