import type { Log } from "../adapters/adapter.ts";
import type { ModelConfig } from "../config/config.ts";
import { makeBudget, type Spend } from "../llm/model/client/budget.ts";
import { makeCircuit } from "../llm/model/client/circuit.ts";
import type { WordingRows } from "../llm/model/known-rows.ts";
import { makePhrasebook, type Phrasebook } from "../llm/model/phrasebook.ts";
import { REMEDIES } from "../llm/model/remedies.ts";
import { versionsFor } from "../llm/model/versions.ts";
import { type Attempt, type Attempted, makeAttempt } from "../llm/model/wording-attempt.ts";
import { wordingJob } from "../llm/model/wording-job.ts";
import { makeWordingQueue, USUAL_LIMITS } from "../llm/model/wording-queue.ts";
import type { CatalogNames } from "../llm/wording/checks/words/catalog-names.ts";
import type { ModelWordings } from "../llm/wording/phrasing.ts";
import type { Counts } from "../storage/counts.ts";

export type WordingParts = {
  readonly phrasings: WordingRows;
  /** Where all processes together count what they spend. */
  readonly counts: Counts;
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
  readonly wordingsFor: (names: CatalogNames) => Promise<ModelWordings>;
  readonly stop: () => Promise<void>;
};

const TIMEOUT_MS = 30_000;
/** Of one call with its retry and the pause between. */
const DEADLINE_MS = 65_000;
/** Of one reply. A wording is some 300. */
const MAX_TOKENS = 2_000;
const CIRCUIT = { failures: 5, openMs: 60_000, longestMs: 3_600_000 };

/** A model's wordings where there are any; shapes without one are worded in the background. */
export async function openModelWording(model: ModelConfig, parts: WordingParts): Promise<ModelWording> {
  const { log, now } = parts;
  const attempt = await openAttempt(model, parts);
  const queue = makeWordingQueue({ attempt, limits: USUAL_LIMITS, log, now });
  async function wordingsFor(names: CatalogNames): Promise<ModelWordings> {
    const book = phrasebookOf(model, names, parts);
    // Without them readers get the wordings that ship; it is read again within a minute.
    await book.refresh().catch(() => log.info("wordings could not be read"));
    return {
      find: book.find,
      ask: (lead) => queue.enqueue(book.keyOf(lead), () => wordingJob(lead, names, book)),
    };
  }
  return { wordingsFor, stop: queue.stop };
}

/** Asks the model, within the day's tokens. Its library is large, so it is loaded only here. */
export async function openAttempt(
  model: ModelConfig,
  { counts, log, now, meter }: Omit<WordingParts, "phrasings">,
): Promise<Attempt> {
  const { makeOpenAiModel } = await import("../llm/model/client/openai-model.ts");
  const { name, apiKey, baseUrl, dailyTokens } = model;
  const budget = makeBudget({
    perDay: dailyTokens,
    now,
    spend: spendIn(counts),
    onUntold: (error) => log.warn("model.budget_not_told", { error }),
  });
  await budget.hear();
  const circuit = makeCircuit({ ...CIRCUIT, now });
  const attempt = makeAttempt({
    model: makeOpenAiModel({
      apiKey,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      model: name,
      timeoutMs: TIMEOUT_MS,
      maxTokens: MAX_TOKENS,
    }),
    budget,
    circuit,
    maxTokens: MAX_TOKENS,
    deadlineMs: DEADLINE_MS,
  });
  const warn = makeWarning(log);
  meter?.watch({ tokensLeft: budget.left, isLeftAlone: circuit.isOpen });
  return async (...asked) => {
    const attempted = await attempt(...asked);
    meter?.attempted(attempted);
    warn(attempted);
    return attempted;
  };
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

const DAY_MS = 86_400_000;

/** Kept a day longer than it is of use, for clocks that do not agree. */
function spendIn(counts: Counts): Spend {
  return (day, tokens) => counts.add(`model tokens ${day}`, tokens, (day + 2) * DAY_MS);
}

/** The wordings of this model, read from the store. Fails when they cannot be read. */
export async function openPhrasebook(
  model: ModelConfig,
  names: CatalogNames,
  parts: Pick<WordingParts, "phrasings" | "log" | "now">,
): Promise<Phrasebook> {
  const book = phrasebookOf(model, names, parts);
  await book.refresh();
  return book;
}

function phrasebookOf(
  { name }: ModelConfig,
  names: CatalogNames,
  { phrasings, log, now }: Pick<WordingParts, "phrasings" | "log" | "now">,
): Phrasebook {
  return makePhrasebook({ rows: phrasings, names, versions: versionsFor(name), now, log });
}
