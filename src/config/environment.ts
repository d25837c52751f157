import { config as readDotenv } from "dotenv";
import type { Language } from "../language.ts";

/** The language where nothing tells. */
export const USUAL_LANGUAGE: Language = "nl";

/** Every setting there is; the compiler holds `settings.ts` to it. */
const SETTING_NAMES = [
  "PORT",
  "HOST",
  "DEFAULT_LANGUAGE",
  "LOG_LEVEL",
  "CATALOG_DIR",
  "DATA_DIR",
  "DATABASE_URL",
  "KEEP_DAYS",
  "KEEP_UNANSWERED",
  "PHRASING",
  "OPENAI_MODEL",
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "PHRASING_DAILY_TOKENS",
  "SLACK_SIGNING_SECRET",
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_API_URL",
  "TEAMS_APP_ID",
  "TEAMS_TENANT_ID",
  "TEAMS_APP_PASSWORD",
  "TEAMS_CERTIFICATE_THUMBPRINT",
  "TEAMS_CERTIFICATE_KEY",
  "TEAMS_MANAGED_IDENTITY",
  "TEAMS_LOCAL",
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment, and `.env` for what the environment does not set. */
export function readEnvironment(): Environment {
  const { parsed = {} } = readDotenv({ quiet: true, processEnv: {} });
  return { ...parsed, ...process.env };
}

/** Whether every setting is as usual: then nobody need wait for what checks them. */
export function isUnset(environment: Environment): boolean {
  return SETTING_NAMES.every((name) => (environment[name] ?? "").trim() === "");
}
