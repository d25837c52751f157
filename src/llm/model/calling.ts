import {
  type Model,
  type ModelFailure,
  type ModelReply,
  type ModelRequest,
  tokensAtMost,
} from "./client/model.ts";
import { afterCall, DAY_MS, type Ended, UNTRIED, type WordingWork } from "./work.ts";

/** What came of asking. `calls`: 1 when the request left this machine, or may have. */
type Asked =
  | Exclude<ModelReply, { readonly kind: "failed" }>
  | { readonly kind: "none"; readonly why: NoReply; readonly calls: 0 | 1 };
type NoReply = Extract<Ended, { readonly kind: "postponed" }>["why"];

export type CallingParts = {
  readonly model: Model;
  readonly work: WordingWork;
  /** Under what the work knows the model's server. */
  readonly server: string;
  /** Tokens a day (UTC), of all processes. */
  readonly perDay: number;
  /** Of one reply, as the model was told. */
  readonly maxTokens: number;
  readonly now: () => number;
};

/** Calls of a model within the day's tokens, and not of a server that fails. */
export type Calling = {
  /** Never rejects. @param insists also a server that is left alone */
  readonly ask: (request: ModelRequest, signal: AbortSignal, insists: boolean) => Promise<Asked>;
  /** Of today, as far as this process heard. */
  readonly tokensLeft: () => number;
  /** As far as this process heard. */
  readonly isLeftAlone: () => boolean;
  /** Asks the store for both. Never rejects. */
  readonly hear: () => Promise<void>;
};

/** Refused at the door: nothing was worked on. */
const UNBILLED = new Set<ModelFailure>([
  "unauthorised",
  "rate limited",
  "unreachable",
  "server",
  "wrong address",
  "unknown model",
]);

export function makeCalling({ model, work, server, perDay, maxTokens, now }: CallingParts): Calling {
  let known = UNTRIED;
  let spent = { day: 0, tokens: 0 };
  const today = () => Math.floor(now() / DAY_MS);

  async function spend(day: number, tokens: number): Promise<void> {
    spent = { day, tokens: await work.spend(day, tokens) };
  }

  async function look(): Promise<void> {
    known = (await work.read(server)) ?? UNTRIED;
  }

  async function tell(hasWorked: boolean): Promise<void> {
    await look();
    const before = known;
    known = afterCall(before, hasWorked, now());
    if (known !== before) await work.put(server, known);
  }

  /** Why it is not to be called now. Its tokens are set aside first, so that calls side by side cannot overspend. */
  async function hindrance(day: number, most: number, signal: AbortSignal, insists: boolean) {
    await look();
    if (!insists && now() < known.restUntil) return "circuit";
    await spend(day, most);
    if (spent.tokens <= perDay && !signal.aborted) return undefined;
    await spend(day, -most);
    return signal.aborted ? "stopped" : "budget";
  }

  async function ask(request: ModelRequest, signal: AbortSignal, insists: boolean): Promise<Asked> {
    if (signal.aborted) return none("stopped", 0);
    const [day, most] = [today(), tokensAtMost(request, maxTokens)];
    const why = await hindrance(day, most, signal, insists).catch(() => "store" as const);
    if (why !== undefined) return none(why, 0);
    const reply = await safely(model, request, signal);
    // One that was cut off may still be billed, and says nothing about the server.
    if (signal.aborted) return none("stopped", 1);
    await tell(reply.kind !== "failed");
    await spend(day, costOf(reply, most) - most);
    return reply.kind === "failed" ? none(reply.why, 1) : reply;
  }

  return {
    ask: (...asked) => ask(...asked).catch(() => none("store", 1)),
    tokensLeft: () => Math.max(0, perDay - (spent.day === today() ? spent.tokens : 0)),
    isLeftAlone: () => known.givenUp > 0,
    hear: () => Promise.all([look(), spend(today(), 0)]).then(nothing, nothing),
  };
}

/** What was cut off, or came back broken, may still be billed. */
function costOf(reply: ModelReply, most: number): number {
  if (reply.kind !== "failed") return reply.tokens;
  return UNBILLED.has(reply.why) ? 0 : most;
}

const none = (why: NoReply, calls: 0 | 1): Asked => ({ kind: "none", why, calls });

const nothing = () => undefined;

/** A worker in the background has nobody to catch what a broken part throws. */
async function safely(model: Model, request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
  try {
    return await model(request, signal);
  } catch {
    return { kind: "failed", why: "invalid" };
  }
}
