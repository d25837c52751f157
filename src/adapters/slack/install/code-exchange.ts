import type { IncomingMessage, ServerResponse } from "node:http";
import { webApi } from "@slack/bolt";
import { type Installation, InstallProvider } from "@slack/oauth";
import type { Installations, Log } from "../../adapter.ts";
import { type ClientSettings, clientOptions, makeCaller, POST_TIMEOUT_MS, sdkLogger } from "../client.ts";
import { describe, refusalOf } from "../failure.ts";
import { putInstallation } from "../installing.ts";
import { REDIRECT_PATH, SCOPES, scopesOf } from "../listening.ts";
import type { InstalledIn } from "./install-pages.ts";
import type { NoInstall } from "./install-words.ts";

/** How an install ended. */
export type InstallEnd =
  | { readonly kind: "installed"; readonly workspace: InstalledIn }
  | { readonly kind: "not installed"; readonly why: NoInstall };

/** Talks with Slack about an install. */
export type Exchange = {
  /** @returns where Slack asks an installer whether the app may come */
  readonly addressFor: (state: string) => Promise<string>;
  /** Gives Slack the code in the address of this request for tokens, and keeps them. The state is looked at before. */
  readonly take: (request: IncomingMessage, response: ServerResponse) => Promise<InstallEnd>;
};

export type InstallSettings = ClientSettings & {
  /** The app itself. */
  readonly client: { readonly id: string; readonly secret: string };
  /** The https address under which browsers and Slack reach us, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether the app was made to follow threads. */
  readonly threads?: boolean;
};
type Parts = {
  readonly installations: Pick<Installations, "put">;
  /** Hears which workspace has the app now, and who installed it there. Nobody waits for it. */
  readonly onInstalled?: (key: string, installer: string) => Promise<void>;
  readonly log: Log;
};

/** Each waits for Slack and holds a connection, so that not everybody's are taken by who sends codes that are none. */
const MOST_AT_ONCE = 20;

/**
 * Slack's own provider writes the address, trades the code and reads what was granted. Its states are not used: their cookie says
 * nothing of `SameSite`, they can serve twice, and are compared as any text. Nor are its stores and pages.
 */
export function makeExchange(
  settings: InstallSettings,
  { installations, onInstalled, log }: Parts,
): Exchange {
  const { client, publicUrl, threads = false } = settings;
  const asked = { scopes: [...scopesOf(threads)], redirectUri: publicUrl + REDIRECT_PATH };
  const provider = new InstallProvider({
    clientId: client.id,
    clientSecret: client.secret,
    stateVerification: false,
    installationStore: {
      storeInstallation: (installation) => putInstallation(installation, installations),
      fetchInstallation: () => Promise.reject(new Error("installations are read by makeInstalled")),
    },
    // What strangers can cause is told by the routes, once a minute.
    logger: sdkLogger(SILENT),
    clientOptions: {
      ...clientOptions(settings, sdkLogger(SILENT)),
      timeout: settings.clientTimeoutMs ?? POST_TIMEOUT_MS,
      // Slack takes a code once.
      retryConfig: { retries: 0 },
    },
  });
  let underWay = 0;

  async function trade(request: IncomingMessage, response: ServerResponse): Promise<InstallEnd> {
    let end: InstallEnd = { kind: "not installed", why: "failed" };
    const callbacks = {
      afterInstallation: async (given: Installation) => {
        const why = lackIn(given);
        if (why === undefined) return true;
        await giveBack(given, settings, log);
        end = { kind: "not installed", why };
        return false;
      },
      success: ({ team, appId: app, user }: Installation) => {
        log.info("slack.installed");
        const key = team?.id ?? "";
        void onInstalled?.(key, user.id);
        end = { kind: "installed", workspace: { team: key, name: team?.name, app } };
      },
      failure: (error: Error) => {
        const why = whyNot(error);
        if (why === "failed") log.error("slack.install_failed", describe(error));
        end = { kind: "not installed", why };
      },
    };
    await provider.handleCallback(request, response, callbacks, asked);
    return end;
  }

  return {
    addressFor: (state) => provider.generateInstallUrl(asked, true, state),
    take: async (request, response) => {
      if (underWay >= MOST_AT_ONCE) return { kind: "not installed", why: "busy" };
      underWay += 1;
      return trade(request, response).finally(() => {
        underWay -= 1;
      });
    },
  };
}

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Why what was granted is not kept. */
function lackIn({ isEnterpriseInstall, bot }: Installation): NoInstall | undefined {
  if (isEnterpriseInstall === true) return "enterprise";
  return SCOPES.every((scope) => bot?.scopes.includes(scope)) ? undefined : "scopes";
}

/**
 * Tokens that are not to be kept are of use to nobody: Slack forgets them. The app itself stays where it was put, for only an
 * admin can take it away. Source: https://docs.slack.dev/reference/methods/auth.revoke, read 2026-11-28
 */
async function giveBack({ bot, user }: Installation, settings: InstallSettings, log: Log): Promise<void> {
  for (const botToken of [bot?.token, user.token]) {
    if (botToken === undefined) continue;
    const call = makeCaller({ ...settings, botToken });
    const timeoutMs = settings.clientTimeoutMs ?? POST_TIMEOUT_MS;
    const exchange = await call({ method: "auth.revoke", body: { form: {} }, timeoutMs });
    if (exchange.kind !== "replied") log.warn("slack.grant_not_given_back");
  }
}

/** What Slack says of a code that served, has ended or is none. */
const OF_CODES: readonly string[] = ["code_already_used", "code_expired", "invalid_code"];

function whyNot(error: Error): NoInstall {
  const refusal = refusalOf(error);
  if (refusal !== undefined) return OF_CODES.includes(refusal) ? "used" : "failed";
  return error instanceof webApi.SlackError ? "away" : "failed";
}
