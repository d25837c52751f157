import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { makeDialect } from "./dialect.ts";
import { type Model, type ModelFailure, type ModelReply, type ModelRequest, tokensAtMost } from "./model.ts";
import { clientsOf, failureOf, isRefusal, type Server } from "./openai-client.ts";

/** A call with all its requests gets twice the time of one. */
export type OpenAiSettings = Server & {
  readonly model: string;
  /** Of one reply, with what the model thinks before it writes. */
  readonly maxTokens: number;
  /** Whether it is held to the grammar of a request, where that has one. */
  readonly takesGrammar?: boolean;
};

/** How it went, and in how many milliseconds asking once more is worth it; `learnt`: at once, and otherwise than before. */
type Tried = { readonly reply: ModelReply; readonly again?: number | "learnt" | undefined };

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
  const clients = clientsOf(settings);
  let at = 0;

  async function ask(request: ModelRequest, signal: AbortSignal): Promise<Tried> {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const body = { model, ...dialect.parameters(request), messages: messagesOf(request) };
    try {
      const completion: unknown = await clients[at]?.chat.completions.create(body, { signal: inTime });
      // What is no JSON comes as text.
      if (typeof completion === "string") return failed("wrong address");
      return { reply: toReply(Completion.parse(completion), request, settings.maxTokens) };
    } catch (error) {
      if (inTime.aborted) return failed("timeout");
      const { why, againInMs } = failureOf(error);
      const hasLearnt = isRefusal(error) && dialect.learn(error.message);
      return { ...failed(why), again: hasLearnt ? "learnt" : againInMs };
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

function toReply(
  { choices: [choice], usage }: z.infer<typeof Completion>,
  request: ModelRequest,
  maxTokens: number,
): ModelReply {
  const tokens = usage?.total_tokens ?? tokensAtMost(request, maxTokens);
  const { content, refusal } = choice.message;
  const isWhole = STOPPED.includes((choice.finish_reason ?? "stop").toLowerCase()) && !refusal;
  return isWhole && content
    ? { kind: "reply", content: withoutTalk(content), tokens }
    : { kind: "refused", tokens };
}

/** Models that nothing holds to JSON put it between marks, think aloud or say something first; not every server says so. */
function withoutTalk(content: string): string {
  return /\{.*\}/su.exec(content)?.[0] ?? content;
}
