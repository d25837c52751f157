import { askRoute } from "../../shared/audit/loopback.ts";
import { PAGE_PATHS } from "../../shared/page-paths.ts";
import type { Audited, TeamsRule } from "./rule.ts";

const MESSAGES_PATH = "/api/messages";
const UNAUTHORISED = 401;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
/** Of nobody, and in nobody's name. */
const UNSIGNED = `Bearer ${part({ alg: "none", typ: "JWT" })}.${part({ iss: "https://api.botframework.com" })}.`;

/** What the routes let in, and what they show: asked for real, on the loopback address. */
export const DOOR_RULES: readonly TeamsRule[] = [
  {
    id: "token",
    asks: "A request without a token of Teams', or with one that nobody signed, is refused.",
    remedy: "Report it: see SECURITY.md.",
    flaws: async (app) => [
      ...(await letIn(app, {}, "one without a token is let in")),
      ...(await letIn(app, { authorization: "Bearer x" }, "one with a token that is none is let in")),
      ...(await letIn(app, { authorization: UNSIGNED }, "one with a token that nobody signed is let in")),
    ],
  },
  {
    id: "pages",
    asks: "Anyone can read about privacy, terms of use and help, in both languages, without a link to a shop.",
    remedy:
      "Leave the pages in docs/pages as they are served, or name your own with --privacy, --terms and --website.",
    flaws: async (app) =>
      (await Promise.all(Object.values(PAGE_PATHS).map((path) => flawsOfPage(app, path)))).flat(),
  },
  {
    id: "privacy-told",
    asks: "The page about privacy says what is kept, for how long, how it is erased and how it is protected.",
    remedy: "Say it in docs/pages/privacy.en.md and its Dutch twin.",
    flaws: async (app) => {
      const { text } = await askedFor(app, PAGE_PATHS.privacy);
      return ["What is kept", "days", "Erasing", "protected"]
        .filter((words) => !text.includes(words))
        .map((words) => `it does not say "${words}"`);
    },
  },
];

type Headers = Readonly<Record<string, string>>;

async function letIn({ routes }: Audited, headers: Headers, says: string): Promise<readonly string[]> {
  const route = routes.find(({ path }) => path === MESSAGES_PATH);
  if (route === undefined) return ["there is no route for messages"];
  const sent = { "content-type": "application/json", ...headers };
  const { status } = await askRoute(route, { method: "POST", headers: sent, body: '{"type":"message"}' });
  return status === UNAUTHORISED ? [] : [says];
}

async function askedFor({ routes }: Audited, path: string) {
  const route = routes.find((each) => each.path === path);
  return route === undefined ? { status: 404, text: "" } : askRoute(route, {});
}

async function flawsOfPage(app: Audited, path: string): Promise<readonly string[]> {
  const { status, text } = await askedFor(app, path);
  if (status !== 200) return [`${path} is answered with ${status}`];
  return [
    ...(/lang="nl"/u.test(text) && /lang="en"/u.test(text) ? [] : [`${path} is in one language`]),
    ...(/appsource\.microsoft\.com|marketplace/iu.test(text) ? [`${path} links to a shop`] : []),
  ];
}
