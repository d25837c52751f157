import { readlinkSync, statSync } from "node:fs";
import { basename, dirname, join, parse, resolve, sep } from "node:path";
import { yamlTree } from "../knowledge/load/yaml-tree.ts";

/** The folders in which a change can change what a folder holds, and of each which names count. */
export type WatchedPlaces = {
  /** Real paths. */
  readonly folders: readonly string[];
  readonly counts: (path: string) => boolean;
  /** The same for as long as the same folders stand there. */
  readonly mark: string;
};

/** As many links as Linux follows for one path. */
const MOST_LINKS = 40;

/**
 * In the folder and below it, every name; above it, and on the way of a link, only the names that lead there. So a folder that
 * is moved away, a link that is re-pointed and a file that is replaced behind two links are all a name that changes somewhere.
 */
export function watchedPlaces(folder: string): WatchedPlaces {
  const { folders, links } = yamlTree(folder, folder);
  const within = new Set(folders);
  const ways = new Map<string, Set<string>>();
  for (const way of [folder, ...links].flatMap((path) => waysTo(path)))
    ways.set(dirname(way), (ways.get(dirname(way)) ?? new Set()).add(basename(way)));
  const all = [...new Set([...within, ...ways.keys()])].sort();
  const inodes = all.map((each) => statSync(each, { throwIfNoEntry: false })?.ino);
  return {
    folders: all.filter((_, index) => inodes[index] !== undefined),
    counts: (path) =>
      ways.get(dirname(path))?.has(basename(path)) === true ||
      (within.has(dirname(path)) && !basename(path).startsWith(".")),
    mark: all.map((each, index) => `${each}:${inodes[index]}`).join("\n"),
  };
}

/** Every name that is looked up on the way to a path, each with the real path of its folder; the last may not be there. */
function waysTo(path: string): readonly string[] {
  const ways: string[] = [];
  let followed = 0;
  const walk = (from: string, names: string): string =>
    names
      .split(sep)
      .filter((name) => name !== "" && name !== ".")
      .reduce(step, from);
  const walkFrom = (from: string, target: string): string => {
    const { root } = parse(target);
    return walk(root || from, target.slice(root.length));
  };
  function step(at: string, name: string): string {
    if (name === "..") return dirname(at);
    const way = join(at, name);
    ways.push(way);
    const target = followed < MOST_LINKS ? targetOf(way) : undefined;
    if (target === undefined) return way;
    followed += 1;
    return walkFrom(at, target);
  }
  walkFrom("", resolve(path));
  return ways;
}

function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    // Not there, or no link: nothing further to follow.
    return undefined;
  }
}
