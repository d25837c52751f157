import type { NewInstallation } from "../../src/storage/installation.ts";

/** The app in a Slack workspace, with tokens that end at `expiresAt`. */
export function installedIn(key: string, changes: Partial<NewInstallation> = {}): NewInstallation {
  return {
    platform: "slack",
    key,
    team: key,
    enterprise: null,
    botId: "B0BOT",
    botUser: `U0BOT${key}`,
    scopes: ["chat:write", "commands"],
    secrets: { botToken: `xoxe.xoxb-${key}`, botRefreshToken: `xoxe-${key}` },
    expiresAt: null,
    installer: "U0ADMIN",
    ...changes,
  };
}

/** A key of 32 bytes, each of them this one. */
export const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
