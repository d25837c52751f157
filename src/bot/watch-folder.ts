import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../adapters/adapter.ts";
import { digestOf } from "../knowledge/load/cache.ts";
import { readLayer } from "../knowledge/load/folder.ts";
import { ownSources } from "../llm/wording/grammar/grammars.ts";
import { listenIn } from "./folder-listener.ts";

export type Live = { readonly close: () => void };

/** Pause after the first failure of a watcher, doubled after each, and at most, in milliseconds. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** A digest of all that is read of a folder; undefined where it cannot be read. */
export async function stampOf(folder: string): Promise<string | undefined> {
  try {
    const grammars = ownSources(folder).map(({ file, text }) => `${file}\0${text}`);
    return digestOf([await readLayer(folder, folder)], grammars);
  } catch {
    return undefined;
  }
}

/**
 * Calls `changed` whenever a folder holds something else than `known`, the stamp of what was read of it, or than at the last
 * call; one call at a time. A watcher sees files as they lay when it began, so each change ends it: a new one begins, and only
 * then is the folder looked at. A watcher that fails is logged and begins anew, also where the folder is gone for a while.
 */
export function watchFolder(
  folder: string,
  known: string | undefined,
  changed: () => Promise<void>,
  log: Log,
): Live {
  const closing = new AbortController();
  const { signal } = closing;
  let seen = known;

  async function look(): Promise<void> {
    const stamp = await stampOf(folder);
    if (stamp === seen || signal.aborted) return;
    seen = stamp;
    await changed();
  }

  /** Until the next change, which a new one has to look at. @throws what failed of it */
  async function watchOnce(): Promise<void> {
    const listener = await listenIn(folder, signal);
    try {
      await look();
      await listener.changed;
    } finally {
      await listener.close();
    }
  }

  async function watch(): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      try {
        await watchOnce();
        failures = 0;
      } catch (error) {
        const againInMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
        failures += 1;
        log.warn("catalog.not_watched", { error, againInMs });
        // Nobody tells of a change meanwhile.
        await look();
        await pause(againInMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  void watch();
  return { close: () => closing.abort() };
}
