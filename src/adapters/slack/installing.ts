import type { Installation } from "@slack/oauth";
import { z } from "zod";
import { PlatformError } from "../../errors.ts";
import type { Installations } from "../adapter.ts";

const id = z.string().min(1).max(100);
const token = z.string().min(1);

/** What Slack's install provider makes of what was granted; its types promise what nobody has checked. */
const Granted = z.object({
  team: z.object({ id }),
  enterprise: z.object({ id }).nullish(),
  bot: z.object({
    token,
    refreshToken: token.optional(),
    /** In seconds since 1970. */
    expiresAt: z.number().positive().optional(),
    scopes: z.array(z.string()),
    id: id.optional(),
    userId: id,
  }),
  user: z.object({ id, token: token.optional(), refreshToken: token.optional() }),
});

/**
 * Keeps what Slack granted when somebody installed the app in a workspace, in place of what was granted there before.
 * @throws PlatformError when it grants nothing; its message holds no token @throws StoreError
 */
export async function putInstallation(
  given: Installation,
  installations: Pick<Installations, "put">,
): Promise<void> {
  const granted = Granted.safeParse(given).data;
  if (granted === undefined)
    throw new PlatformError("Slack did not grant the installation", "Install the app anew.");
  const { team, enterprise, bot, user } = granted;
  await installations.put({
    platform: "slack",
    key: team.id,
    team: team.id,
    enterprise: enterprise?.id ?? null,
    botId: bot.id ?? null,
    botUser: bot.userId,
    scopes: bot.scopes,
    secrets: {
      botToken: bot.token,
      botRefreshToken: bot.refreshToken,
      userToken: user.token,
      userRefreshToken: user.refreshToken,
    },
    expiresAt: bot.expiresAt === undefined ? null : bot.expiresAt * 1_000,
    installer: user.id,
  });
}
