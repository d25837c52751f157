import { type OpenedBrain, openBrain } from "../bot/brain.ts";
import { openPhrasebook, openWorker } from "../bot/model-wording.ts";
import { openStores } from "../bot/stores.ts";
import { groundsOf } from "../bot/wording.ts";
import { type Config, type ModelConfig, readConfig } from "../config/config.ts";
import { ConfigError } from "../errors.ts";
import { tokensAtMost } from "../llm/model/client/model.ts";
import type { Phrasebook } from "../llm/model/phrasebook.ts";
import { REMEDIES } from "../llm/model/remedies.ts";
import { wordingJob } from "../llm/model/wording-job.ts";
import type { Attempted, WordingWork } from "../llm/model/work.ts";
import type { WordingJob, WordingWorker } from "../llm/model/worker.ts";
import type { Grounds } from "../llm/wording/checks/check.ts";
import type { DraftSentence } from "../llm/wording/draft.ts";
import { silentLog } from "../observability/logger.ts";
import { goOut } from "../outgoing/go-out.ts";
import type { ProposedConstructions } from "../storage/proposed-constructions.ts";
import { knownShapes } from "./known-shapes.ts";
import { EXIT, print } from "./output.ts";
import { makeProgress } from "./progress.ts";

export type PhraseOptions = { readonly dryRun?: true; readonly limit?: number };

/** A reply of this size is usual; the estimate goes by it. */
const REPLY_TOKENS = 400;
const CALLS_A_SHAPE = 2;

/** Has every shape worded that has no wording yet. What is worded is saved at once, so it can be stopped and resumed. */
export async function fillPhrasebook({ dryRun, limit }: PhraseOptions): Promise<void> {
  await withPhrasebook(async ({ brain, grounds, book, model, work, proposed }) => {
    const all = [...knownShapes(brain).values()];
    const missing = all.filter((lead) => book.find(lead) === undefined);
    const todo = missing.slice(0, limit);
    const tokens = todo.reduce(
      (sum, lead) => sum + tokensAtMost(wordingJob(lead, grounds, book).request, REPLY_TOKENS),
      0,
    );
    await print(
      `${all.length} shapes, ${all.length - missing.length} worded by ${model.name}, ${todo.length} to do: about ${tokens} tokens, at most ${tokens * CALLS_A_SHAPE}.`,
    );
    if (dryRun || todo.length === 0) return;
    const worker = await openWorker(model, { work, log: silentLog, now: Date.now });
    const jobs = todo.map((lead) => ({
      key: book.keyOf(lead),
      make: () => wordingJob(lead, grounds, book, proposed.keep),
    }));
    const tally = await wordAll(jobs, worker);
    await print(summary(tally, todo.length));
    if (tally.accepted < todo.length) process.exitCode = EXIT.fallsShort;
  });
}

type Tally = {
  accepted: number;
  givenUp: number;
  /** Under way in another process. */
  elsewhere: number;
  calls: number;
  tokens: number;
  codes: Map<string, number>;
  stoppedBy?: string;
};

/** One after the other, until all are done, the model fails, or the reader presses Ctrl-C. */
async function wordAll(
  jobs: readonly { readonly key: string; readonly make: () => WordingJob }[],
  { word, stop }: WordingWorker,
): Promise<Tally> {
  const stopping = () => void stop();
  process.once("SIGINT", stopping);
  const progress = makeProgress(jobs.length, process.stderr, Date.now);
  const tally: Tally = { accepted: 0, givenUp: 0, elsewhere: 0, calls: 0, tokens: 0, codes: new Map() };
  for (const [index, { key, make }] of jobs.entries()) {
    count(tally, await word(key, make));
    if (tally.stoppedBy !== undefined) break;
    progress.tell(index + 1, `${tally.accepted} worded, ${tally.givenUp} given up`);
  }
  progress.end();
  process.off("SIGINT", stopping);
  return tally;
}

function count(tally: Tally, attempted: Attempted | undefined): void {
  if (attempted === undefined) {
    tally.elsewhere += 1;
    return;
  }
  tally.calls += attempted.calls;
  tally.tokens += attempted.tokens;
  switch (attempted.kind) {
    case "accepted":
      tally.accepted += 1;
      return;
    case "given up":
      tally.givenUp += 1;
      for (const code of attempted.codes) tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
      return;
    case "postponed":
      tally.stoppedBy = attempted.why;
  }
}

function summary({ accepted, givenUp, elsewhere, ...rest }: Tally, total: number): string {
  const { calls, tokens, codes, stoppedBy } = rest;
  const why = [...codes].map(([code, times]) => `${code} ${times}x`).join(", ");
  return [
    `${accepted} of ${total} worded in ${calls} calls and ${tokens} tokens.`,
    ...(givenUp === 0
      ? []
      : [`${givenUp} given up${why === "" ? "" : ` (${why})`}: the shipped wording stays.`]),
    ...(elsewhere === 0 ? [] : [`${elsewhere} under way in another process: run it again later.`]),
    ...(stoppedBy === undefined
      ? []
      : [
          `Stopped: ${STOPS[stoppedBy] ?? stoppedBy}. ${stoppedBy === "budget" ? "Raise it, or go on tomorrow." : "Run it again to go on where it stopped."}`,
        ]),
  ].join("\n");
}

const STOPS: Readonly<Record<string, string>> = {
  ...REMEDIES,
  budget: "the tokens of this day are used up (PHRASING_DAILY_TOKENS)",
  store: "the store does not take a wording, or does not answer",
  stopped: "as you asked",
};

type Opened = {
  readonly brain: OpenedBrain;
  readonly grounds: Grounds;
  readonly book: Phrasebook;
  readonly model: ModelConfig;
  readonly work: WordingWork;
  readonly proposed: ProposedConstructions<DraftSentence>;
};

/** Opens the store and the wordings of the configured model, and closes the store whatever happens. */
export async function withPhrasebook(use: (opened: Opened) => Promise<void>): Promise<void> {
  const config = readConfig();
  const model = modelIn(config);
  await goOut(config.proxies);
  const brain = await openBrain(config.catalogDir);
  const stores = await openStores(config.database, Date.now, config.keeping.days);
  try {
    const parts = { phrasings: stores.phrasings, log: silentLog, now: Date.now };
    const grounds = groundsOf(brain.catalog, config.catalogDir);
    const book = await openPhrasebook(model, grounds, parts);
    const { wordingWork: work, proposedConstructions: proposed } = stores;
    await use({ brain, grounds, book, model, work, proposed });
  } finally {
    await stores.close();
  }
}

function modelIn({ model }: Config): ModelConfig {
  if (model !== undefined) return model;
  throw new ConfigError(
    "OPENAI_MODEL is missing",
    "Set OPENAI_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL; see .env.example. Wordings belong to the model that made them.",
  );
}
