import type { Log } from "../adapters/adapter.ts";
import { dayOf } from "../storage/days.ts";
import { makeAnswering } from "./answering.ts";
import type { Mind } from "./assistant.ts";
import type { OpenedBrain } from "./brain.ts";
import { openBrainApart } from "./brain-worker.ts";
import type { Correct } from "./desk/deciding.ts";
import { type Live, watchFolder } from "./watch-folder.ts";
import type { OpenedWording } from "./wording.ts";

/** What understands and answers now, and what replaces it when the catalog changes. */
export type LiveMind = {
  readonly mind: () => Mind;
  /** From now on changes of the company's folder are noticed. */
  readonly watch: () => void;
  readonly correct: Correct;
  readonly close: () => void;
};

export type LiveMindParts = {
  readonly brain: OpenedBrain;
  readonly wording: OpenedWording;
  /** The company's own folder. */
  readonly catalogDir: string | undefined;
  readonly log: Log;
  readonly now: () => number;
};

export async function openLiveMind({
  brain,
  wording,
  catalogDir,
  log,
  now,
}: LiveMindParts): Promise<LiveMind> {
  let mind = await mindOf(brain);
  let live: Live | undefined;

  async function mindOf(opened: OpenedBrain): Promise<Mind> {
    const phrase = await wording.phraseFor(opened.catalog);
    return { ...opened, answering: makeAnswering(opened, phrase, () => dayOf(now())) };
  }

  /** A broken change keeps the last good catalog: readers must not suffer from a typing error. */
  async function reload(): Promise<void> {
    try {
      mind = await mindOf(await openBrainApart(catalogDir));
      log.info("catalog reloaded");
    } catch (error) {
      log.error("catalog change refused, the last good one stays", { error });
    }
  }

  return {
    mind: () => mind,
    watch: () => {
      if (catalogDir !== undefined) live = watchFolder(catalogDir, reload);
    },
    correct: async () => [],
    close: () => live?.close(),
  };
}
