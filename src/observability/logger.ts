import pino, { type DestinationStream } from "pino";
import type { Log } from "../adapters/adapter.ts";
import { BotError } from "../errors.ts";

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/** Fields that can hold a secret or a reader's words, wherever they stand. */
const NEVER_LOGGED: ReadonlySet<string> = new Set([
  "token",
  "password",
  "secret",
  "authorization",
  "text",
  "body",
  "headers",
]);

/** How deep fields are looked for: deeper is nothing of ours. */
const DEEPEST = 4;

/** JSON lines on standard error, so that standard output stays free for answers. */
export function makeLog(
  level: LogLevel,
  stream: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  const logger = pino(
    { level, base: null, formatters: { log: safeFields }, serializers: { error: safeError } },
    stream,
  );
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  };
}

/** Here and not by the logger's own redaction, which takes ten times as long as the rest of a line. */
function safeFields(fields: object, depth = DEEPEST): Record<string, unknown> {
  const safe: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields))
    if (!NEVER_LOGGED.has(name)) safe[name] = safeValue(value, depth - 1);
  return safe;
}

function safeValue(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || depth === 0) return value;
  if (Array.isArray(value)) return value.map((each) => safeValue(each, depth - 1));
  // Of an error is told below what may be.
  return Object.getPrototypeOf(value) === Object.prototype ? safeFields(value, depth) : value;
}

/** Class, code and where; a message can quote a request, so only our own errors keep theirs. */
function safeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const own = error instanceof BotError ? { message: error.message, nextStep: error.nextStep } : {};
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /u.test(line));
  return { name: error.name, ...code, ...own, stack: frames.slice(-MOST_FRAMES).join("\n") };
}

const MOST_FRAMES = 6;

/** Says nothing: for commands whose output is the result alone. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
