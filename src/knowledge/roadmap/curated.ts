import type { Roadmap } from "../schema/capability.ts";
import { toPlain } from "./plain.ts";

export type CuratedItem = { readonly roadmap: Roadmap; readonly item: Roadmap["items"][number] };

/** Finds the curated item that a line is, by its title in either language. */
export function makeCurated(roadmaps: readonly Roadmap[]): (line: string) => CuratedItem | undefined {
  const titles = new Map(
    roadmaps.flatMap((roadmap) =>
      roadmap.items.flatMap((item) =>
        [item.nl, item.en].map((title) => [toPlain(title).letters, { roadmap, item }] as const),
      ),
    ),
  );
  return (line) => titles.get(toPlain(line).letters);
}
