import { z } from "zod";
import { PlatformError } from "../../errors.ts";
import type { Installations } from "../adapter.ts";

const id = z.string().min(1).max(100);
const named = z.object({ id }).nullish();
const token = z.string().min(1);

/** What `oauth.v2.access` gives for the code of an install page. Source: https://docs.slack.dev/reference/methods/oauth.v2.access */
const Granted = z.object({
  ok: z.literal(true),
  access_token: token,
  refresh_token: token.optional(),
  expires_in: z.number().positive().optional(),
  scope: z.string().default(""),
  bot_user_id: id,
  team: named,
  enterprise: named,
  is_enterprise_install: z.boolean().default(false),
  authed_user: z.object({ id, access_token: token.optional(), refresh_token: token.optional() }),
});

/**
 * Keeps what Slack granted when somebody installed the app, in place of what was granted there before.
 * @param reply of `oauth.v2.access`, as it came
 * @throws PlatformError when it grants nothing; its message holds no token
 */
export async function putInstallation(
  reply: unknown,
  { installations, now = Date.now }: { readonly installations: Installations; readonly now?: () => number },
): Promise<void> {
  const granted = Granted.safeParse(reply).data;
  const team = granted?.team?.id ?? null;
  const enterprise = granted?.enterprise?.id ?? null;
  const key = granted?.is_enterprise_install === true ? enterprise : team;
  if (granted === undefined || key === null)
    throw new PlatformError("Slack did not grant the installation", "Install the app anew.");
  const { access_token: botToken, refresh_token: botRefreshToken, authed_user: user } = granted;
  await installations.put({
    platform: "slack",
    key,
    team: granted.is_enterprise_install ? null : team,
    enterprise,
    botId: null,
    botUser: granted.bot_user_id,
    scopes: granted.scope.split(",").filter((scope) => scope !== ""),
    secrets: {
      botToken,
      botRefreshToken,
      userToken: user.access_token,
      userRefreshToken: user.refresh_token,
    },
    expiresAt: granted.expires_in === undefined ? null : now() + granted.expires_in * 1_000,
    installer: user.id,
  });
}
