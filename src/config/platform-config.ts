import { ConfigError } from "../errors.ts";
import { given } from "../values.ts";
import { missing } from "./half-filled.ts";
import type { Settings } from "./settings.ts";
import { type TeamsAuth, teamsAuth } from "./teams-credentials.ts";

type SlackConfig = {
  readonly signingSecret: string;
  /** Of the one workspace that is served. Exactly one of this and `client` is there. */
  readonly botToken?: string;
  /** The app itself, which serves every workspace that installed it. */
  readonly client?: { readonly id: string; readonly secret: string };
  readonly appToken?: string;
  readonly mode: "http" | "socket";
  readonly whoMayAsk: "members" | "guests" | "everyone";
  /** Who may settle things for a workspace beside its administrators, each as `workspace/user`. */
  readonly admins?: readonly string[];
  readonly apiUrl?: string;
  /** Where the app can be installed: the address of this deployment, over HTTP. */
  readonly publicUrl?: string;
  /** Whether who installs it there is asked for the scopes of threads too. */
  readonly threads?: boolean;
};

type TeamsConfig =
  | { readonly kind: "local" }
  | {
      readonly kind: "credentials";
      readonly appId: string;
      readonly tenantId: string;
      readonly allowedTenants?: readonly string[];
      readonly auth: TeamsAuth;
      /** Whether it was registered for every tenant, as new ones cannot be. */
      readonly isMultiTenant?: boolean;
    };

/** What each platform was told; nothing where it is not configured. Every platform there is has its name here. */
export type PlatformConfigs = {
  readonly slack?: SlackConfig | undefined;
  readonly teams?: TeamsConfig | undefined;
};
export type PlatformName = keyof PlatformConfigs;

/** @throws ConfigError when a platform is half configured, or not by something that it could take */
export function platformsOf(settings: Settings): PlatformConfigs {
  return { slack: slackOf(settings), teams: teamsOf(settings) } satisfies Record<PlatformName, unknown>;
}

function slackOf(settings: Settings): SlackConfig | undefined {
  const {
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
    SLACK_ADMINS: admins,
  } = settings;
  const client = slackClientOf(settings);
  if ([signingSecret, botToken, appToken, client].every((each) => each === undefined)) return undefined;
  if (botToken === undefined && client === undefined) throw missing("SLACK_BOT_TOKEN", "Slack");
  if (appToken === undefined && signingSecret === undefined)
    throw missing("SLACK_SIGNING_SECRET or SLACK_APP_TOKEN", "Slack");
  return {
    signingSecret: signingSecret ?? "",
    ...(botToken === undefined ? {} : { botToken }),
    ...(botToken !== undefined || client === undefined ? {} : { client }),
    mode: appToken === undefined ? "http" : "socket",
    whoMayAsk: settings.SLACK_WHO_MAY_ASK,
    ...(appToken === undefined ? {} : { appToken }),
    ...given({ apiUrl, admins }),
    ...installedAt(settings),
  };
}

/** Over Socket Mode Slack leads no installer back to us, and one workspace needs no page to install it. */
function installedAt({
  SLACK_BOT_TOKEN: botToken,
  SLACK_APP_TOKEN: appToken,
  PUBLIC_URL: publicUrl,
  SLACK_THREADS: threads = false,
}: Settings): Pick<SlackConfig, "publicUrl" | "threads"> {
  if (botToken !== undefined || appToken !== undefined) return {};
  if (publicUrl !== undefined) return { publicUrl, threads };
  throw new ConfigError(
    "PUBLIC_URL is missing, while Slack serves every workspace that installs the app",
    "Set PUBLIC_URL to the https address of this deployment, such as https://bot.example.com, or SLACK_BOT_TOKEN for one workspace.",
  );
}

/** With a bot token the app serves that workspace alone, and what else is known of it is not needed. */
function slackClientOf({
  SLACK_BOT_TOKEN: botToken,
  SLACK_CLIENT_ID: id,
  SLACK_CLIENT_SECRET: secret,
  STORE_KEY: storeKey,
}: Settings): SlackConfig["client"] {
  if (id === undefined && secret === undefined) return undefined;
  if (id === undefined) throw missing("SLACK_CLIENT_ID", "Slack");
  if (secret === undefined) throw missing("SLACK_CLIENT_SECRET", "Slack");
  if (botToken === undefined && storeKey === undefined) {
    throw new ConfigError(
      "STORE_KEY is missing, while Slack serves every workspace that installs the app",
      "Set STORE_KEY (`openssl rand -base64 32`), or SLACK_BOT_TOKEN for one workspace.",
    );
  }
  return { id, secret };
}

function teamsOf(settings: Settings): TeamsConfig | undefined {
  const { TEAMS_APP_ID: appId, TEAMS_TENANT_ID: tenantId, TEAMS_ALLOWED_TENANTS: allowedTenants } = settings;
  const auth = teamsAuth(settings);
  if (settings.TEAMS_LOCAL === true) {
    if (appId !== undefined || auth !== undefined) {
      throw new ConfigError(
        "TEAMS_LOCAL is true although Teams credentials are set",
        "Remove TEAMS_LOCAL, or remove the credentials.",
      );
    }
    if (!isLoopback(settings.HOST)) {
      throw new ConfigError(
        "TEAMS_LOCAL needs HOST to be a loopback address",
        "Set HOST=127.0.0.1, or give Teams credentials.",
      );
    }
    return { kind: "local" };
  }
  if ([appId, tenantId, auth, allowedTenants].every((given) => given === undefined)) return undefined;
  if (appId === undefined) throw missing("TEAMS_APP_ID", "Teams");
  if (tenantId === undefined) throw missing("TEAMS_TENANT_ID", "Teams");
  if (auth === undefined) throw missing("TEAMS_APP_PASSWORD", "Teams");
  return {
    kind: "credentials",
    appId,
    tenantId,
    auth,
    ...(allowedTenants === undefined ? {} : { allowedTenants }),
    ...(isMultiTenant(settings, auth) ? { isMultiTenant: true } : {}),
  };
}

function isMultiTenant({ TEAMS_APP_TYPE: type }: Settings, { kind }: TeamsAuth): boolean {
  if (type === "multi-tenant" && kind === "managed-identity") {
    throw new ConfigError(
      "TEAMS_APP_TYPE is multi-tenant, and a managed identity is of one tenant",
      "Remove TEAMS_APP_TYPE, or give the bot a secret or a certificate in place of TEAMS_MANAGED_IDENTITY.",
    );
  }
  return type === "multi-tenant";
}

/** True for addresses that only this machine can reach. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/u.test(host);
}
