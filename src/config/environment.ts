import { lstatSync, readFileSync } from "node:fs";
import { parse } from "dotenv";
import { ConfigError } from "../errors.ts";
import type { Language } from "../language.ts";

/** The language where nothing tells. */
export const USUAL_LANGUAGE: Language = "nl";

/** Every setting there is; the compiler holds `settings.ts` to it. */
const SETTING_NAMES = [
  "PORT",
  "HOST",
  "PUBLIC_URL",
  "SUPPORT_CONTACT",
  "METRICS_PORT",
  "METRICS_HOST",
  "AUDIT",
  "STOP_GRACE_SECONDS",
  "DEFAULT_LANGUAGE",
  "LOG_LEVEL",
  "CATALOG_DIR",
  "DATA_DIR",
  "DATABASE_URL",
  "STORE_KEY",
  "KEEP_DAYS",
  "KEEP_DAYS_VOTES",
  "KEEP_DAYS_UNANSWERED",
  "KEEP_DAYS_PROPOSALS",
  "KEEP_DAYS_HANDOFFS",
  "KEEP_DAYS_TURNS",
  "KEEP_DAYS_BUTTONS",
  "KEEP_DAYS_LANGUAGE",
  "KEEP_UNANSWERED",
  "CURATORS",
  "RATE_LIMITS",
  "RATE_LIMIT_PERSON",
  "RATE_LIMIT_WORKSPACE",
  "PHRASING",
  "OPENAI_MODEL",
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "OPENAI_GRAMMAR",
  "PHRASING_DAILY_TOKENS",
  "SLACK_SIGNING_SECRET",
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_CLIENT_ID",
  "SLACK_CLIENT_SECRET",
  "SLACK_ADMINS",
  "SLACK_THREADS",
  "SLACK_WHO_MAY_ASK",
  "SLACK_API_URL",
  "TEAMS_APP_ID",
  "TEAMS_TENANT_ID",
  "TEAMS_APP_TYPE",
  "TEAMS_ALLOWED_TENANTS",
  "TEAMS_APP_PASSWORD",
  "TEAMS_CERTIFICATE_THUMBPRINT",
  "TEAMS_CERTIFICATE_KEY",
  "TEAMS_MANAGED_IDENTITY",
  "TEAMS_LOCAL",
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment, and `.env` for what the environment does not set.
 * @throws ConfigError when there is a `.env` that cannot be read: without it the bot would be another than was meant
 */
export function readEnvironment(): Environment {
  const written = bytesOf(".env");
  return { ...(written === undefined ? {} : parse(textOf(written))), ...process.env };
}

function bytesOf(file: string): Buffer | undefined {
  const is = lstatSync(file, { throwIfNoEntry: false });
  if (is === undefined) return undefined;
  // It would be waited for until somebody writes.
  if (is.isFIFO()) throw unreadable("is a pipe", MAKE_FILE);
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "no code";
    switch (code) {
      case "ENOENT":
        throw unreadable("is a link that leads nowhere", "Let it lead to a file, or remove it.");
      case "EISDIR":
        throw unreadable("is a folder", MAKE_FILE);
      default:
        throw unreadable(
          `cannot be read (${code})`,
          "Let the user that runs Rolwijzer read it, or remove it.",
        );
    }
  }
}

const MAKE_FILE = "Make it a file, or remove it.";

/** Windows saves as UTF-16 what it calls Unicode; without a mark only the zero bytes between the letters tell. */
function textOf(bytes: Buffer): string {
  const isUtf16 = [0xfffe, 0xfeff].includes(bytes.length > 1 ? bytes.readUInt16BE() : 0) || bytes.includes(0);
  if (isUtf16) throw unreadable("is UTF-16", SAVE_AS);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable("is not UTF-8", SAVE_AS);
  }
}

const SAVE_AS = "Save it as UTF-8.";

function unreadable(what: string, nextStep: string): ConfigError {
  return new ConfigError(`.env in this folder ${what}`, nextStep);
}

/** Whether every setting is as usual: then nobody need wait for what checks them. */
export function isUnset(environment: Environment): boolean {
  return SETTING_NAMES.every((name) => (environment[name] ?? "").trim() === "");
}
