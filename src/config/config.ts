import { join } from "node:path";
import { config as readDotenv } from "dotenv";
import { z } from "zod";
import { ConfigError } from "../errors.ts";
import type { Language } from "../language.ts";
import { Schema, SETTINGS, type Settings } from "./settings.ts";

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

/** A language model's server, and what it may cost. */
export type ModelConfig = {
  readonly name: string;
  readonly apiKey: string;
  readonly baseUrl?: string;
  readonly dailyTokens: number;
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
  readonly phrasing: "off" | "background";
  readonly model?: ModelConfig;
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
  const model = modelOf(settings);
  return {
    host: settings.HOST,
    port: settings.PORT,
    language: settings.DEFAULT_LANGUAGE,
    logLevel: settings.LOG_LEVEL,
    database: databaseOf(settings),
    phrasing: settings.PHRASING,
    ...(model === undefined ? {} : { model }),
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

function modelOf(settings: Settings): ModelConfig | undefined {
  const { PHRASING: phrasing, OPENAI_MODEL: name, OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl } = settings;
  if (name === undefined) {
    if (phrasing === "off") return undefined;
    throw new ConfigError(
      "OPENAI_MODEL is missing, while PHRASING is background",
      "Set OPENAI_MODEL, or PHRASING=off.",
    );
  }
  if (key === undefined && baseUrl === undefined) {
    throw new ConfigError(
      "OPENAI_API_KEY is missing, while OPENAI_MODEL is there",
      "Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own that needs no key.",
    );
  }
  return {
    name,
    // The library wants one that is not empty.
    apiKey: key ?? "none",
    dailyTokens: settings.PHRASING_DAILY_TOKENS,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  };
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
