import { join } from "node:path";
import { z } from "zod";
import { ConfigError } from "../errors.ts";
import type { Language } from "../language.ts";
import type { Retention } from "../settings-asked.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { type PlatformConfigs, platformsOf } from "./platform-config.ts";
import { PROXY_SETTINGS, type ProxyConfig, proxiesIn } from "./proxy-config.ts";
import { retentionOf } from "./retention.ts";
import { Schema, SETTINGS, type Settings } from "./settings.ts";
import { storeKeysOf } from "./store-keys.ts";

/** A language model's server, and what it may cost. */
export type ModelConfig = {
  readonly name: string;
  readonly apiKey: string;
  readonly baseUrl?: string;
  /** In which notation its server takes a grammar beside a request; absent where it takes none. */
  readonly grammar?: "gbnf";
  readonly dailyTokens: number;
};

/** Everything the program can be told, validated. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly language: Language;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Where metrics are served; absent where they are off. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** Whether the log gets a line an answer. */
  readonly audit: boolean;
  /** How long a stop says that it is coming before it drains. */
  readonly stopGraceMs: number;
  readonly catalogDir?: string;
  readonly database:
    | { readonly kind: "sqlite"; readonly file: string }
    | { readonly kind: "postgres"; readonly url: string };
  /** Keys of 32 bytes for the secrets in the store: the first encrypts, all decrypt. Absent where there is none. */
  readonly storeKeys?: readonly Uint8Array[];
  /** For how many days what people cause is kept, and whether with the words of a question without an answer. */
  readonly keeping: { readonly days: Retention; readonly words: boolean };
  /** Who decides on corrections: people and channels, by the platforms' own ids. */
  readonly curators: readonly {
    readonly platform: string;
    readonly workspace: string;
    readonly id: string;
  }[];
  /** How many messages a minute are answered; absent where that is not limited. */
  readonly rates?: { readonly person: number; readonly workspace: number };
  readonly phrasing: "off" | "background";
  readonly model?: ModelConfig;
  /** Whom readers can ask: a mail address, or an https address. */
  readonly contact?: string;
  readonly platforms: PlatformConfigs;
  /** Absent where everything is reached straight. */
  readonly proxies?: ProxyConfig;
};

/**
 * Reads the environment, and `.env` for what the environment does not set.
 * @throws ConfigError naming the variable and the remedy, never the value
 */
export function readConfig(environment: Environment = readEnvironment()): Config {
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
  const model = modelOf(settings);
  const storeKeys = storeKeysOf(settings.STORE_KEY);
  const proxies = proxiesIn(environment);
  return {
    host: settings.HOST,
    port: settings.PORT,
    language: settings.DEFAULT_LANGUAGE,
    logLevel: settings.LOG_LEVEL,
    audit: settings.AUDIT === "on",
    stopGraceMs: settings.STOP_GRACE_SECONDS * 1_000,
    database: databaseOf(settings),
    keeping: { days: retentionOf(settings), words: settings.KEEP_UNANSWERED === "masked" },
    curators: (settings.CURATORS ?? []).map((written) => {
      const [platform = "", workspace = "", id = ""] = written.split("/");
      return { platform, workspace, id };
    }),
    ...(settings.RATE_LIMITS === "off"
      ? {}
      : { rates: { person: settings.RATE_LIMIT_PERSON, workspace: settings.RATE_LIMIT_WORKSPACE } }),
    phrasing: settings.PHRASING,
    platforms: platformsOf(settings),
    ...(storeKeys.length === 0 ? {} : { storeKeys }),
    ...metricsOf(settings),
    ...(model === undefined ? {} : { model }),
    ...(proxies === undefined ? {} : { proxies }),
    ...(settings.SUPPORT_CONTACT === undefined ? {} : { contact: settings.SUPPORT_CONTACT }),
    ...(settings.CATALOG_DIR === undefined ? {} : { catalogDir: settings.CATALOG_DIR }),
  };
}

function remedyFor(name: string): string {
  const about = Object.entries(SETTINGS).find(([key]) => key === name)?.[1].description;
  return `Correct it in the environment or in .env. ${about ?? "See .env.example."}`;
}

function metricsOf({ METRICS_PORT: port, METRICS_HOST: host }: Settings): Pick<Config, "metrics"> {
  return port === undefined ? {} : { metrics: { host, port } };
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
    ...(settings.OPENAI_GRAMMAR === undefined ? {} : { grammar: settings.OPENAI_GRAMMAR }),
  };
}

/** The text of `.env.example`: every setting with what it is for. */
export function envExample(): string {
  const entries = Object.entries(SETTINGS).map(([name, schema]) => {
    const usual = usualOf(schema);
    return `# ${schema.description ?? ""}\n${usual === "" ? "# " : ""}${name}=${usual}\n`;
  });
  const others = Object.entries(PROXY_SETTINGS).map(([name, about]) => `# ${about}\n# ${name}=\n`);
  return `# Copy to .env and fill in what you use. Everything is optional: without a platform, npm start is a chat in the terminal.\n\n${[...entries, ...others].join("\n")}`;
}

/** Every setting as a table in Markdown, as docs/operations.md has it. */
export function settingsTable(): string {
  const rows = Object.entries(SETTINGS).map(([name, schema]) => {
    const usual = usualOf(schema);
    const what = (schema.description ?? "").replaceAll("|", "\\|");
    return `| \`${name}\` | ${what} | ${usual === "" ? "" : `\`${usual}\``} |`;
  });
  return ["| setting | what | default |", "|---|---|---|", ...rows].join("\n");
}

function usualOf(schema: z.ZodType): string {
  return schema instanceof z.ZodDefault ? String(schema.parse(undefined)) : "";
}
