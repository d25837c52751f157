import type { Log } from "../adapters/adapter.ts";
import type { Config, ModelConfig } from "../config/config.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import { makeBudget } from "../llm/model/client/budget.ts";
import { makeCircuit } from "../llm/model/client/circuit.ts";
import { makeModelWordings } from "../llm/model/model-wordings.ts";
import { makePhrasebook, type Phrasebook } from "../llm/model/phrasebook.ts";
import { versionsFor } from "../llm/model/versions.ts";
import { type Attempt, makeAttempt } from "../llm/model/wording-attempt.ts";
import { makeWordingQueue, USUAL_LIMITS } from "../llm/model/wording-queue.ts";
import type { WordingRows } from "../llm/model/wording-shelf.ts";
import { makePhrase, type Phrase } from "../llm/wording/phrasing.ts";
import { gazetteerOf, phraseFrom } from "./wording.ts";

/** What rewords leads, made anew for each catalog: its names may stand in no wording. */
export type Wording = {
  readonly phraseFor: (catalog: Catalog) => Promise<Phrase>;
  /** Ends what is under way; before the stores are closed. */
  readonly stop: () => Promise<void>;
};

export type WordingParts = {
  readonly phrasings: WordingRows;
  readonly log: Pick<Log, "info">;
  readonly now: () => number;
};

const TIMEOUT_MS = 30_000;
/** Of one call with its retry and the pause between. */
const DEADLINE_MS = 65_000;
/** Of one reply. A wording is some 300. */
const MAX_TOKENS = 2_000;
const CIRCUIT = { failures: 5, openMs: 60_000, longestMs: 3_600_000 };

/** A model's wordings where there are any; shapes without one are worded in the background. */
export async function openWording({ phrasing, model }: Config, parts: WordingParts): Promise<Wording> {
  if (phrasing === "off" || model === undefined)
    return { phraseFor: async (catalog) => phraseFrom(catalog), stop: async () => undefined };
  const { log, now } = parts;
  const queue = makeWordingQueue({ attempt: await openAttempt(model, now), limits: USUAL_LIMITS, log, now });
  return {
    phraseFor: async (catalog) => {
      const gazetteer = gazetteerOf(catalog);
      const book = phrasebookOf(model, catalog, parts);
      // Without them readers get the wordings that ship; it is read again within a minute.
      await book.refresh().catch(() => log.info("wordings could not be read"));
      return makePhrase({ gazetteer, model: makeModelWordings({ book, queue, gazetteer }) });
    },
    stop: queue.stop,
  };
}

/** Asks the model, within its budget. Its library is large, so it is loaded only here. */
export async function openAttempt(model: ModelConfig, now: () => number): Promise<Attempt> {
  const { makeOpenAiModel } = await import("../llm/model/client/openai-model.ts");
  const { name, apiKey, baseUrl, dailyTokens } = model;
  return makeAttempt({
    model: makeOpenAiModel({
      apiKey,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      model: name,
      timeoutMs: TIMEOUT_MS,
      maxTokens: MAX_TOKENS,
    }),
    budget: makeBudget({ perDay: dailyTokens, now }),
    circuit: makeCircuit({ ...CIRCUIT, now }),
    maxTokens: MAX_TOKENS,
    deadlineMs: DEADLINE_MS,
  });
}

/** The wordings of this model, read from the store. Fails when they cannot be read. */
export async function openPhrasebook(
  model: Pick<ModelConfig, "name">,
  catalog: Catalog,
  parts: WordingParts,
): Promise<Phrasebook> {
  const book = phrasebookOf(model, catalog, parts);
  await book.refresh();
  return book;
}

function phrasebookOf(
  { name }: Pick<ModelConfig, "name">,
  catalog: Catalog,
  { phrasings, log, now }: WordingParts,
): Phrasebook {
  const gazetteer = gazetteerOf(catalog);
  return makePhrasebook({ rows: phrasings, gazetteer, versions: versionsFor(name), now, log });
}
