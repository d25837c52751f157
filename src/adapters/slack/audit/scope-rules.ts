import { those } from "../../shared/audit/rules.ts";
import { ENDINGS } from "../listening.ts";
import { FREE_EVENTS, SCOPE_USES } from "../scope-uses.ts";
import type { Audited, SlackRule } from "./rule.ts";

/** Scopes that no app gets into the Marketplace with, or that reach further than ours may. */
const BARRED = /^(?:admin|identity|auditlogs|triggers|workflow)\b|^(?:read|post|client|search:read)$/u;

const scopesOf = ({ manifest }: Audited): readonly string[] => manifest.oauth_config.scopes.bot;
const eventsOf = ({ manifest }: Audited): readonly string[] =>
  manifest.settings.event_subscriptions.bot_events;

/** What the app may see and hear. */
export const SCOPE_RULES: readonly SlackRule[] = [
  {
    id: "scopes-used",
    asks: "Every scope is used by an event, a command or a call.",
    remedy: "Take the scope away, or add its use to src/adapters/slack/scope-uses.ts.",
    flaws: (app) =>
      those(
        scopesOf(app),
        (scope) => !isUsed(scope, app),
        (scope) => `${scope} is for nothing`,
      ),
  },
  {
    id: "scopes-granted",
    asks: "Every event and command has the scope that Slack asks for it.",
    remedy: "Ask for the scope in src/adapters/slack/listening.ts.",
    flaws: (app) => [
      ...those(
        eventsOf(app),
        (event) => !isGranted(event, app),
        (event) => `${event} lacks its scope`,
      ),
      ...(scopesOf(app).includes("commands") ? [] : ["the commands lack the scope commands"]),
    ],
  },
  {
    id: "scopes-barred",
    asks: "No scope is legacy or reaches into the workspace, and none acts as a user.",
    remedy: "Do without it: Slack lists no app that asks for one.",
    flaws: (app) => [
      ...those(
        scopesOf(app),
        (scope) => BARRED.test(scope),
        (scope) => `${scope} is barred`,
      ),
      ...("user" in app.manifest.oauth_config.scopes ? ["it asks to act as its users"] : []),
    ],
  },
  {
    id: "events-heard",
    asks: "Every event has a listener.",
    remedy: "Listen to it, or do not ask for it.",
    flaws: (app) =>
      those(
        eventsOf(app),
        (event) => !isHeard(event, app),
        (event) => `nobody hears ${event}`,
      ),
  },
  {
    id: "uninstall-heeded",
    asks: "An uninstall and a revoked token are heard; an app of many workspaces then erases what it kept of that one.",
    remedy: "Subscribe to app_uninstalled and tokens_revoked, and listen to both.",
    flaws: (app) =>
      those(
        ENDINGS,
        (event) => !eventsOf(app).includes(event) || !isHeeded(event, app),
        (event) => `${event} is not heeded`,
      ),
  },
];

function isUsed(scope: string, app: Audited): boolean {
  const { events = [], methods = [], commands = false } = SCOPE_USES[scope] ?? {};
  return commands || methods.length > 0 || events.some((event) => eventsOf(app).includes(event));
}

function isGranted(event: string, app: Audited): boolean {
  if (FREE_EVENTS.includes(event)) return true;
  return scopesOf(app).some((scope) => SCOPE_USES[scope]?.events?.includes(event));
}

/** In the manifest a message says where it stands: `message.im` arrives as `message`. */
function isHeard(event: string, { listeners }: Audited): boolean {
  const body = { event: { type: event.startsWith("message.") ? "message" : event } };
  return listeners.find(body) !== undefined || listeners.findEnd(body) !== undefined;
}

/** The one workspace of a token is not erased: whoever runs the app there may install it again. */
function isHeeded(event: string, app: Audited): boolean {
  const isOfMany = app.manifest.oauth_config.redirect_urls !== undefined;
  return isOfMany ? app.listeners.findEnd({ event: { type: event } }) !== undefined : isHeard(event, app);
}
