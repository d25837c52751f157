import { z } from "zod";
import { Language } from "../language.ts";
import { type SettingName, USUAL_LANGUAGE } from "./environment.ts";
import { Guid } from "./guid.ts";
import { publicUrl } from "./public-url.ts";
import { RETENTION_SETTINGS } from "./retention.ts";

const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** Every setting, what it must look like, and what it is for. `.env.example` and a table are printed from this. */
export const SETTINGS = {
  PORT: port.default(3000).describe("Port of the HTTP server (Slack over HTTP, Teams, health)."),
  HOST: text.default("127.0.0.1").describe("Address to listen on; 0.0.0.0 in a container behind a proxy."),
  PUBLIC_URL: publicUrl
    .optional()
    .describe(
      "The https address under which this deployment is reached from outside: the one that Slack's manifest was written for. Needed where workspaces install the Slack app by themselves.",
    ),
  SUPPORT_CONTACT: z
    .union([z.email(), z.url({ protocol: /^https$/u })])
    .optional()
    .describe(
      "Whom readers can ask: a mail address, or the https address of a page. It stands on the pages /support, /privacy and /terms, which anyone can read.",
    ),
  METRICS_PORT: port
    .optional()
    .describe("Port of a server of its own with Prometheus metrics, at /metrics. Off when absent."),
  METRICS_HOST: text
    .default("127.0.0.1")
    .describe("Address that the metrics are served on. Let nobody reach it but your Prometheus."),
  AUDIT: z
    .enum(["on", "off"])
    .default("on")
    .describe("Whether the log gets a line an answer, without words and persons: on or off."),
  STOP_GRACE_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(300)
    .default(0)
    .describe(
      "How long a stop goes on serving while /readyz already says 503, for a load balancer to notice. 0 without one.",
    ),
  DEFAULT_LANGUAGE: Language.default(USUAL_LANGUAGE).describe(
    "Language when a message does not tell: nl or en.",
  ),
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
  STORE_KEY: text
    .optional()
    .describe(
      "Key that encrypts the tokens of Slack workspaces in the store: 32 bytes in base64 or hex (openssl rand -base64 32). Several, with commas: the first encrypts, all decrypt.",
    ),
  ...RETENTION_SETTINGS,
  KEEP_UNANSWERED: z
    .enum(["masked", "off"])
    .default("masked")
    .describe(
      "Whether the words of a question without an answer are kept: masked (without names, addresses and numbers), or off (only what it looked like).",
    ),
  CURATORS: z
    .string()
    .transform((text) => text.split(/[\s,]+/u).filter((part) => part !== ""))
    .pipe(z.array(z.string().regex(/^[a-z]+\/[^/]+\/[^/]+$/u, "is a list of platform/workspace/id")))
    .optional()
    .describe(
      "Who decides on corrections: people or channels, each as platform/workspace/id, with commas between: slack/T012AB/U034CD,teams/<tenant id>/29:1abc.",
    ),
  RATE_LIMITS: z
    .enum(["on", "off"])
    .default("on")
    .describe(
      "Whether who asks too fast is told so once, and then not answered until the minute is over: on, or off.",
    ),
  RATE_LIMIT_PERSON: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe("Most messages a minute of one person."),
  RATE_LIMIT_WORKSPACE: z.coerce
    .number()
    .int()
    .min(1)
    .default(1_200)
    .describe("Most messages a minute of all the people of a workspace together."),
  PHRASING: z
    .enum(["off", "background"])
    .default("off")
    .describe("May a language model reword the opening sentences: off, or background (nobody waits for it)."),
  OPENAI_MODEL: text
    .optional()
    .describe("Model that rewords, as its server names it. Needed for PHRASING=background."),
  OPENAI_API_KEY: text.optional().describe("Key of that server. A server of your own may need none."),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/u })
    .refine(
      (url) => !/^https?:\/\/[^/?#]*@/iu.test(url),
      "holds a user, which is not sent: a key goes into OPENAI_API_KEY",
    )
    .optional()
    .describe(
      "Any server that speaks OpenAI's chat completions: what stands before /chat/completions, as in http://localhost:11434/v1. OpenAI's own when absent.",
    ),
  OPENAI_GRAMMAR: z
    .enum(["gbnf"])
    .optional()
    .describe(
      "gbnf where that server can be held to a grammar, as llama.cpp's can: it gets one of the drafts that are accepted, in place of a schema.",
    ),
  PHRASING_DAILY_TOKENS: z.coerce
    .number()
    .int()
    .min(1)
    .default(600_000)
    .describe("Most tokens a day (UTC) that rewording may cost, for all processes on one store together."),
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
  SLACK_CLIENT_ID: text
    .optional()
    .describe(
      "Slack: Basic Information > App Credentials > Client ID. With the secret and without a bot token: serves every workspace that installed the app.",
    ),
  SLACK_CLIENT_SECRET: text
    .optional()
    .describe("Slack: Basic Information > App Credentials > Client Secret. Needs STORE_KEY."),
  SLACK_ADMINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/u).filter((part) => part !== ""))
    .pipe(z.array(z.string().regex(/^[TE][A-Z0-9]+\/[UW][A-Z0-9]+$/u, "is a list of workspace/user")))
    .optional()
    .describe(
      "Slack: who may settle things for a workspace beside its administrators and owners, each as workspace/user, with commas between: T012AB/U034CD.",
    ),
  SLACK_THREADS: flag
    .optional()
    .describe(
      "Slack: true where the app was made with `manifest slack --threads`, so that who installs it is asked for those scopes too.",
    ),
  SLACK_WHO_MAY_ASK: z
    .enum(["members", "guests", "everyone"])
    .default("members")
    .describe(
      "Slack: who is answered: members of the workspace, guests too, or everyone, also people of other organisations in shared channels.",
    ),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/u })
    .optional()
    .describe("Slack: another Web API address, for tests."),
  TEAMS_APP_ID: Guid.optional().describe("Teams: Microsoft App ID of the Azure bot."),
  TEAMS_TENANT_ID: Guid.optional().describe("Teams: directory (tenant) ID of that app."),
  TEAMS_APP_TYPE: z
    .enum(["single-tenant", "multi-tenant"])
    .default("single-tenant")
    .describe(
      "Teams: how the bot is registered. multi-tenant only for an old one: since August 2025 no new ones can be created.",
    ),
  TEAMS_ALLOWED_TENANTS: text
    .transform((list) => list.split(",").map((tenant) => tenant.trim()))
    .pipe(z.array(z.guid("it is a list of GUIDs with commas between them")))
    .optional()
    .describe(
      "Teams: the directory (tenant) IDs that are answered, with commas between them; that of TEAMS_TENANT_ID alone when absent.",
    ),
  TEAMS_APP_PASSWORD: text
    .optional()
    .describe("Teams: client secret. Or use a certificate, or a managed identity: one of the three."),
  TEAMS_CERTIFICATE_THUMBPRINT: text
    .optional()
    .describe("Teams: SHA-1 thumbprint of the app's certificate, 40 hex digits."),
  TEAMS_CERTIFICATE_KEY: text
    .optional()
    .describe(
      "Teams: RSA private key of that certificate, PEM without a passphrase, with \\n for line ends.",
    ),
  TEAMS_MANAGED_IDENTITY: flag
    .optional()
    .describe("Teams: true when the app runs under a user-assigned managed identity."),
  TEAMS_LOCAL: flag
    .optional()
    .describe("Teams: true to try it on this machine without credentials. Listens on loopback only."),
} as const satisfies Readonly<Record<SettingName, z.ZodType>>;

export const Schema = z.object(SETTINGS);
export type Settings = z.infer<typeof Schema>;
