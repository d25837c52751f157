import { makeBudget } from "../../src/llm/model/client/budget.ts";
import { makeCircuit } from "../../src/llm/model/client/circuit.ts";
import type { Model, ModelReply, ModelRequest } from "../../src/llm/model/client/model.ts";
import {
  type Attempt,
  type AttemptParts,
  makeAttempt,
  type WordingJob,
} from "../../src/llm/model/wording-attempt.ts";
import { makeWordingQueue, type QueueLimits, USUAL_LIMITS } from "../../src/llm/model/wording-queue.ts";
import type { Violation } from "../../src/llm/wording/checks/violation.ts";
import { stoppedClock } from "./clock.ts";

/** The one content that a job of these tests accepts. */
export const GOOD = '{"good":true}';
export const BAD = '{"good":false}';

/** What a queue of these tests may spend. */
export const TOKENS_A_DAY = 10_000_000;

const VIOLATION: Violation = { code: "C7-lexicon", message: 'word "onmisbare" is not allowed' };

/** A model that gives these replies in turn; the last one stays. */
export type ScriptedModel = { readonly model: Model; readonly requests: readonly ModelRequest[] };

export function makeScriptedModel(...replies: readonly (ModelReply | Error | "never")[]): ScriptedModel {
  const requests: ModelRequest[] = [];
  const model: Model = (request) => {
    const reply = replies[Math.min(requests.length, replies.length - 1)];
    requests.push(request);
    if (reply instanceof Error) throw reply;
    return reply === undefined || reply === "never" ? new Promise(() => undefined) : Promise.resolve(reply);
  };
  return { model, requests };
}

export function says(content: string, tokens = 100): ModelReply {
  return { kind: "reply", content, tokens };
}

/** A job that accepts `GOOD` alone, and keeps what it saved. */
export function makeJob(
  changes: Partial<WordingJob> = {},
): WordingJob & { readonly saved: readonly string[] } {
  const saved: string[] = [];
  const request: ModelRequest = { system: "Reword.", user: "shape", schemaName: "draft", schema: {} };
  return {
    saved,
    request,
    check: (content) =>
      content === GOOD
        ? {
            accepted: true,
            save: async () => {
              saved.push(content);
            },
          }
        : { accepted: false, violations: [VIOLATION, VIOLATION] },
    repair: (violations) => ({
      ...request,
      user: `shape\n${violations.map(({ code, message }) => `${code} ${message}`).join("\n")}`,
    }),
    ...changes,
  };
}

/** Everything of a wording queue, on a stopped clock. */
export function setQueue(
  model: Model,
  limits: Partial<QueueLimits> = {},
  changes: Partial<AttemptParts> = {},
) {
  const clock = stoppedClock();
  const { now } = clock;
  const budget = makeBudget({ perDay: TOKENS_A_DAY, now });
  const circuit = makeCircuit({ failures: 5, openMs: 60_000, longestMs: 3_600_000, now });
  const parts: AttemptParts = { model, budget, circuit, maxTokens: 500, deadlineMs: 600_000, ...changes };
  const attempt = makeAttempt(parts);
  let underWay = 0;
  const counted: Attempt = async (...given) => {
    underWay += 1;
    return attempt(...given).finally(() => {
      underWay -= 1;
    });
  };
  const lines: { readonly event: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
  const log = { info: (event: string, fields = {}) => void lines.push({ event, fields }) };
  const queue = makeWordingQueue({ attempt: counted, limits: { ...USUAL_LIMITS, ...limits }, log, now });

  /** Resolves when nothing is under way for two turns: the queue begins its work one turn late. */
  async function idle(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet = underWay === 0 ? quiet + 1 : 0) await new Promise(setImmediate);
  }
  return { clock, budget, circuit, attempt, queue, idle, lines };
}
