import { createHash } from "node:crypto";
import type { Log } from "../adapters/adapter.ts";
import type { ModelConfig } from "../config/config.ts";
import { makeCalling } from "../llm/model/calling.ts";
import { makePhrasebook, type Phrasebook, type WordingRows } from "../llm/model/phrasebook.ts";
import { REMEDIES } from "../llm/model/remedies.ts";
import { versionsFor } from "../llm/model/versions.ts";
import { type KeepProposed, wordingJob } from "../llm/model/wording-job.ts";
import type { Attempted, WordingWork } from "../llm/model/work.ts";
import { makeWordingWorker, type WordingWorker } from "../llm/model/worker.ts";
import type { Grounds } from "../llm/wording/checks/check.ts";
import type { ModelWordings } from "../llm/wording/phrasing.ts";

export type WordingParts = {
  readonly phrasings: WordingRows;
  /** Where all processes together keep what they ask and spend. */
  readonly work: WordingWork;
  readonly keepProposed?: KeepProposed | undefined;
  readonly log: Pick<Log, "info" | "warn">;
  readonly now: () => number;
  readonly meter?: ModelMeter | undefined;
};

/** What hears how a model does. */
export type ModelMeter = {
  readonly attempted: (attempted: Attempted) => void;
  /** Given once, to ask at any time: how many tokens may still be spent today, and whether the server is left alone. */
  readonly watch: (limits: {
    readonly tokensLeft: () => number;
    readonly isLeftAlone: () => boolean;
  }) => void;
};

/** What a model has worded, for each catalog anew, and its work in the background. */
export type ModelWording = {
  readonly wordingsFor: (grounds: Grounds) => Promise<ModelWordings>;
  readonly stop: () => Promise<void>;
};

/** Of one request; a call with its retry takes twice as long at most, and the worker's lease goes by that. */
const TIMEOUT_MS = 30_000;
/** Of one reply. A wording is some 300. */
const MAX_TOKENS = 2_000;

/** A model's wordings where there are any; shapes without one are worded in the background. */
export async function openModelWording(model: ModelConfig, parts: WordingParts): Promise<ModelWording> {
  const worker = await openWorker(model, parts);
  async function wordingsFor(grounds: Grounds): Promise<ModelWordings> {
    const book = phrasebookOf(model, grounds, parts);
    // Without them readers get the wordings that ship; it is read again within a minute.
    await book.refresh().catch(() => parts.log.info("wordings could not be read"));
    return {
      find: book.find,
      ask: (lead) => worker.ask(book.keyOf(lead), () => wordingJob(lead, grounds, book, parts.keepProposed)),
    };
  }
  return { wordingsFor, stop: worker.stop };
}

/** Asks the model, within the day's tokens. Its library is large, so it is loaded only here. */
export async function openWorker(
  model: ModelConfig,
  { work, log, now, meter }: Omit<WordingParts, "phrasings">,
): Promise<WordingWorker> {
  const { makeOpenAiModel } = await import("../llm/model/client/openai-model.ts");
  const { name, apiKey, baseUrl, grammar, dailyTokens } = model;
  const settings = { apiKey, ...(baseUrl === undefined ? {} : { baseUrl }), model: name };
  const { ask, tokensLeft, isLeftAlone, hear } = makeCalling({
    model: makeOpenAiModel({
      ...settings,
      takesGrammar: grammar === "gbnf",
      timeoutMs: TIMEOUT_MS,
      maxTokens: MAX_TOKENS,
    }),
    work,
    server: serverKey(settings),
    perDay: dailyTokens,
    maxTokens: MAX_TOKENS,
    now,
  });
  meter?.watch({ tokensLeft, isLeftAlone });
  await hear();
  const warn = makeWarning(log);
  const onAttempted = (attempted: Attempted) => {
    meter?.attempted(attempted);
    warn(attempted);
  };
  return makeWordingWorker({ work, ask, now, log, onAttempted });
}

/** With the key, so that a server is asked at once when that is set right. So short a hash tells nobody what it is. */
function serverKey(settings: object): string {
  return `server ${createHash("sha256").update(JSON.stringify(settings)).digest("hex").slice(0, 8)}`;
}

/** What a setting can mend: it comes back with every shape, so it is told once until a reply comes, or another one of these. */
const MENDABLE = ["unauthorised", "wrong address", "unknown model", "invalid"] as const;

function makeWarning(log: WordingParts["log"]): (attempted: Attempted) => void {
  let told: string | undefined;
  return (attempted) => {
    if (attempted.kind !== "postponed") told = undefined;
    else {
      const why = MENDABLE.find((each) => each === attempted.why);
      if (why === undefined || why === told) return;
      told = why;
      log.warn("model.refused", { why, nextStep: REMEDIES[why] });
    }
  };
}

/** The wordings of this model, read from the store. Fails when they cannot be read. */
export async function openPhrasebook(
  model: ModelConfig,
  grounds: Grounds,
  parts: Pick<WordingParts, "phrasings" | "log" | "now">,
): Promise<Phrasebook> {
  const book = phrasebookOf(model, grounds, parts);
  await book.refresh();
  return book;
}

function phrasebookOf(
  { name }: ModelConfig,
  grounds: Grounds,
  { phrasings, log, now }: Pick<WordingParts, "phrasings" | "log" | "now">,
): Phrasebook {
  return makePhrasebook({
    rows: phrasings,
    grounds,
    versions: versionsFor(name, grounds.grammarOf),
    now,
    log,
  });
}
