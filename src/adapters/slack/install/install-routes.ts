import type { IncomingMessage, ServerResponse } from "node:http";
import type { Deliveries, Log, Route } from "../../adapter.ts";
import { deliveryKey } from "../../shared/delivery-key.ts";
import { makeSeldom, type Seldom } from "../../shared/seldom.ts";
import { isPageAsked, sendPage, type WebPage } from "../../shared/web-page.ts";
import { describe } from "../failure.ts";
import { INSTALL_PATH, REDIRECT_PATH, scopesOf } from "../listening.ts";
import { type Exchange, type InstallEnd, type InstallSettings, makeExchange } from "./code-exchange.ts";
import { installedPage, installPage, noInstallPage } from "./install-pages.ts";
import { DROP_COOKIE, type InstallState, makeInstallState, STATE_LASTS_MS } from "./install-state.ts";
import type { NoInstall } from "./install-words.ts";

export type InstallParts = Parameters<typeof makeExchange>[1] & {
  /** Takes each state once, of all processes. */
  readonly deliveries: Pick<Deliveries, "claim">;
  readonly now?: () => number;
};

type Ways = {
  readonly settings: InstallSettings;
  readonly exchange: Exchange;
  readonly state: InstallState;
  readonly deliveries: InstallParts["deliveries"];
  readonly seldom: Seldom;
};

/** Where somebody begins to install the app, and where Slack leads them back: pages, by GET alone. */
export function makeInstallRoutes(settings: InstallSettings, parts: InstallParts): readonly Route[] {
  const { log, deliveries, now = Date.now } = parts;
  const ways: Ways = {
    settings,
    exchange: makeExchange(settings, parts),
    state: makeInstallState(settings.client.secret, now),
    deliveries,
    seldom: makeSeldom(log),
  };
  const again = settings.publicUrl + INSTALL_PATH;
  const pageOn = (path: string, show: Show): Route => ({
    path,
    handle: (request, response) =>
      answer(request, response, { show: () => show(request, response, ways), again, log }),
  });
  return [pageOn(INSTALL_PATH, begin), pageOn(REDIRECT_PATH, end)];
}

type Shown = { readonly page: WebPage; readonly cookie: string };
type Show = (request: IncomingMessage, response: ServerResponse, ways: Ways) => Promise<Shown>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { show, again, log }: { readonly show: () => Promise<Shown>; readonly again: string; readonly log: Log },
): Promise<void> {
  // Who only looks at the headers asks again for the page: a code must not be spent on that.
  if (!isPageAsked(request, response)) return;
  try {
    const { page, cookie } = await show();
    sendPage(response, page, { "set-cookie": cookie });
  } catch (error) {
    log.error("slack.install_failed", describe(error));
    sendPage(response, noInstallPage("failed", again), {});
  }
}

async function begin(
  { headers }: IncomingMessage,
  _: ServerResponse,
  { settings, state, exchange }: Ways,
): Promise<Shown> {
  const { state: begun, setCookie } = state.begin(headers.cookie);
  return {
    page: installPage(await exchange.addressFor(begun), scopesOf(settings.threads ?? false)),
    cookie: setCookie,
  };
}

async function end(request: IncomingMessage, response: ServerResponse, ways: Ways): Promise<Shown> {
  const ended = await endOf(request, response, ways);
  if (ended.kind === "installed") return { page: installedPage(ended.workspace), cookie: DROP_COOKIE };
  ways.seldom("slack.install_refused", { why: ended.why });
  return { page: noInstallPage(ended.why, ways.settings.publicUrl + INSTALL_PATH), cookie: DROP_COOKIE };
}

async function endOf(
  request: IncomingMessage,
  response: ServerResponse,
  { state, deliveries, exchange }: Ways,
): Promise<InstallEnd> {
  const { given, refusal, code } = queryOf(request);
  const id = given === undefined ? undefined : state.check(given, request.headers.cookie);
  if (id === undefined) return no("stale");
  if ((await deliveries.claim([deliveryKey(`slack:install:${id}`)], STATE_LASTS_MS)) !== "new")
    return no("used");
  if (refusal !== undefined) return no(refusal === "access_denied" ? "denied" : "refused");
  return code === undefined ? no("stale") : exchange.take(request, response);
}

const no = (why: NoInstall) => ({ kind: "not installed", why }) as const;

const NOTHING = new URLSearchParams();

/** What Slack gave along; what stands there twice is not Slack's. */
function queryOf({ url = "", headers: { host } }: IncomingMessage) {
  // Slack's provider reads the address beside the host, which anyone can make one that is none.
  const query = URL.canParse(url, `https://${host}`) ? new URL(url, `https://${host}`).searchParams : NOTHING;
  const only = (name: string): string | undefined => {
    const [value = "", ...others] = query.getAll(name);
    return value === "" || others.length > 0 ? undefined : value;
  };
  return { given: only("state"), refusal: only("error"), code: only("code") };
}
