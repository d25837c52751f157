import { toMessage } from "../../src/knowledge/finding.ts";
import { buildCatalog } from "../../src/knowledge/load/build.ts";
import type { Layer } from "../../src/knowledge/load/entries.ts";

export const TODAY = "2026-11-27";

/** What a check of a catalog says is wrong, a line each. */
export function messages(layer: Layer, today = TODAY): readonly string[] {
  const built = buildCatalog([layer], today);
  return built.kind === "clean" ? [] : built.findings.map(toMessage);
}

/** Replaces what must be there. */
export const swap = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`the catalog no longer holds ${from}`);
  return changed;
};

/** A fault planted in a file of its own, and the messages about that file. */
export type Planted = readonly [
  says: string,
  file: string,
  change: (text: string) => string,
  found: readonly RegExp[],
];
