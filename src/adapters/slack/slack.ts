import { App, webApi } from "@slack/bolt";
import { ConfigError, PlatformError } from "../../errors.ts";
import type { PlatformAdapter, PlatformParts } from "../adapter.ts";
import { clientOptions, sdkLogger } from "./client.ts";
import { listenToCommands } from "./commands.ts";
import { listenToConversations } from "./conversations.ts";
import { makeSlackRoute } from "./http-intake.ts";
import { makeDoor } from "./receiver.ts";
import { makeSocket, type Socket, type SocketParts } from "./socket-intake.ts";
import { listenToEndings, makeStanding, WatchedClient } from "./standing.ts";
import { listenToTaps } from "./taps.ts";

export type SlackSettings = {
  /** Proves that a request comes from Slack; only HTTP uses it. */
  readonly signingSecret: string;
  /** xoxb-… */
  readonly botToken: string;
  /** xapp-…, needed for Socket Mode. */
  readonly appToken?: string;
  readonly mode: "http" | "socket";
  /** Where the Web API is, when not at Slack. */
  readonly apiUrl?: string;
  /** How long one call to Slack may take; 4,000 when absent, and more would outlast a delivery's lease. */
  readonly clientTimeoutMs?: number;
  /** How long the socket may be lost, and how often a refused token is tried again; 60,000 when absent. */
  readonly patienceMs?: number;
};

/** Slack moves a connection to another host now and then: a second or two without one is no trouble. */
const PATIENCE_MS = 60_000;

/** Who we are in Slack, from `auth.test`. */
type Self = { readonly botId: string; readonly botUserId: string };

/**
 * Slack as a platform: over HTTP a route for the shared server, over Socket Mode a connection of its own.
 * Nothing is called before `start`, which fails with a PlatformError when Slack does not take the tokens.
 * @throws ConfigError when Socket Mode has no app-level token, or HTTP no signing secret
 */
export function makeSlack(settings: SlackSettings, parts: PlatformParts): PlatformAdapter {
  check(settings);
  const { log } = parts;
  const { patienceMs = PATIENCE_MS } = settings;
  const logger = sdkLogger(log);
  const options = clientOptions(settings, logger);
  const standing = makeStanding(() => client.auth.test(), patienceMs, log);
  const client = new WatchedClient(settings.botToken, options, standing.onCall);
  const door = makeDoor(log);
  let self: Self = { botId: "", botUserId: "" };

  const app = new App({
    receiver: door.receiver,
    authorize: async () => ({ botToken: settings.botToken, ...self }),
    clientOptions: options,
    logger,
    // Bolt would keep a store of its own per conversation.
    convoStore: false,
  });
  // A listener's failure has to reach the door, which then does not acknowledge.
  app.error((error) => Promise.reject(error));
  listenToConversations(app, { client, ...parts, self: () => self.botUserId });
  listenToCommands(app, parts);
  listenToTaps(app, { client, ...parts });
  listenToEndings(app, standing);

  const { deliver } = door;
  const socket = socketFor(settings, { clientOptions: options, logger, patienceMs, deliver, log });

  return {
    routes:
      settings.mode === "http"
        ? [makeSlackRoute({ signingSecret: settings.signingSecret, deliver, log })]
        : [],
    start: async () => {
      self = await whoAmI(client);
      door.open();
      await socket?.start();
      log.info("slack.started", { mode: settings.mode });
    },
    trouble: () => standing.trouble() ?? socket?.trouble(),
    stop: async (deadlineMs) => {
      standing.stop();
      const began = performance.now();
      await door.close(deadlineMs);
      await socket?.stop(Math.max(SOCKET_CLOSE_MS, deadlineMs - (performance.now() - began)));
    },
  };
}

function socketFor(
  { mode, appToken }: SlackSettings,
  parts: Omit<SocketParts, "appToken">,
): Socket | undefined {
  return mode === "http" || appToken === undefined ? undefined : makeSocket({ appToken, ...parts });
}

/** What closing a socket gets when the deadline is spent. */
const SOCKET_CLOSE_MS = 500;

function check({ mode, appToken, signingSecret }: SlackSettings): void {
  if (mode === "socket" && !appToken) {
    throw new ConfigError("Slack's Socket Mode has no app-level token", "Set the app-level token (xapp-…).");
  }
  if (mode === "http" && signingSecret === "") {
    throw new ConfigError(
      "Slack over HTTP has no signing secret",
      "Copy it from the app's Basic Information page.",
    );
  }
}

async function whoAmI(client: webApi.WebClient): Promise<Self> {
  try {
    const { bot_id: botId = "", user_id: botUserId = "" } = await client.auth.test();
    return { botId, botUserId };
  } catch (cause) {
    throw cause instanceof webApi.WebAPIPlatformError
      ? new PlatformError(`Slack does not take the bot token (${cause.data.error})`, TOKEN_STEP, { cause })
      : new PlatformError("Slack's Web API does not answer", "Check that this host can reach slack.com.", {
          cause,
        });
  }
}

const TOKEN_STEP =
  "Check the bot token (xoxb-…), on the app's page under OAuth & Permissions after installing it.";
