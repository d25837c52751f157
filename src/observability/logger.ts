import pino from "pino";
import type { Log } from "../adapters/adapter.ts";

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/** Fields that can hold a secret or a reader's words, wherever they stand. */
const NEVER_LOGGED = ["token", "password", "secret", "authorization", "text", "body", "headers"].flatMap(
  (field) => [field, `*.${field}`, `*.*.${field}`],
);

/** JSON lines on standard error, so that standard output stays free for answers. */
export function makeLog(level: LogLevel): Log {
  const logger = pino(
    { level, base: null, redact: { paths: NEVER_LOGGED, remove: true }, serializers: { error: safeError } },
    pino.destination({ dest: 2, sync: true }),
  );
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  };
}

/** Name, code and where; a message can quote a request, so only our own errors keep theirs. */
function safeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = Reflect.get(error, "code");
  const nextStep = Reflect.get(error, "nextStep");
  const own = typeof nextStep === "string" ? { message: error.message, nextStep } : {};
  const stack = error.stack?.split("\n").slice(-6).join("\n");
  return { name: error.name, ...(typeof code === "string" ? { code } : {}), ...own, stack };
}

/** Says nothing: for commands whose output is the result alone. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
