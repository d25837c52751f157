import type { Violation } from "../wording/checks/violation.ts";
import type { Budget } from "./client/budget.ts";
import type { Circuit } from "./client/circuit.ts";
import { withDeadline } from "./client/deadline.ts";
import {
  type Model,
  type ModelFailure,
  type ModelReply,
  type ModelRequest,
  tokensAtMost,
} from "./client/model.ts";

type Judged =
  | { readonly accepted: true; readonly save: () => Promise<void> }
  | { readonly accepted: false; readonly violations: readonly Violation[] };

/** How to have one shape worded. */
export type WordingJob = {
  readonly request: ModelRequest;
  readonly check: (content: string) => Judged;
  /** The request that lists what was wrong with the draft that `check` refused last. */
  readonly repair: (violations: readonly Violation[]) => ModelRequest;
};

/** How an attempt ended. `calls` and `tokens` are what it took. */
export type Attempted = { readonly calls: number; readonly tokens: number } & (
  | { readonly kind: "accepted"; readonly codes: readonly string[] }
  | {
      readonly kind: "given up";
      readonly why: "strayed" | "refused" | "check failed";
      readonly codes: readonly string[];
    }
  /** Through no fault of the shape: it may be tried again later. */
  | { readonly kind: "postponed"; readonly why: ModelFailure | "budget" | "circuit" | "stopped" | "store" }
);

/** Has one shape worded: a draft, and at most one repair of it. Never rejects. */
export type Attempt = (job: WordingJob, callsLeft: number, signal: AbortSignal) => Promise<Attempted>;

export type AttemptParts = {
  readonly model: Model;
  readonly budget: Pick<Budget, "take">;
  readonly circuit: Pick<Circuit, "enter">;
  /** Of one reply, as the model was told; sets the tokens aside. */
  readonly maxTokens: number;
  /** Of one call, whatever the model itself makes of time. Milliseconds. */
  readonly deadlineMs: number;
};

type Spent = { readonly calls: number; readonly tokens: number; readonly codes: readonly string[] };

/** What came of asking. `calls`: 1 when the request left this machine, or may have. */
type Asked =
  | { readonly kind: "reply"; readonly content: string; readonly tokens: number }
  | { readonly kind: "refused"; readonly tokens: number }
  | {
      readonly kind: "none";
      readonly why: Extract<Attempted, { kind: "postponed" }>["why"];
      readonly calls: 0 | 1;
    };

/** First draft and one repair: a model that strays twice strays again. */
const CALLS = 2;

export function makeAttempt(parts: AttemptParts): Attempt {
  async function word(
    job: WordingJob,
    request: ModelRequest,
    before: Spent,
    callsLeft: number,
    signal: AbortSignal,
  ): Promise<Attempted> {
    const asked = await ask(parts, request, signal);
    const { codes } = before;
    if (asked.kind === "none") {
      return { kind: "postponed", why: asked.why, calls: before.calls + asked.calls, tokens: before.tokens };
    }
    const spent = { calls: before.calls + 1, tokens: before.tokens + asked.tokens };
    if (asked.kind === "refused") return { kind: "given up", why: "refused", ...spent, codes };
    const judged = await judge(job, asked.content);
    switch (judged.kind) {
      case "saved":
        return { kind: "accepted", ...spent, codes };
      case "unsaved":
        return { kind: "postponed", why: "store", ...spent };
      case "unjudged":
        return { kind: "given up", why: "check failed", ...spent, codes };
      case "strayed": {
        if (callsLeft <= 1) return { kind: "given up", why: "strayed", ...spent, codes: judged.codes };
        return word(job, judged.repair, { ...spent, codes: judged.codes }, callsLeft - 1, signal);
      }
    }
  }
  return (job, callsLeft, signal) =>
    word(job, job.request, { calls: 0, tokens: 0, codes: [] }, Math.min(callsLeft, CALLS), signal);
}

async function ask(parts: AttemptParts, request: ModelRequest, signal: AbortSignal): Promise<Asked> {
  if (signal.aborted) return { kind: "none", why: "stopped", calls: 0 };
  // First, for it costs nothing: a server that is left alone needs no tokens.
  const pass = parts.circuit.enter();
  if (pass === null) return { kind: "none", why: "circuit", calls: 0 };
  const settle = await parts.budget.take(tokensAtMost(request, parts.maxTokens));
  if (settle === null || signal.aborted) {
    pass("unknown");
    await settle?.(0);
    return { kind: "none", why: settle === null ? "budget" : "stopped", calls: 0 };
  }
  const inTime = (each: AbortSignal) => safely(parts.model, request, each);
  const reply = await withDeadline(parts.deadlineMs, signal, inTime, TIMEOUT);
  if (signal.aborted) {
    pass("unknown");
    return { kind: "none", why: "stopped", calls: 1 };
  }
  if (reply.kind === "failed") {
    pass("failed");
    // A call that was cut off, or came back broken, may still be billed: its tokens stay set aside.
    if (UNBILLED.includes(reply.why)) await settle(0);
    return { kind: "none", why: reply.why, calls: 1 };
  }
  pass("worked");
  await settle(reply.tokens);
  return reply;
}

/** Refused at the door: nothing was worked on. */
const UNBILLED: readonly ModelFailure[] = ["unauthorised", "rate limited", "unreachable", "server"];

const TIMEOUT: ModelReply = { kind: "failed", why: "timeout" };

/** A worker in the background has nobody to catch what a broken part throws. */
async function safely(model: Model, request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
  try {
    return await model(request, signal);
  } catch {
    return { kind: "failed", why: "invalid" };
  }
}

type Outcome =
  | { readonly kind: "saved" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "unjudged" }
  | { readonly kind: "strayed"; readonly codes: readonly string[]; readonly repair: ModelRequest };

async function judge(job: WordingJob, content: string): Promise<Outcome> {
  try {
    const judged = job.check(content);
    if (judged.accepted) return (await isSaved(judged.save)) ? { kind: "saved" } : { kind: "unsaved" };
    const codes = [...new Set(judged.violations.map(({ code }) => code))];
    return { kind: "strayed", codes, repair: job.repair(judged.violations) };
  } catch {
    return { kind: "unjudged" };
  }
}

async function isSaved(save: () => Promise<void>): Promise<boolean> {
  try {
    await save();
    return true;
  } catch {
    return false;
  }
}
