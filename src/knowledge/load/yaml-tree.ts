import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What stands in a folder of YAML files, links followed. Whatever a dot begins is an editor's, git's or Kubernetes' own. */
export type YamlTree = {
  /** Paths within the folder, with slashes, sorted. */
  readonly files: readonly string[];
  /** Real paths of the folder and all that lie in it; where there are too many, of those alone that no link leads to. */
  readonly folders: readonly string[];
  /** Paths of the links that were followed, of as many. */
  readonly links: readonly string[];
  /** What could not be read, a message each. */
  readonly problems: readonly string[];
};

/** A link to somewhere else entirely must cost a message, not minutes. A catalog of a thousand roles has so many files. */
const MOST_ENTRIES = 5_000;
/** Folders within folders. A catalog has three. */
const DEEPEST = 8;

type Met = { readonly folders: string[]; readonly links: string[] };
/** Where the walk is: the real paths around it, and whether a link led there. */
type Within = { readonly around: readonly string[]; readonly met: Met };

/** Walks a folder. `name` is how messages call it; one that is not there is a problem like any other. */
export function yamlTree(folder: string, name: string): YamlTree {
  const files: string[] = [];
  const own: Met = { folders: [], links: [] };
  const linked: Met = { folders: [], links: [] };
  const problems: string[] = [];
  let entries = 0;
  const inside = (path: string): string => relative(folder, path).split(sep).join("/");
  const refuse = (path: string, problem: string): void => {
    problems.push(`${[name, inside(path)].filter(Boolean).join("/")}:1: ${problem}`);
  };

  function enter(path: string, { around, met }: Within): void {
    try {
      const real = realpathSync(path);
      const wrong = wrongWith(real, around);
      if (wrong !== undefined) {
        refuse(path, wrong);
        return;
      }
      const found = readdirSync(path, { withFileTypes: true }).filter((each) => !each.name.startsWith("."));
      met.folders.push(real);
      for (const each of found) {
        entries += 1;
        if (entries > MOST_ENTRIES) return;
        take(join(path, each.name), each, { around: [...around, real], met });
      }
    } catch {
      refuse(path, "this folder cannot be read. Check that it exists and may be read.");
    }
  }

  function take(path: string, entry: Dirent, within: Within): void {
    const isLink = entry.isSymbolicLink();
    const what = isLink ? follow(path, within.met) : entry;
    if (what?.isDirectory()) enter(path, isLink ? { ...within, met: linked } : within);
    else if (what?.isFile() && /\.ya?ml$/u.test(entry.name)) files.push(inside(path));
  }

  function follow(path: string, { links }: Met): Stats | undefined {
    links.push(path);
    try {
      return statSync(path);
    } catch {
      refuse(path, "this link leads nowhere. Mend it, or remove it.");
      return undefined;
    }
  }

  enter(folder, { around: [], met: own });
  const met = entries > MOST_ENTRIES ? [own] : [own, linked];
  if (entries > MOST_ENTRIES)
    refuse(folder, `this folder holds over ${MOST_ENTRIES} files. Does a link in it lead somewhere else?`);
  return {
    files: files.sort(),
    folders: met.flatMap(({ folders }) => folders),
    links: met.flatMap(({ links }) => links),
    problems,
  };
}

function wrongWith(real: string, around: readonly string[]): string | undefined {
  if (around.includes(real)) return "this link leads back to a folder that it stands in. Remove it.";
  if (around.length > DEEPEST)
    return `this folder lies over ${DEEPEST} folders deep. Does a link lead there?`;
  return undefined;
}
