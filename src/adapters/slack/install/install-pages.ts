import { clip } from "../../../text/clip.ts";
import type { PagePart, WebPage } from "../../shared/web-page.ts";
import { INSTALL, INSTALLED, KEPT, NOT_INSTALLED, type NoInstall, SCOPE_WORDS } from "./install-words.ts";

/** A workspace that has the app now, in Slack's words. */
export type InstalledIn = {
  readonly team: string;
  readonly name?: string | undefined;
  readonly app?: string | undefined;
};

/** @param url where Slack asks the installer @param scopes that it asks for */
export function installPage(url: string, scopes: readonly string[]): WebPage {
  return {
    status: 200,
    title: INSTALL.title,
    parts: [
      { kind: "text", text: INSTALL.what },
      { kind: "list", title: INSTALL.may, items: scopes.flatMap((scope) => SCOPE_WORDS[scope] ?? []) },
      { kind: "list", title: INSTALL.keeps, items: KEPT },
      { kind: "button", label: INSTALL.button, href: url },
      { kind: "text", text: INSTALL.at },
    ],
  };
}

/** Longer names than Slack's own limit are none of a workspace. */
const MOST_OF_NAME = 80;

export function installedPage({ team, name, app }: InstalledIn): WebPage {
  const called = clip(name ?? "Slack", MOST_OF_NAME);
  return {
    status: 200,
    title: {
      nl: INSTALLED.title.nl.replace("{team}", () => called),
      en: INSTALLED.title.en.replace("{team}", () => called),
    },
    parts: [
      { kind: "text", text: INSTALLED.first },
      ...openingIn(team, app),
      { kind: "text", text: INSTALLED.invite },
    ],
  };
}

const ID = /^[A-Z0-9]{1,30}$/u;

/** Opens the app's own conversation. Source: https://docs.slack.dev/interactivity/deep-linking */
function openingIn(team: string, app: string | undefined): readonly PagePart[] {
  if (app === undefined || !ID.test(app) || !ID.test(team)) return [];
  return [
    {
      kind: "button",
      label: INSTALLED.open,
      href: `https://slack.com/app_redirect?app=${app}&team=${team}`,
    },
  ];
}

const STATUS: Readonly<Record<NoInstall, number>> = {
  denied: 403,
  refused: 403,
  stale: 400,
  used: 400,
  enterprise: 403,
  scopes: 403,
  away: 502,
  busy: 503,
  failed: 500,
};

/** @param again where to begin anew */
export function noInstallPage(why: NoInstall, again: string): WebPage {
  return {
    status: STATUS[why],
    title: NOT_INSTALLED.title,
    parts: [
      { kind: "text", text: NOT_INSTALLED.why[why] },
      { kind: "button", label: NOT_INSTALLED.again, href: again },
    ],
  };
}
