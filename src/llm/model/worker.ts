import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Violation } from "../wording/checks/violation.ts";
import type { Calling } from "./calling.ts";
import type { ModelRequest } from "./client/model.ts";
import { type Attempted, afterAttempt, CALLS, type Ended, UNTRIED, type WordingWork } from "./work.ts";

/** How to have one shape worded. */
export type WordingJob = {
  readonly request: ModelRequest;
  readonly check: (content: string) =>
    | { readonly accepted: true; readonly save: () => Promise<void> }
    | {
        readonly accepted: false;
        readonly violations: readonly Violation[];
        /** Keeps for a person what the grammar lacks for it, where nothing else is wrong with it. */
        readonly propose: () => Promise<void>;
      };
  /** The request that lists what was wrong with the draft that `check` refused last. */
  readonly repair: (violations: readonly Violation[]) => ModelRequest;
};

type MakeJob = () => WordingJob;

/** Has shapes worded, one at a time. What it knows of them stands in the store, so that all processes are one worker. */
export type WordingWorker = {
  /** In the background, unless the shape rests or many wait. Its job is made only when its turn has come. */
  readonly ask: (key: string, makeJob: MakeJob) => void;
  /** Now, also where it rests. Never rejects. @returns undefined while another process is at it */
  readonly word: (key: string, makeJob: MakeJob) => Promise<Attempted | undefined>;
  /** Forgets what waits and aborts what is under way. A wording that is being saved is saved. */
  readonly stop: () => Promise<void>;
};

export type WorkerParts = {
  readonly work: WordingWork;
  readonly ask: Calling["ask"];
  readonly now: () => number;
  readonly log: {
    readonly info: (event: string, fields?: Readonly<Record<string, unknown>>) => void;
  };
  readonly onAttempted?: (attempted: Attempted) => void;
};

/** Beyond that they are dropped, for the next reader brings them again. */
const MOST_WAITING = 100;
/** There are some hundred shapes; what is forgotten is asked of the store again. */
const MOST_KNOWN = 2_000;
/** Of a draft and its repair, of which each takes a minute at most. */
const LEASE_MS = 150_000;

export function makeWordingWorker({ work, ask, now, log, onAttempted }: WorkerParts): WordingWorker {
  const waiting = new Map<string, MakeJob>();
  /** Until when a shape is not to be had, as far as this process knows. */
  const resting = new Map<string, number>();
  const stopping = new AbortController();
  let working: Promise<unknown> | undefined;

  async function word(key: string, makeJob: MakeJob, insists: boolean): Promise<Attempted | undefined> {
    const began = now();
    const taken = await work.take(key, LEASE_MS, insists).catch(() => undefined);
    if (taken?.isTaken === false) {
      resting.set(key, taken.until);
      return undefined;
    }
    const attempted: Attempted =
      taken === undefined
        ? { ...unsaved(), calls: 0, tokens: 0, codes: [] }
        : await attempt(makeJob, insists ? CALLS : CALLS - taken.calls, (request) =>
            ask(request, stopping.signal, insists),
          );
    const after = afterAttempt(taken ?? UNTRIED, attempted, now());
    resting.set(key, after.restUntil);
    // Where it cannot be told, the store goes on taking it for one that had all its calls.
    if (taken !== undefined) await work.put(key, after).catch(() => undefined);
    // Codes and counts alone: what a draft said is nobody's business before it is checked.
    const { kind, ...rest } = attempted;
    log.info("wording", { key: hashOf(key), outcome: kind, ...rest, ms: now() - began });
    onAttempted?.(attempted);
    return attempted;
  }

  async function workOff(): Promise<void> {
    // The answer that brought it goes out first.
    await nextTurn();
    for (const [key, makeJob] of waiting) {
      waiting.delete(key);
      if (resting.size > MOST_KNOWN) resting.clear();
      resting.set(key, Number.POSITIVE_INFINITY);
      await word(key, makeJob, false);
    }
    working = undefined;
  }

  return {
    ask: (key, makeJob) => {
      if (stopping.signal.aborted || waiting.has(key) || waiting.size >= MOST_WAITING) return;
      if (now() < (resting.get(key) ?? 0)) return;
      waiting.set(key, makeJob);
      working ??= workOff();
    },
    word: (key, makeJob) => word(key, makeJob, true),
    stop: async () => {
      stopping.abort();
      waiting.clear();
      await working;
    },
  };
}

/** A draft, and at most one repair of it. Never rejects. */
async function attempt(
  makeJob: MakeJob,
  callsLeft: number,
  ask: (request: ModelRequest) => ReturnType<Calling["ask"]>,
): Promise<Attempted> {
  let [calls, tokens, codes]: [number, number, readonly string[]] = [0, 0, []];

  async function draft(job: WordingJob, request: ModelRequest): Promise<Ended> {
    const asked = await ask(request);
    calls += asked.kind === "none" ? asked.calls : 1;
    if (asked.kind === "none") return { kind: "postponed", why: asked.why };
    tokens += asked.tokens;
    if (asked.kind === "refused") return { kind: "given up", why: "refused" };
    const judged = job.check(asked.content);
    if (judged.accepted) return judged.save().then(accepted, unsaved);
    codes = [...new Set(judged.violations.map(({ code }) => code))];
    if (calls >= callsLeft) return judged.propose().then(strayed, strayed);
    return draft(job, job.repair(judged.violations));
  }

  async function begin(): Promise<Ended> {
    const job = makeJob();
    return draft(job, job.request);
  }

  const ended = await begin().catch(unchecked);
  return { ...ended, calls, tokens, codes };
}

const accepted = (): Ended => ({ kind: "accepted" });
const unsaved = (): Ended => ({ kind: "postponed", why: "store" });
const strayed = (): Ended => ({ kind: "given up", why: "strayed" });
const unchecked = (): Ended => ({ kind: "given up", why: "check failed" });

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 12);
}
