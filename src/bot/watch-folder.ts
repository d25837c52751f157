import { type FSWatcher, watch } from "node:fs";

export type Live = { readonly close: () => void };

/** Editors save in several steps; this much quiet means that a change is complete, in milliseconds. */
const QUIET_MS = 300;

/** Calls `changed` after a folder's files changed, one call at a time, and once more when they changed meanwhile. */
export function watchFolder(folder: string, changed: () => Promise<void>): Live {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const watcher: FSWatcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, QUIET_MS);
  });
  return {
    close: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
