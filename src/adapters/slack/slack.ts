import { ConfigError } from "../../errors.ts";
import type { PlatformAdapter, PlatformParts } from "../adapter.ts";
import { clientOptions, makeCaller, sdkLogger } from "./client.ts";
import { listenToCommands } from "./commands.ts";
import { listenToConversations } from "./conversations.ts";
import { makeSlackRoute } from "./http-intake.ts";
import { whoAmI } from "./identity.ts";
import { makeListeners } from "./listeners.ts";
import { makeLook } from "./looking.ts";
import { makePosting } from "./posting.ts";
import { makeDoor } from "./receiver.ts";
import { makeSocket, type Socket, type SocketParts } from "./socket-intake.ts";
import { heeded, listenToEndings, makeStanding, WatchedClient } from "./standing.ts";
import { listenToTaps } from "./taps.ts";
import { makeWhisper } from "./whispering.ts";

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
  /** How long one call to Slack may take; when absent 10,000 for a post and 4,000 for others. */
  readonly clientTimeoutMs?: number;
  /** How long the socket may be lost, and how often a refused token is tried again; 60,000 when absent. */
  readonly patienceMs?: number;
};

/** Slack moves a connection to another host now and then: a second or two without one is no trouble. */
const PATIENCE_MS = 60_000;

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
  const call = makeCaller(settings);
  const { clientTimeoutMs: timeoutMs } = settings;
  const posting = heeded(makePosting(call, makeLook(call, timeoutMs), timeoutMs), standing);
  const whisper = makeWhisper(log, timeoutMs);
  let self = "";

  const listeners = makeListeners();
  listenToConversations(listeners, { client, posting, ...parts, self: () => self });
  listenToCommands(listeners, { whisper, ...parts });
  listenToTaps(listeners, { posting, whisper, ...parts });
  listenToEndings(listeners, standing);

  const door = makeDoor(listeners, log);
  const { deliver } = door;
  const { dispatcher } = parts;
  const socket = socketFor(settings, {
    clientOptions: options,
    dispatcher,
    logger,
    patienceMs,
    deliver,
    log,
  });

  return {
    routes:
      settings.mode === "http"
        ? [makeSlackRoute({ signingSecret: settings.signingSecret, deliver, log })]
        : [],
    start: async () => {
      self = (await whoAmI(client)).user;
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
