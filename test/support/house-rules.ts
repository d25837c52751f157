import { basename, dirname } from "node:path";

/** A code file by its path from the root of the project, with how many lines it has. */
export type CodeFile = { readonly path: string; readonly lines: number };

const MOST_ON_THE_FLOOR = 6;
const MOST_LINES = 250;

/** Data that is written as code, and may be as long as it is. */
export const DATA: readonly string[] = [];

/** Rooms under `src` that mirror each other, and languages, may use one name for the same thing. */
const SIBLINGS = /^src\/(?:adapters|cli)\/|\/(?:nl|en)\.ts$/u;

/** Folders of `test` that stand for no room of `src`. */
const WITHOUT_ROOM: readonly string[] = ["support", "e2e", "fixtures", "golden"];

/** The files on top of `src`, when they are more than the floor. */
export function crowdOnTheFloor(files: readonly CodeFile[]): readonly string[] {
  const floor = files.map(({ path }) => path).filter((path) => dirname(path) === "src");
  return floor.length > MOST_ON_THE_FLOOR ? floor : [];
}

/** Files that share their name with another. */
export function namesakes(files: readonly CodeFile[]): readonly string[] {
  const paths = files.map(({ path }) => path).filter((path) => !SIBLINGS.test(path));
  const names = paths.map((path) => basename(path));
  return paths.filter((path) => names.indexOf(basename(path)) !== names.lastIndexOf(basename(path)));
}

/** Files that are too long and are no data, and data that is not, or no longer, that long. */
export function wrongLengths(files: readonly CodeFile[], data: readonly string[]): readonly string[] {
  const long = files.filter(({ lines }) => lines > MOST_LINES).map(({ path }) => path);
  return [...long.filter((path) => !data.includes(path)), ...data.filter((path) => !long.includes(path))];
}

/** Tests in a folder that `src` does not have. */
export function unmirrored(tests: readonly string[], files: readonly CodeFile[]): readonly string[] {
  return tests.filter((test) => {
    const room = dirname(test).replace(/^test(?=\/|$)/u, "src");
    const [, top = ""] = room.split("/");
    return !WITHOUT_ROOM.includes(top) && !files.some(({ path }) => path.startsWith(`${room}/`));
  });
}
