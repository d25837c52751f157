import type { webApi } from "@slack/bolt";
import { PlatformError, troubleIn } from "../../errors.ts";
import { refusalOf } from "./failure.ts";

/** Who the bot is, as Slack says it of the bot token. */
export type Identity = {
  /** Our own user. */
  readonly user: string;
  /** The names of that user and of its team, for an operator. */
  readonly name: string;
  readonly team: string;
  /** Whose the token is: a team's, or a whole enterprise's. */
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly isEnterprise: boolean;
  /** Absent when Slack does not tell. */
  readonly scopes?: readonly string[] | undefined;
};

/** @throws PlatformError when Slack does not take the token, or does not answer */
export async function whoAmI(client: webApi.WebClient): Promise<Identity> {
  try {
    const told = await client.auth.test();
    const { user_id: user = "", user: name = user, team = "", response_metadata } = told;
    const {
      team_id: teamId,
      enterprise_id: enterpriseId,
      is_enterprise_install: isEnterprise = false,
    } = told;
    return { user, name, team, teamId, enterpriseId, isEnterprise, scopes: response_metadata?.scopes };
  } catch (cause) {
    throw tokenTrouble(
      cause,
      "bot",
      "Check the bot token (xoxb-…), on the app's page under OAuth & Permissions after installing it.",
    );
  }
}

/** What an operator is told of a call that failed. */
export function tokenTrouble(cause: unknown, token: "bot" | "app-level", remedy: string): PlatformError {
  const refusal = refusalOf(cause);
  if (refusal !== undefined)
    return new PlatformError(`Slack does not take the ${token} token (${refusal})`, remedy, { cause });
  const trouble = troubleIn(cause);
  return new PlatformError(
    `Slack's Web API does not answer${trouble === undefined ? "" : `: ${trouble.why}`}`,
    trouble?.nextStep ?? "Check that this host can reach slack.com.",
    { cause },
  );
}
