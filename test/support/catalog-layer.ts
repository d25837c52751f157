import type { Layer } from "../../src/knowledge/load/entries.ts";
import { shippedLayer } from "../../src/knowledge/load/shipped.ts";

/** The shipped catalog with some files replaced or added: a test changes what it is about and nothing else. */
export async function shippedWith(
  changes: Readonly<Record<string, (text: string) => string>>,
): Promise<Layer> {
  const { name, files } = await shippedLayer();
  const changed = new Map(files);
  for (const [path, change] of Object.entries(changes)) changed.set(path, change(files.get(path) ?? ""));
  return { name, files: changed };
}

/** A company's own folder, written as a test needs it. */
export function overlay(files: Readonly<Record<string, string>>): Layer {
  return { name: "overlay", files: new Map(Object.entries(files)) };
}
