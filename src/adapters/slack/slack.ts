import { ConfigError } from "../../errors.ts";
import type { PlatformAdapter, PlatformParts, Route } from "../adapter.ts";
import { inTime } from "../shared/in-time.ts";
import { addressOfPlace, placeOfAddress } from "./addresses.ts";
import { makeAdministration, makeMayAdminister } from "./administering.ts";
import { forThoseWhoMayAsk } from "./admission/admission.ts";
import { tell } from "./answering.ts";
import { clientOptions, sdkLogger } from "./client.ts";
import { listenToCommands } from "./commands.ts";
import { listenToConversations } from "./conversations.ts";
import { listenToForms } from "./forms/submitting-forms.ts";
import { listenToSearches } from "./home/searching.ts";
import { makeSlackRoute } from "./http-intake.ts";
import { type InstallParts, makeInstallRoutes } from "./install/install-routes.ts";
import { type Listeners, makeListeners } from "./listeners.ts";
import { makeManyWorkspaces } from "./many-workspaces.ts";
import { makeOfferPrompts } from "./offering-prompts.ts";
import { makeOneWorkspace } from "./one-workspace.ts";
import { listenToReactions } from "./reactions.ts";
import { type Door, makeDoor } from "./receiver.ts";
import { listenToStops, makeShowSession, type ShowSession } from "./sessions.ts";
import { listenToSettings } from "./settling/sent-settings.ts";
import { listenToShortcuts } from "./shortcuts.ts";
import type { SlackSettings } from "./slack-settings.ts";
import { makeSocket, type Socket, type SocketParts } from "./socket-intake.ts";
import { makeStrangers } from "./strangers.ts";
import { listenToTaps } from "./taps.ts";
import { listenToJoins, makeWelcomeInstaller } from "./welcoming.ts";
import { makeDismiss, makeWhisper, type Whisper } from "./whispering.ts";
import { makeWhoIsWho, type WhoIsWho } from "./who-is-who.ts";
import type { Workspaces } from "./workspaces.ts";

export type { SlackSettings } from "./slack-settings.ts";

/** Slack moves a connection to another host now and then: a second or two without one is no trouble. */
const PATIENCE_MS = 60_000;

/**
 * Slack as a platform: over HTTP a route for the shared server, over Socket Mode a connection of its own.
 * Nothing is called before `start`, which fails with a PlatformError when Slack does not take the tokens.
 * @param listeners who hears what is written down here, for who wants to know
 * @throws ConfigError when Socket Mode has no app-level token, or HTTP no signing secret
 */
export function makeSlack(
  settings: SlackSettings,
  parts: PlatformParts,
  listeners: Listeners = makeListeners(),
): PlatformAdapter {
  check(settings);
  const { log } = parts;
  const { patienceMs = PATIENCE_MS } = settings;
  const logger = sdkLogger(log);
  const options = clientOptions(settings, logger);
  const whisper = makeWhisper(log, settings);

  const workspaces = workspacesFor(settings, listeners, parts);
  const showSession = makeShowSession(log);
  const asked = { showSession, whisper, whoIsWho: makeWhoIsWho(log), ...parts };
  const admitted = listenToAll(listeners, settings, asked);

  const strangers = makeStrangers(log);
  const door = makeDoor({ listeners: admitted, workspaces, strangers, log });
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

  const onInstalled = makeWelcomeInstaller(workspaces, asked);
  return {
    routes: settings.mode === "http" ? routesFor(settings, { deliver, onInstalled, ...parts }) : [],
    start: async () => {
      await workspaces.start();
      door.open();
      await socket?.start();
      log.info("slack.started", { mode: settings.mode });
    },
    tell: async (address, words, keep) => {
      const place = placeOfAddress(address);
      const workspace = place && (await workspaces.of({ team_id: place.workspace }));
      if (place === undefined || workspace === undefined) return { kind: "refused" };
      const end = await tell({ posting: workspace.posting, log }, place, words, keep);
      if (end.kind === "taken") void showSession(workspace, place, { status: "active" });
      return end;
    },
    addressOf: (workspace, id) => addressOfPlace(workspace, { channel: id }),
    trouble: () => workspaces.trouble() ?? socket?.trouble(),
    stop: async (deadlineMs) => {
      strangers.stop();
      const began = performance.now();
      await door.close(deadlineMs);
      await inTime(workspaces.stop(), Math.max(0, deadlineMs - (performance.now() - began)), undefined);
      await socket?.stop(Math.max(SOCKET_CLOSE_MS, deadlineMs - (performance.now() - began)));
    },
  };
}

/** @returns the same listeners, for those who may ask */
function listenToAll(
  listeners: Listeners,
  settings: SlackSettings,
  parts: PlatformParts & {
    readonly showSession: ShowSession;
    readonly whisper: Whisper;
    readonly whoIsWho: WhoIsWho;
  },
): ReturnType<typeof forThoseWhoMayAsk> {
  const { log, whoIsWho } = parts;
  const mayAdminister = makeMayAdminister(whoIsWho, settings.admins);
  const asked = { mayAdminister, administration: makeAdministration(mayAdminister), ...parts };
  listenToConversations(listeners, { offerPrompts: makeOfferPrompts(asked), ...asked });
  listenToCommands(listeners, asked);
  listenToReactions(listeners, parts);
  listenToJoins(listeners, parts);
  listenToStops(listeners, parts);
  listenToForms(listeners, parts);
  listenToSettings(listeners, asked);
  listenToSearches(listeners, parts);
  listenToShortcuts(listeners, parts);
  listenToTaps(listeners, { dismiss: makeDismiss(log, settings), ...asked });
  return forThoseWhoMayAsk(listeners, { whoMayAsk: settings.whoMayAsk, ...asked });
}

function workspacesFor(settings: SlackSettings, listeners: Listeners, parts: PlatformParts): Workspaces {
  const { botToken, client, patienceMs = PATIENCE_MS } = settings;
  if (botToken !== undefined)
    return makeOneWorkspace({ ...settings, botToken, patienceMs }, listeners, parts);
  const { installations, log } = parts;
  if (client !== undefined && installations !== undefined)
    return makeManyWorkspaces({ ...settings, client }, listeners, { installations, log });
  throw new ConfigError(
    "Slack has no bot token, and no client id and secret either",
    "Set SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for many.",
  );
}

/** What Slack calls; where the app serves every workspace that installs it, also the pages on which it is installed. */
function routesFor(
  { signingSecret, botToken, client, publicUrl, ...others }: SlackSettings,
  {
    deliver,
    installations,
    ...parts
  }: PlatformParts & Pick<Door, "deliver"> & Pick<InstallParts, "onInstalled">,
): readonly Route[] {
  const events = makeSlackRoute({ signingSecret, deliver, log: parts.log });
  if (botToken !== undefined || client === undefined) return [events];
  if (publicUrl === undefined || installations === undefined) return [events];
  return [events, ...makeInstallRoutes({ client, publicUrl, ...others }, { installations, ...parts })];
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
