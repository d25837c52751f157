import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CatalogError } from "../../errors.ts";
import { yamlTree } from "../../knowledge/load/yaml-tree.ts";

/** A vocabulary file as it stands on disk. */
export type VocabularySource = { readonly file: string; readonly text: string };

/** The folder of the vocabulary that is shipped. */
export const SHIPPED_VOCABULARY = fileURLToPath(new URL(".", import.meta.url));

/**
 * Reads every YAML file of the folders, shipped first, then overlays; a folder that is not there has none.
 * The texts alone are enough to tell whether a compiled vocabulary is still fresh.
 * @throws CatalogError when a folder or a link in it cannot be read
 */
export function readVocabularySources(folders: readonly string[]): readonly VocabularySource[] {
  return folders.flatMap((folder) => {
    if (!existsSync(folder)) return [];
    const name = folder.replace(/\/$/u, "");
    const { files, problems } = yamlTree(folder, name);
    if (problems.length > 0) throw new CatalogError(problems);
    return files.map((file) => ({
      file: `${name}/${file}`,
      text: readFileSync(`${folder}/${file}`, "utf8"),
    }));
  });
}
