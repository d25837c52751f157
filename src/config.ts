import { join } from "node:path";
import { config as readDotenv } from "dotenv";
import { z } from "zod";
import { ConfigError } from "./errors.ts";
import { Language } from "./language.ts";

const text = z.string().trim().min(1);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** Every setting, what it must look like, and what it is for. `.env.example` is printed from this. */
const SETTINGS = {
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe("Port of the HTTP server (Slack over HTTP, Teams, health)."),
  HOST: text.default("127.0.0.1").describe("Address to listen on; 0.0.0.0 in a container behind a proxy."),
  DEFAULT_LANGUAGE: Language.default("nl").describe("Language when a message does not tell: nl or en."),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("How much to log, as JSON lines on standard error."),
  CATALOG_DIR: text
    .optional()
    .describe("Your own catalog folder, laid over the shipped one. See docs/catalog.md."),
  DATA_DIR: text
    .default("./data")
    .describe("Folder of the store (SQLite) that keeps conversations and deliveries."),
  DATABASE_URL: text
    .optional()
    .describe(
      "A Postgres to share between several processes, in place of DATA_DIR: postgres://user:password@host:5432/name.",
    ),
  SLACK_SIGNING_SECRET: text
    .optional()
    .describe("Slack: Basic Information > App Credentials > Signing Secret. Needed over HTTP."),
  SLACK_BOT_TOKEN: text
    .startsWith("xoxb-", "begins with xoxb-")
    .optional()
    .describe("Slack: OAuth & Permissions > Bot User OAuth Token."),
  SLACK_APP_TOKEN: text
    .startsWith("xapp-", "begins with xapp-")
    .optional()
    .describe(
      "Slack: app-level token with connections:write. Turns on Socket Mode, which needs no public address.",
    ),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/u })
    .optional()
    .describe("Slack: another Web API address, for tests."),
  TEAMS_APP_ID: z.guid().optional().describe("Teams: Microsoft App ID of the Azure bot."),
  TEAMS_TENANT_ID: z.guid().optional().describe("Teams: directory (tenant) ID of that app."),
  TEAMS_APP_PASSWORD: text
    .optional()
    .describe("Teams: client secret. Or use a certificate or a managed identity."),
  TEAMS_CERTIFICATE_THUMBPRINT: text.optional().describe("Teams: thumbprint of the app's certificate."),
  TEAMS_CERTIFICATE_KEY: text
    .optional()
    .describe("Teams: private key of that certificate, PEM, with \\n for line ends."),
  TEAMS_MANAGED_IDENTITY: flag
    .optional()
    .describe("Teams: true when the app runs under a user-assigned managed identity."),
  TEAMS_LOCAL: flag
    .optional()
    .describe("Teams: true to try it on this machine without credentials. Listens on loopback only."),
} as const;

const Schema = z.object(SETTINGS);
type Settings = z.infer<typeof Schema>;

type SlackConfig = {
  readonly signingSecret: string;
  readonly botToken: string;
  readonly appToken?: string;
  readonly mode: "http" | "socket";
  readonly apiUrl?: string;
};

type TeamsConfig =
  | { readonly kind: "local" }
  | {
      readonly kind: "credentials";
      readonly appId: string;
      readonly tenantId: string;
      readonly auth:
        | { readonly kind: "secret"; readonly password: string }
        | { readonly kind: "certificate"; readonly thumbprint: string; readonly privateKey: string }
        | { readonly kind: "managed-identity" };
    };

/** Everything the program can be told, validated. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly language: Language;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly catalogDir?: string;
  readonly database:
    | { readonly kind: "sqlite"; readonly file: string }
    | { readonly kind: "postgres"; readonly url: string };
  readonly slack?: SlackConfig;
  readonly teams?: TeamsConfig;
};

/**
 * Reads the environment, and `.env` for what the environment does not set.
 * @throws ConfigError naming the variable and the remedy, never the value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = withDotenv()): Config {
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = Schema.safeParse(filled);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0] ?? "a setting");
    throw new ConfigError(`${name} is not valid: ${issue?.message ?? "see .env.example"}`, remedyFor(name));
  }
  const settings = parsed.data;
  const slack = slackOf(settings);
  const teams = teamsOf(settings);
  return {
    host: settings.HOST,
    port: settings.PORT,
    language: settings.DEFAULT_LANGUAGE,
    logLevel: settings.LOG_LEVEL,
    database: databaseOf(settings),
    ...(settings.CATALOG_DIR === undefined ? {} : { catalogDir: settings.CATALOG_DIR }),
    ...(slack === undefined ? {} : { slack }),
    ...(teams === undefined ? {} : { teams }),
  };
}

function withDotenv(): Readonly<Record<string, string | undefined>> {
  const { parsed = {} } = readDotenv({ quiet: true, processEnv: {} });
  return { ...parsed, ...process.env };
}

function remedyFor(name: string): string {
  const about = Object.entries(SETTINGS).find(([key]) => key === name)?.[1].description;
  return `Correct it in the environment or in .env. ${about ?? "See .env.example."}`;
}

function databaseOf({ DATABASE_URL: url, DATA_DIR: folder }: Settings): Config["database"] {
  return url === undefined
    ? { kind: "sqlite", file: join(folder, "rolwijzer.db") }
    : { kind: "postgres", url };
}

function slackOf(settings: Settings): SlackConfig | undefined {
  const {
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
  } = settings;
  if (signingSecret === undefined && botToken === undefined && appToken === undefined) return undefined;
  if (botToken === undefined) throw missing("SLACK_BOT_TOKEN", "Slack");
  if (appToken === undefined && signingSecret === undefined)
    throw missing("SLACK_SIGNING_SECRET or SLACK_APP_TOKEN", "Slack");
  return {
    signingSecret: signingSecret ?? "",
    botToken,
    mode: appToken === undefined ? "http" : "socket",
    ...(appToken === undefined ? {} : { appToken }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
  };
}

function teamsOf(settings: Settings): TeamsConfig | undefined {
  const { TEAMS_APP_ID: appId, TEAMS_TENANT_ID: tenantId } = settings;
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
  if (appId === undefined && tenantId === undefined && auth === undefined) return undefined;
  if (appId === undefined) throw missing("TEAMS_APP_ID", "Teams");
  if (tenantId === undefined) throw missing("TEAMS_TENANT_ID", "Teams");
  if (auth === undefined) throw missing("TEAMS_APP_PASSWORD", "Teams");
  return { kind: "credentials", appId, tenantId, auth };
}

function teamsAuth(settings: Settings): Extract<TeamsConfig, { kind: "credentials" }>["auth"] | undefined {
  const {
    TEAMS_APP_PASSWORD: password,
    TEAMS_CERTIFICATE_THUMBPRINT: thumbprint,
    TEAMS_CERTIFICATE_KEY: key,
  } = settings;
  if (password !== undefined) return { kind: "secret", password };
  if (thumbprint !== undefined || key !== undefined) {
    if (thumbprint === undefined) throw missing("TEAMS_CERTIFICATE_THUMBPRINT", "Teams");
    if (key === undefined) throw missing("TEAMS_CERTIFICATE_KEY", "Teams");
    return { kind: "certificate", thumbprint, privateKey: key.replaceAll("\\n", "\n") };
  }
  return settings.TEAMS_MANAGED_IDENTITY === true ? { kind: "managed-identity" } : undefined;
}

function missing(name: string, platform: string): ConfigError {
  return new ConfigError(
    `${name} is missing, while other ${platform} settings are there`,
    `Set ${name}, or remove the other ${platform} settings.`,
  );
}

/** True for addresses that only this machine can reach. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/u.test(host);
}

/** The text of `.env.example`: every setting with what it is for. */
export function envExample(): string {
  const entries = Object.entries(SETTINGS).map(([name, schema]) => {
    const usual = schema instanceof z.ZodDefault ? String(schema.parse(undefined)) : "";
    return `# ${schema.description ?? ""}\n${usual === "" ? "# " : ""}${name}=${usual}\n`;
  });
  return `# Copy to .env and fill in what you use. Everything is optional: without a platform, npm start is a chat in the terminal.\n\n${entries.join("\n")}`;
}
