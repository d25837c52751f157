import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files in these folders, and below, whose bytes hold one of these words; in small letters or not. */
export function filesHolding(words: readonly string[], ...folders: readonly string[]): readonly string[] {
  const wanted = words.map((word) => word.toLowerCase());
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => {
        const bytes = readFileSync(path, "latin1").toLowerCase();
        return wanted.some((word) => bytes.includes(word));
      }),
  );
}
