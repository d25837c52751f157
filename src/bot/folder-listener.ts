import { type FSWatcher, watch as watchNames } from "node:fs";
import { dirname, join } from "node:path";
import { watchedPlaces } from "./watched-places.ts";

export type Listener = {
  /** Settles once something changed and it has been quiet since, or the signal came. Rejects when watching fails. */
  readonly changed: Promise<void>;
  readonly close: () => Promise<void>;
};

/** Editors save in several steps; this much quiet means that a change is complete, in milliseconds. */
const QUIET_MS = 300;
/** What never is quiet, such as a log beside the catalog, may not put it off for longer, in milliseconds. */
const LONGEST_MS = 3_000;

/**
 * Listens to whatever changes in a folder, in the folders that its links lead to, and on the way to them, from when this is
 * resolved. @throws what the system refuses, such as one more watch
 */
export async function listenIn(folder: string, signal: AbortSignal): Promise<Listener> {
  const { watch } = await import("chokidar");
  const places = watchedPlaces(folder);
  const watched = new Set(places.folders);
  const roots = places.folders.filter((each) => dirname(each) === each);
  const { changed, heard, failed } = whenQuiet(signal);
  const atRoots = watchRoots(roots, places.counts, heard, failed);
  const watcher = watch(
    places.folders.filter((each) => !roots.includes(each)),
    {
      depth: 0,
      followSymlinks: false,
      ignoreInitial: true,
      // A folder further up may be passed through and not listed; one of the catalog's own fails when it is read.
      ignorePermissionErrors: true,
      ignored: (path) => !watched.has(path) && !places.counts(path),
    },
  );
  watcher.on("error", failed);
  const close = async (): Promise<void> => {
    for (const each of atRoots) each.close();
    await watcher.close();
  };
  try {
    await Promise.race([new Promise<void>((resolve) => watcher.once("ready", resolve)), changed]);
  } catch (error) {
    await close();
    throw error;
  }
  // Until then it tells of links that it finds. Whoever asked looks at the folder after this, so nothing is missed.
  watcher.on("all", heard);
  // What the system itself says, for a file that was renamed over is no new name in its folder.
  watcher.on("raw", (_, name, details) => {
    const at = watchedPathOf(details);
    if (at === undefined) return;
    if (!watched.has(at) || name === null || places.counts(join(at, name))) heard();
  });
  // A folder that was replaced while its watch began would be watched no more.
  if (watchedPlaces(folder).mark !== places.mark) heard();
  return { changed, close };
}

/** Given the root, chokidar takes it for a name within itself that is gone, and lets go of all that it watches. */
function watchRoots(
  roots: readonly string[],
  counts: (path: string) => boolean,
  heard: () => void,
  failed: (error: unknown) => void,
): readonly FSWatcher[] {
  return roots.map((root) => {
    const watcher = watchNames(root, (_, name) => {
      if (name === null || counts(join(root, name))) heard();
    });
    return watcher.on("error", failed);
  });
}

function whenQuiet(signal: AbortSignal) {
  let heard = (): void => undefined;
  let failed = (_: unknown): void => undefined;
  const changed = new Promise<void>((resolve, reject) => {
    let quiet: NodeJS.Timeout | undefined;
    let longest: NodeJS.Timeout | undefined;
    const end = (settle: () => void): void => {
      clearTimeout(quiet);
      clearTimeout(longest);
      signal.removeEventListener("abort", stop);
      settle();
    };
    const stop = (): void => end(resolve);
    heard = () => {
      clearTimeout(quiet);
      quiet = setTimeout(stop, QUIET_MS);
      longest ??= setTimeout(stop, LONGEST_MS);
    };
    failed = (error) => end(() => reject(error));
    signal.addEventListener("abort", stop);
  });
  // It may fail while whoever opened it looks at the folder, and is told after that.
  changed.catch(() => undefined);
  return { changed, heard, failed };
}

/** Absent where files are polled, which needs none of this. */
function watchedPathOf(details: unknown): string | undefined {
  if (typeof details !== "object" || details === null || !("watchedPath" in details)) return undefined;
  return String(details.watchedPath);
}
