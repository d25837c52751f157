import type { Installation } from "@slack/oauth";
import type { Installations } from "../../src/adapters/adapter.ts";
import { putInstallation } from "../../src/adapters/slack/installing.ts";
import type { SlackSettings } from "../../src/adapters/slack/slack.ts";
import { memoryInstallations } from "../../src/storage/installations-in-memory.ts";
import type { FakeSlack } from "./fake-slack.ts";
import { deliver, type Payload, payload } from "./fake-slack-requests.ts";
import { setStage } from "./fake-slack-stage.ts";
import { CLIENT, type Grant } from "./fake-slack-tokens.ts";
import { nextId } from "./served.ts";

export const PUBLIC_URL = "https://bot.example.org";

/** Settings of an app that every workspace can install. */
const MANY = { client: CLIENT, publicUrl: PUBLIC_URL } as const;

/** Installs the app in a workspace, as an install page does, and lets the bot know. */
export async function installApp(
  { tokens }: FakeSlack,
  installations: Installations,
  team: string,
  { lastsMs, now = Date.now }: { readonly lastsMs?: number; readonly now?: () => number } = {},
): Promise<Grant> {
  const grant = tokens.install({ team, botUser: `U0BOT${team}` }, lastsMs);
  await putInstallation(installationOf(grant, now), installations);
  return grant;
}

/** What Slack's install provider makes of a grant. */
export function installationOf(grant: Grant, now: () => number = Date.now): Installation {
  const { team, enterprise, scope, bot_user_id: userId, authed_user: user } = grant;
  return {
    team,
    enterprise: enterprise ?? undefined,
    user: { ...user, token: undefined, scopes: undefined },
    bot: {
      token: grant.access_token,
      refreshToken: grant.refresh_token,
      expiresAt: now() / 1_000 + grant.expires_in,
      scopes: scope.split(","),
      id: "B0BOT",
      userId,
    },
  };
}

/** The same body, as a workspace of Slack sends it at this moment. */
export function of(team: string, body: Payload, changes: Payload = {}): Payload {
  const authorizations = [{ team_id: team, enterprise_id: null, is_enterprise_install: false }];
  const event = body.event && { ...body.event, team, ...changes.event };
  const ids = "team_id" in body ? { team_id: team } : { team: { id: team } };
  return {
    ...body,
    ...changes,
    ...ids,
    ...(event === undefined ? {} : { event, event_id: `Ev${nextId()}`, event_time: Date.now() / 1_000 }),
    ...("authorizations" in body ? { authorizations, context_team_id: team } : {}),
  };
}

/** A mention in the same channel of every workspace, with a time of its own. */
export function mentionIn(team: string): Payload {
  return of(team, payload("app-mention"), { event: { ts: `1795000001.${nextId()}` } });
}

/** An adapter for many workspaces, between a fake Slack and a scripted assistant. */
export async function setManyStage(
  installations: Partial<Installations> = {},
  settings: Partial<SlackSettings> = {},
) {
  const erased: string[] = [];
  const finds: (readonly string[])[] = [];
  const memory = memoryInstallations(Date.now);
  const all: Installations = {
    ...memory,
    find: (platform, keys) => {
      finds.push(keys);
      return memory.find(platform, keys);
    },
    erase: async (_, key) => void erased.push(key),
    ...installations,
  };
  const stage = await setStage({ ...MANY, ...settings }, undefined, all);
  return {
    ...stage,
    installations: all,
    erased,
    /** Which workspaces the store was asked about. */
    finds,
    install: (team: string) => installApp(stage.slack, all, team),
    hears: (body: Payload) => deliver(stage.url, body),
  };
}
