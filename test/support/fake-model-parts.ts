import { onTestFinished } from "vitest";
import { makeCalling } from "../../src/llm/model/calling.ts";
import type { Model, ModelReply, ModelRequest } from "../../src/llm/model/client/model.ts";
import type { WordingWork } from "../../src/llm/model/work.ts";
import { makeWordingWorker, type WordingJob } from "../../src/llm/model/worker.ts";
import type { Violation } from "../../src/llm/wording/checks/violation.ts";
import { type DatabaseSettings, openDatabase } from "../../src/storage/database.ts";
import { sqlWordingWork } from "../../src/storage/wording-work.ts";
import { stoppedClock } from "./clock.ts";

/** The one content that a job of these tests accepts. */
export const GOOD = '{"good":true}';
export const BAD = '{"good":false}';

const VIOLATION: Violation = { code: "C12-construction", message: 'after "een" "onmisbare" stands' };

/** A model that gives these replies in turn; the last one stays. */
export type ScriptedModel = { readonly model: Model; readonly requests: readonly ModelRequest[] };

/** `never`: until it is told to stop. */
export type Scripted = ModelReply | Error | "never";

export function makeScriptedModel(...replies: readonly Scripted[]): ScriptedModel {
  const requests: ModelRequest[] = [];
  const model: Model = (request, signal) => {
    const reply = replies[Math.min(requests.length, replies.length - 1)];
    requests.push(request);
    if (reply instanceof Error) throw reply;
    if (reply !== undefined && reply !== "never") return Promise.resolve(reply);
    return new Promise((resolve) => {
      signal.addEventListener("abort", () => resolve({ kind: "failed", why: "timeout" }));
    });
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
        : { accepted: false, violations: [VIOLATION, VIOLATION], propose: async () => undefined },
    repair: (violations) => ({
      ...request,
      user: `shape\n${violations.map(({ code, message }) => `${code} ${message}`).join("\n")}`,
    }),
    ...changes,
  };
}

/** Of one reply, and a day; as a worker of these tests is told. */
export const MAX_TOKENS = 500;
const TOKENS_A_DAY = 10_000_000;

/** A store of this test alone, and workers on it: each is as a process of its own, all on one clock that stands still. */
export async function workersOn(settings: DatabaseSettings = { kind: "sqlite", file: ":memory:" }) {
  const clock = stoppedClock();
  const { now } = clock;
  const database = await openDatabase(settings);
  onTestFinished(database.close);

  function start(model: Model, { perDay = TOKENS_A_DAY, away = (): boolean => false } = {}) {
    const work = whileThere(sqlWordingWork(database, now), away);
    let underWay = 0;
    const counted: Model = async (...asked) => {
      underWay += 1;
      return (async () => model(...asked))().finally(() => {
        underWay -= 1;
      });
    };
    const lines: { readonly event: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
    const log = { info: (event: string, fields = {}) => void lines.push({ event, fields }) };
    const calling = makeCalling({
      ...{ model: counted, work: work.counted, perDay, now },
      server: "server",
      maxTokens: MAX_TOKENS,
    });
    const worker = makeWordingWorker({ work: work.counted, ask: calling.ask, now, log });
    /** Resolves when nothing is under way for some turns: between two steps of a worker lies one. */
    async function idle(): Promise<void> {
      for (let quiet = 0; quiet < 5; quiet = underWay + work.underWay() === 0 ? quiet + 1 : 0)
        await new Promise(setImmediate);
    }
    return { ...worker, calling, idle, lines, work: work.counted };
  }
  return { clock, database, start };
}

/** The work, with how many of its operations are under way. */
function whileThere(work: WordingWork, away: () => boolean) {
  let underWay = 0;
  const watched =
    <Given extends readonly unknown[], Result>(does: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      if (away()) throw new Error("the store is away");
      underWay += 1;
      return does(...given).finally(() => {
        underWay -= 1;
      });
    };
  const counted: WordingWork = {
    take: watched(work.take),
    read: watched(work.read),
    put: watched(work.put),
    spend: watched(work.spend),
  };
  return { counted, underWay: () => underWay };
}
