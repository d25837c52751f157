import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A vocabulary file as it stands on disk. */
export type VocabularySource = { readonly file: string; readonly text: string };

/** The folder of the vocabulary that is shipped. */
export const SHIPPED_VOCABULARY = fileURLToPath(new URL(".", import.meta.url));

/**
 * Reads every YAML file of the folders, shipped first, then overlays; a folder that is not there has none.
 * The texts alone are enough to tell whether a compiled vocabulary is still fresh.
 */
export function readVocabularySources(folders: readonly string[]): readonly VocabularySource[] {
  return folders.flatMap((folder) =>
    yamlFilesIn(folder).map((file) => ({
      file: `${folder.replace(/\/$/u, "")}/${file}`,
      text: readFileSync(`${folder}/${file}`, "utf8"),
    })),
  );
}

function yamlFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.ya?ml$/u.test(file))
      .sort();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw cause;
  }
}
