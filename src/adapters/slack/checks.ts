import { webApi } from "@slack/bolt";
import { PlatformError } from "../../errors.ts";
import type { Check, Log } from "../adapter.ts";
import { clientOptions, sdkLogger } from "./client.ts";
import { tokenTrouble, whoAmI } from "./identity.ts";
import { SCOPES, THREAD_SCOPES } from "./listening.ts";
import type { SlackSettings } from "./slack.ts";

/**
 * What Slack can be asked: whose the tokens are, and what they may do. The signing secret shows only in requests.
 * @param goesOn whether administrators want the bot to go on in threads, for which it needs more
 */
export function slackChecks(
  settings: SlackSettings,
  log: Log,
  goesOn: () => Promise<boolean>,
): readonly Check[] {
  const options = { ...clientOptions(settings, sdkLogger(log)), retryConfig: { retries: 0 } };
  const { appToken, botToken } = settings;
  return [
    ...(botToken === undefined
      ? []
      : [
          {
            about: "slack bot token",
            ask: () => askWhoWeAre(new webApi.WebClient(botToken, options), goesOn),
          },
        ]),
    ...(settings.mode === "http" || appToken === undefined
      ? []
      : [
          {
            about: "slack app-level token",
            ask: () => askForSocket(new webApi.WebClient(appToken, options)),
          },
        ]),
  ];
}

async function askWhoWeAre(client: webApi.WebClient, goesOn: () => Promise<boolean>): Promise<string> {
  const { name, team, scopes } = await whoAmI(client);
  const who = `${name} in ${team}`;
  if (scopes === undefined) return `${who}; Slack does not tell its scopes`;
  const lacking = SCOPES.filter((scope) => !scopes.includes(scope));
  if (lacking.length > 0) {
    throw new PlatformError(
      `${who} lacks ${lacking.join(", ")}`,
      "Add what is missing under OAuth & Permissions > Scopes, or take over manifest/slack.yaml, and install the app again.",
    );
  }
  const unheard = THREAD_SCOPES.filter((scope) => !scopes.includes(scope));
  if (unheard.length > 0 && (await goesOn())) {
    throw new PlatformError(
      `${who} is to go on in threads, and lacks ${unheard.join(", ")}: it hears nothing there that does not mention it`,
      "Take over the manifest that `rolwijzer manifest slack --threads` prints and install the app again, or say `/rolwijzer admin threads uit`.",
    );
  }
  return `${who}, with every scope it needs`;
}

async function askForSocket(client: webApi.WebClient): Promise<string> {
  try {
    await client.apps.connections.open();
    return "opens Socket Mode";
  } catch (cause) {
    throw tokenTrouble(
      cause,
      "app-level",
      "Check the app-level token (xapp-…, scope connections:write) and that Socket Mode is on for the app.",
    );
  }
}
