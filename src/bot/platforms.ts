import type { Check, Log, PlatformAdapter, PlatformParts } from "../adapters/adapter.ts";
import { INSTALL_PATH } from "../adapters/slack/listening.ts";
import type { PlatformConfigs, PlatformName } from "../config/platform-config.ts";

/** A platform as it is configured here. */
type Configured = {
  /** How it is reached, for an operator. */
  readonly says: string;
  /** Whether people and channels are reached by their ids alone. */
  readonly reachesById: boolean;
  readonly open: (parts: PlatformParts) => Promise<PlatformAdapter>;
  /** What the doctor asks; `goesOn` says whether the bot is wanted in threads that mention it nowhere. */
  readonly checks: (log: Log, goesOn: () => Promise<boolean>) => Promise<readonly Check[]>;
};

/** Every platform there is. Their libraries are large, so each is loaded only when it is opened. */
const PLATFORMS = {
  slack: ({ slack }) =>
    slack && {
      says: `configured, over ${slack.mode === "socket" ? "Socket Mode" : "HTTP"}${slack.client === undefined ? "" : ", for every workspace that installed the app"}${slack.publicUrl === undefined ? "" : `; it is installed at ${slack.publicUrl}${INSTALL_PATH}`}`,
      reachesById: true,
      open: async (parts) => (await import("../adapters/slack/slack.ts")).makeSlack(slack, parts),
      checks: async (...asked) => (await import("../adapters/slack/checks.ts")).slackChecks(slack, ...asked),
    },
  teams: ({ teams }) =>
    teams && {
      says:
        teams.kind === "local"
          ? "local only, without credentials: there is nobody to ask"
          : `configured, by ${teams.auth.kind}${teams.isMultiTenant ? "; registered for every tenant, as new bots cannot be" : ""}`,
      reachesById: false,
      open: async (parts) => (await import("../adapters/teams/teams.ts")).makeTeams(teams, parts),
      checks: async () => (await import("../adapters/teams/checks.ts")).teamsChecks(teams),
    },
} satisfies Record<PlatformName, (configs: PlatformConfigs) => Configured | undefined>;

/** Every platform by its name, and how it is configured here; undefined where it is not. */
export function platformsIn(
  configs: PlatformConfigs,
): readonly { readonly name: string; readonly configured: Configured | undefined }[] {
  return Object.entries(PLATFORMS).map(([name, of]) => ({ name, configured: of(configs) }));
}

/** Whether there is a platform to serve. Without one the bot chats in a terminal. */
export function isAnyConfigured(configs: PlatformConfigs): boolean {
  return platformsIn(configs).some(({ configured }) => configured !== undefined);
}

/** Whether workspaces of many companies are served, with one catalog for all. */
export function isOfMany({ slack }: PlatformConfigs): boolean {
  return slack?.client !== undefined;
}

/** Whether an id of this platform is enough to reach somebody there, as it is configured here. */
export function isReachedById(configs: PlatformConfigs, platform: string): boolean {
  return platformsIn(configs).some(
    ({ name, configured }) => name === platform && configured?.reachesById === true,
  );
}

/** Opens every platform that is configured, each with its own parts. */
export async function openPlatforms(
  configs: PlatformConfigs,
  partsFor: (name: string) => PlatformParts,
): Promise<readonly (PlatformAdapter & { readonly name: string })[]> {
  const opening = platformsIn(configs).map(async ({ name, configured }) =>
    configured === undefined ? [] : [{ name, ...(await configured.open(partsFor(name))) }],
  );
  return (await Promise.all(opening)).flat();
}
