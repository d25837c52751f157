import type { Log } from "../adapters/adapter.ts";
import type { Correction } from "../knowledge/corrections/correction.ts";
import type { Localized } from "../language.ts";
import type { Corrections } from "../storage/corrections.ts";
import { dayOf } from "../storage/days.ts";
import { makeAnswering } from "./answering.ts";
import type { Mind } from "./assistant.ts";
import type { OpenedBrain } from "./brain.ts";
import { openBrainApart } from "./brain-worker.ts";
import { type ApprovedText, correctionOf } from "./desk/approved-text.ts";
import type { Correct } from "./desk/deciding.ts";
import type { MakeMind } from "./measured.ts";
import type { Measuring } from "./observing.ts";
import { type Live, watchFolder } from "./watch-folder.ts";
import type { OpenedWording } from "./wording.ts";

/** What understands and answers now, and what replaces it when the catalog changes. */
export type LiveMind = {
  readonly mind: () => Mind;
  /** From now on changes of the company's folder, and corrections of other processes, are noticed. */
  readonly watch: () => void;
  readonly correct: Correct;
  readonly close: () => void;
};

export type LiveMindParts = {
  readonly brain: OpenedBrain;
  readonly wording: OpenedWording;
  readonly measuring: Pick<Measuring, "mind" | "reloaded">;
  /** The company's own folder, and what it held when the brain was made of it. */
  readonly folder: { readonly path: string; readonly stamp: string | undefined } | undefined;
  /** Whether corrections are written there, and not into the store. */
  readonly isWritable: boolean;
  readonly corrections: Corrections<ApprovedText> | undefined;
  /** Of the corrections that the brain was made with. */
  readonly version: number;
  readonly log: Log;
  readonly now: () => number;
};

/** How often is looked for corrections that another process approved, in milliseconds. */
const EVERY_MS = 5_000;

export async function openLiveMind(parts: LiveMindParts): Promise<LiveMind> {
  const { measuring, folder, isWritable, corrections, log } = parts;
  const { path: overlay } = folder ?? {};
  let live: Live | undefined;
  let timer: NodeJS.Timeout | undefined;
  let { version } = parts;
  const inTurn = makeTurns();

  const mindOf = (opened: OpenedBrain) => makeMind(opened, parts);
  let mind = await mindOf(parts.brain);

  const takeOver = (made: Mind, latest: number) => {
    [mind, version] = [made, latest];
  };

  /** A broken change keeps the last good catalog: readers must not suffer from a typing error. */
  async function reload(): Promise<void> {
    try {
      const { latest, list } = await approvedIn(corrections);
      const opened = await openBrainApart(overlay, list);
      takeOver(await mindOf(opened), latest);
      log.info("catalog reloaded", { refused: opened.refused.length });
      measuring.reloaded("taken");
    } catch (error) {
      measuring.reloaded("refused");
      log.error("catalog change refused, the last good one stays", { error });
    }
  }

  async function correct(text: ApprovedText): Promise<readonly Localized[]> {
    const correction = correctionOf(text);
    const { latest, list } = await approvedIn(corrections);
    const tried = await openBrainApart(overlay, [...list, correction], true);
    const [problem] = tried.refused.filter(({ id }) => id === correction.id);
    if (problem !== undefined) return [problem.reason];
    // Before anything is written: the folder may hold what no mind can be made of.
    const corrected = await mindOf(tried);
    if (isWritable && overlay !== undefined) await writeCorrected(overlay, correction);
    else await corrections?.put(text.proposal, text);
    takeOver(corrected, latest);
    return [];
  }

  async function lookForMore(): Promise<void> {
    const latest = await corrections?.version().catch(() => version);
    if (latest !== undefined && latest !== version) await inTurn(reload);
  }

  return {
    mind: () => mind,
    watch: () => {
      if (folder !== undefined) live = watchFolder(folder.path, folder.stamp, () => inTurn(reload), log);
      timer = setInterval(() => void lookForMore(), EVERY_MS).unref();
    },
    correct: (text) => inTurn(() => correct(text)),
    close: () => {
      live?.close();
      clearInterval(timer);
    },
  };
}

/** One after the other: two corrections that are approved at once must not lose each other. */
function makeTurns() {
  let underWay: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = underWay.then(() => work());
    underWay = done.catch(() => undefined);
    return done;
  };
}

/** What more is approved after this was looked up makes another version. */
export async function approvedIn(corrections: LiveMindParts["corrections"]) {
  const latest = (await corrections?.version()) ?? 0;
  return { latest, list: ((await corrections?.list()) ?? []).map(correctionOf) };
}

async function makeMind(opened: OpenedBrain, { wording, measuring, now }: LiveMindParts): Promise<Mind> {
  const make: MakeMind = (of, phrase) => ({
    ...of,
    answering: makeAnswering(of, phrase, () => dayOf(now())),
  });
  return measuring.mind(opened, await wording.phraseFor(opened.catalog), make);
}

/** The YAML library is loaded where something is written. */
async function writeCorrected(folder: string, correction: Correction): Promise<void> {
  const { writeInto } = await import("../knowledge/corrections/write-into.ts");
  await writeInto(folder, correction);
}
