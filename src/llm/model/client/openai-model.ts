import { setTimeout as pause } from "node:timers/promises";
import OpenAI from "openai";
import { z } from "zod";
import { withDeadline } from "./deadline.ts";
import { makeDialect } from "./dialect.ts";
import { guardedFetch, OverlongError } from "./guarded-fetch.ts";
import { type Model, type ModelFailure, type ModelReply, type ModelRequest, tokensAtMost } from "./model.ts";

export type OpenAiSettings = {
  /** Local servers want one that is not empty. */
  readonly apiKey: string;
  /** Up to and with `/v1`. OpenAI's own when absent. */
  readonly baseUrl?: string;
  readonly model: string;
  /** Of one request, headers and body. A call with its retry gets twice this. */
  readonly timeoutMs: number;
  /** Of one reply, with what the model thinks before it writes. */
  readonly maxTokens: number;
};

/** How it went, and in how many milliseconds asking once more is worth it. */
type Tried = { readonly reply: ModelReply; readonly againInMs?: number };

const OPENAI_URL = "https://api.openai.com/v1";

/** A reply of 4,000 tokens in JSON takes some 20 kB; what is longer than this is no reply. */
const MAX_BYTES = 262_144;

const USUAL_PAUSE_MS = 500;

/** What we read of a completion; servers add fields freely. */
const Completion = z.object({
  choices: z.tuple(
    [
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    ],
    z.unknown(),
  ),
  usage: z
    .object({ total_tokens: z.int().nonnegative() })
    .nullish()
    // A server that cannot count is charged by what it sent.
    .catch(undefined),
});

/** Any server that speaks OpenAI's chat completions with strict JSON schemas. */
export function makeOpenAiModel(settings: OpenAiSettings): Model {
  const { model, timeoutMs, maxTokens } = settings;
  const dialect = makeDialect(maxTokens);
  const client = new OpenAI({
    apiKey: settings.apiKey,
    baseURL: settings.baseUrl ?? OPENAI_URL,
    timeout: timeoutMs,
    // Its pause between tries cannot be called off, and lasts as long as the server says; ours is below.
    maxRetries: 0,
    fetch: guardedFetch({ maxBytes: MAX_BYTES, refused: dialect.learn }),
    // The environment could have it print requests.
    logLevel: "off",
  });

  async function ask(request: ModelRequest, signal: AbortSignal): Promise<Tried> {
    const learnt = dialect.learnt();
    try {
      const completion: unknown = await client.chat.completions.create(
        { model, ...dialect.parameters(), ...toBody(request) },
        { signal },
      );
      return { reply: toReply(Completion.parse(completion), request, maxTokens) };
    } catch (error) {
      if (signal.aborted) return { reply: TIMEOUT };
      return dialect.learnt() > learnt ? { reply: INVALID, againInMs: 0 } : toFailure(error);
    }
  }

  async function askTwice(request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    const inTime = () => withDeadline(timeoutMs, signal, (each) => ask(request, each), { reply: TIMEOUT });
    const { reply, againInMs } = await inTime();
    // Whoever asks to be left alone for longer than a request may take is left alone.
    if (againInMs === undefined || againInMs > timeoutMs) return reply;
    await pause(againInMs, undefined, { signal }).catch(() => undefined);
    return signal.aborted ? reply : (await inTime()).reply;
  }

  return (request, signal) => withDeadline(2 * timeoutMs, signal, (each) => askTwice(request, each), TIMEOUT);
}

const TIMEOUT: ModelReply = { kind: "failed", why: "timeout" };
const INVALID: ModelReply = { kind: "failed", why: "invalid" };

function toBody({ system, user, schemaName, schema }: ModelRequest) {
  return {
    messages: [
      { role: "system" as const, content: system },
      { role: "user" as const, content: user },
    ],
    response_format: {
      type: "json_schema" as const,
      json_schema: { name: schemaName, strict: true, schema: { ...schema } },
    },
  };
}

function toReply(
  { choices: [choice], usage }: z.infer<typeof Completion>,
  request: ModelRequest,
  maxTokens: number,
): ModelReply {
  const tokens = usage?.total_tokens ?? tokensAtMost(request, maxTokens);
  const { content, refusal } = choice.message;
  const isWhole = (choice.finish_reason ?? "stop") === "stop" && !refusal;
  return isWhole && content ? { kind: "reply", content, tokens } : { kind: "refused", tokens };
}

function toFailure(error: unknown): Tried {
  if (isOverlong(error)) return { reply: INVALID };
  if (error instanceof OpenAI.APIError && error.status !== undefined) {
    const again = isPassing(error) ? { againInMs: pauseOf(error.headers) } : {};
    return { reply: { kind: "failed", why: whyOf(error.status) }, ...again };
  }
  // Parsing fails with other errors; these two are connections that never were, or broke.
  const isBroken = error instanceof OpenAI.APIConnectionError || error instanceof TypeError;
  return isBroken
    ? { reply: { kind: "failed", why: "unreachable" }, againInMs: USUAL_PAUSE_MS }
    : { reply: INVALID };
}

function isOverlong(error: unknown): boolean {
  return error instanceof Error && (error instanceof OverlongError || error.cause instanceof OverlongError);
}

function whyOf(status: number): ModelFailure {
  if (status === 401 || status === 403) return "unauthorised";
  if (status === 408) return "timeout";
  if (status === 429) return "rate limited";
  return status >= 500 ? "server" : "invalid";
}

function isPassing({ status, code, headers }: InstanceType<typeof OpenAI.APIError>): boolean {
  // An empty purse answers 429 as well, and does not fill in a second.
  if (code === "insufficient_quota" || headers?.get("x-should-retry") === "false") return false;
  return status === 429 || (status ?? 0) >= 500;
}

function pauseOf(headers: Headers | undefined): number {
  const after = headers?.get("retry-after");
  if (!after) return USUAL_PAUSE_MS;
  const ms = /^\d+(\.\d+)?$/u.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
  return Number.isNaN(ms) ? USUAL_PAUSE_MS : Math.max(0, ms);
}
