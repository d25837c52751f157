import { setTimeout as pause } from "node:timers/promises";
import OpenAI from "openai";
import { z } from "zod";
import { makeDialect } from "./dialect.ts";
import { guardedFetch, OverlongError } from "./guarded-fetch.ts";
import { type Model, type ModelFailure, type ModelReply, type ModelRequest, tokensAtMost } from "./model.ts";
import { serverUrls } from "./server-urls.ts";

export type OpenAiSettings = {
  /** Local servers want one that is not empty. */
  readonly apiKey: string;
  /** As people write it: see `serverUrls`. OpenAI's own when absent. */
  readonly baseUrl?: string;
  readonly model: string;
  /** Of one request, headers and body. A call with all its requests gets twice this. Milliseconds. */
  readonly timeoutMs: number;
  /** Of one reply, with what the model thinks before it writes. */
  readonly maxTokens: number;
  /** Whether it is held to the grammar of a request, where that has one. */
  readonly takesGrammar?: boolean;
};

/** How it went, and in how many milliseconds asking once more is worth it; `learnt`: at once, and otherwise than before. */
type Tried = { readonly reply: ModelReply; readonly again?: number | "learnt" };

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

/** Any server that speaks OpenAI's chat completions. */
export function makeOpenAiModel(settings: OpenAiSettings): Model {
  const { model, timeoutMs } = settings;
  const dialect = makeDialect(settings.maxTokens, settings.takesGrammar === true);
  const clients = serverUrls(settings.baseUrl ?? OPENAI_URL).map((baseURL) => clientAt(baseURL, settings));
  let at = 0;

  async function ask(request: ModelRequest, signal: AbortSignal): Promise<Tried> {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const body = { model, ...dialect.parameters(request), messages: messagesOf(request) };
    try {
      const completion: unknown = await clients[at]?.chat.completions.create(body, { signal: inTime });
      return toTried(completion, request, settings.maxTokens, dialect.isLoose());
    } catch (error) {
      if (inTime.aborted) return failed("timeout");
      const hasLearnt = isRefusal(error) && dialect.learn(error.message);
      return hasLearnt ? { ...failed("invalid"), again: "learnt" } : toFailure(error);
    }
  }

  /** Asks at every address until one knows what it is asked, and stays with that. */
  async function askAround(request: ModelRequest, signal: AbortSignal): Promise<Tried> {
    for (const _ of clients) {
      const tried = await ask(request, signal);
      if (tried.reply.kind !== "failed" || tried.reply.why !== "wrong address") return tried;
      at = (at + 1) % clients.length;
    }
    return failed("wrong address");
  }

  /** What there is to learn is little, so this ends. */
  async function askLearning(request: ModelRequest, signal: AbortSignal): Promise<Tried> {
    const tried = await askAround(request, signal);
    return tried.again === "learnt" ? askLearning(request, signal) : tried;
  }

  return async (request, signal) => {
    if (signal.aborted) return failed("timeout").reply;
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(2 * timeoutMs)]);
    const { reply, again } = await askLearning(request, inTime);
    // Whoever asks to be left alone for longer than a request may take is left alone.
    if (typeof again !== "number" || again > timeoutMs) return reply;
    await pause(again, undefined, { signal: inTime }).catch(() => undefined);
    return inTime.aborted ? reply : (await askLearning(request, inTime)).reply;
  };
}

function clientAt(baseURL: string, { apiKey, timeoutMs }: OpenAiSettings): OpenAI {
  return new OpenAI({
    apiKey,
    baseURL,
    timeout: timeoutMs,
    // Its pause between tries cannot be called off, and lasts as long as the server says; ours is above.
    maxRetries: 0,
    fetch: guardedFetch(MAX_BYTES),
    // The environment could have it print requests.
    logLevel: "off",
  });
}

function failed(why: ModelFailure): Tried {
  return { reply: { kind: "failed", why } };
}

function messagesOf({ system, user }: ModelRequest) {
  return [
    { role: "system" as const, content: system },
    { role: "user" as const, content: user },
  ];
}

/** What servers say of a reply that is whole. */
const STOPPED = ["stop", "", "eos", "eos_token", "end_turn"];

/** @param isLoose whether there may be words around the JSON */
function toTried(completion: unknown, request: ModelRequest, maxTokens: number, isLoose: boolean): Tried {
  // What is no JSON comes as text.
  if (typeof completion === "string") return failed("wrong address");
  const reply = toReply(Completion.parse(completion), request, maxTokens);
  return { reply: isLoose ? withoutTalk(reply) : reply };
}

function toReply(
  { choices: [choice], usage }: z.infer<typeof Completion>,
  request: ModelRequest,
  maxTokens: number,
): ModelReply {
  const tokens = usage?.total_tokens ?? tokensAtMost(request, maxTokens);
  const { content, refusal } = choice.message;
  const isWhole = STOPPED.includes((choice.finish_reason ?? "stop").toLowerCase()) && !refusal;
  return isWhole && content ? { kind: "reply", content, tokens } : { kind: "refused", tokens };
}

/** Models that nothing holds to JSON put it between marks, or say something first. */
function withoutTalk(reply: ModelReply): ModelReply {
  if (reply.kind !== "reply") return reply;
  return { ...reply, content: /\{.*\}/su.exec(reply.content)?.[0] ?? reply.content };
}

type StatusError = InstanceType<typeof OpenAI.APIError> & { readonly status: number };

function hasStatus(error: unknown): error is StatusError {
  return error instanceof OpenAI.APIError && error.status !== undefined;
}

function isRefusal(error: unknown): error is StatusError {
  return hasStatus(error) && (error.status === 400 || error.status === 422);
}

function toFailure(error: unknown): Tried {
  if (isOverlong(error)) return failed("invalid");
  if (hasStatus(error))
    return { ...failed(whyOf(error)), ...(isPassing(error) ? { again: pauseOf(error.headers) } : {}) };
  // Parsing fails with other errors; these two are connections that never were, or broke.
  const isBroken = error instanceof OpenAI.APIConnectionError || error instanceof TypeError;
  return isBroken ? { ...failed("unreachable"), again: USUAL_PAUSE_MS } : failed("invalid");
}

function isOverlong(error: unknown): boolean {
  return error instanceof Error && (error instanceof OverlongError || error.cause instanceof OverlongError);
}

function whyOf({ status, message }: StatusError): ModelFailure {
  if (status === 401 || status === 403) return "unauthorised";
  if (status === 408) return "timeout";
  if (status === 429) return "rate limited";
  if (status >= 500) return "server";
  if (status === 404 && /model|deployment/iu.test(message)) return "unknown model";
  return status === 404 || status === 405 || status < 400 ? "wrong address" : "invalid";
}

function isPassing({ status, code, headers }: StatusError): boolean {
  // An empty purse answers 429 as well, and does not fill in a second.
  if (code === "insufficient_quota" || headers?.get("x-should-retry") === "false") return false;
  return status === 429 || status >= 500;
}

function pauseOf(headers: Headers | undefined): number {
  const after = headers?.get("retry-after");
  if (!after) return USUAL_PAUSE_MS;
  const ms = /^\d+(\.\d+)?$/u.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
  return Number.isNaN(ms) ? USUAL_PAUSE_MS : Math.max(0, ms);
}
