import { CORRECTIONS } from "./collections.ts";
import type { Layer } from "./entries.ts";
import { readLayer } from "./folder.ts";

const IN_ORDER = new Intl.Collator("en", { numeric: true });

/**
 * A company's own folder and, over it, each of its corrections in the order of their names: later days last.
 * @throws CatalogError when the folder cannot be read
 */
export async function readOverlay(folder: string, name: string): Promise<readonly Layer[]> {
  const { files } = await readLayer(folder, name);
  const own = new Map<string, string>();
  const corrections = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const [first, correction, ...rest] = path.split("/");
    if (first !== CORRECTIONS || correction === undefined || rest.length === 0) {
      own.set(path, text);
      continue;
    }
    const its = corrections.get(correction) ?? new Map<string, string>();
    corrections.set(correction, its.set(rest.join("/"), text));
  }
  return [
    { name, files: own },
    ...[...corrections]
      .sort(([one], [other]) => IN_ORDER.compare(one, other))
      .map(([correction, its]) => ({ name: `${name}/${CORRECTIONS}/${correction}`, files: its })),
  ];
}
