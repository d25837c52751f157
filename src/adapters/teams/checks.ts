import { type ConnectionTrouble, PlatformError, troubleIn } from "../../errors.ts";
import type { Check } from "../adapter.ts";
import { requestOnce } from "../shared/one-request.ts";
import type { Credentials, TeamsSettings } from "./credentials.ts";

/** What can be asked for Teams: a token. Whether Teams reaches us only shows when it does. */
export async function teamsChecks(settings: TeamsSettings): Promise<readonly Check[]> {
  if (settings.kind === "local") return [];
  const { fetchToken, NoToken } = await import("./gateway.ts");
  const ask = async () => {
    try {
      await fetchToken(settings);
    } catch (error) {
      throw error instanceof NoToken ? await refusalOf(error.cause, settings) : error;
    }
    return `a ${NAMES[settings.auth.kind]}, which Microsoft's login takes`;
  };
  return [{ about: "teams credential", ask }];
}

/** How long that may take, in milliseconds: the doctor waits four seconds for all of it. */
const LOGIN_MS = 2_000;

const NAMES = {
  secret: "client secret",
  certificate: "certificate",
  "managed-identity": "managed identity",
} as const satisfies Record<Credentials["auth"]["kind"], string>;

/**
 * What to do about the commonest of Microsoft's codes; for any other there is a general remedy, as codes may change.
 * What each means: https://login.microsoftonline.com/error?code=7000215 and so on.
 */
const REMEDIES: Readonly<Record<string, string>> = {
  AADSTS7000215: "Set TEAMS_APP_PASSWORD to the value of a client secret, not to its id.",
  AADSTS7000222: "The client secret has expired: make a new one under Certificates & secrets.",
  AADSTS700016: "Check that TEAMS_APP_ID is an app of the directory in TEAMS_TENANT_ID.",
  AADSTS90002: "Check TEAMS_TENANT_ID: there is no such directory.",
  AADSTS700027:
    "Check that TEAMS_CERTIFICATE_THUMBPRINT and TEAMS_CERTIFICATE_KEY are of a certificate that the app has, and that it has not expired.",
};

/** Of what the SDK says only Microsoft's code is told; the rest names the app and the request. */
async function refusalOf(cause: unknown, { auth }: Credentials): Promise<PlatformError> {
  const code = /\bAADSTS\d+/u.exec(cause instanceof Error ? cause.message : "")?.[0];
  if (code !== undefined) {
    return new PlatformError(
      `Microsoft's login does not take the ${NAMES[auth.kind]} (${code})`,
      REMEDIES[code] ?? "Check TEAMS_APP_ID, TEAMS_TENANT_ID and the credential, and look the code up.",
    );
  }
  if (auth.kind === "managed-identity")
    return new PlatformError(
      "There is no token for the managed identity",
      "Run this where the identity is assigned, with its client id as TEAMS_APP_ID.",
    );
  const trouble = await loginTrouble();
  return new PlatformError(
    `Microsoft's login gives no token${trouble === undefined ? "" : `: ${trouble.why}`}`,
    trouble?.nextStep ?? "Check that this host can reach login.microsoftonline.com.",
  );
}

/** Microsoft's library says nothing of a connection that came to nothing, so one is tried. */
async function loginTrouble(): Promise<ConnectionTrouble | undefined> {
  const exchange = await requestOnce({
    url: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    headers: {},
    body: "",
    timeoutMs: LOGIN_MS,
  });
  return exchange.kind === "not sent" ? troubleIn(exchange.error) : undefined;
}
