import type { Roadmap } from "../schema/capability.ts";
import { toLetters } from "./letters.ts";

export type CuratedItem = { readonly roadmap: Roadmap; readonly item: Roadmap["items"][number] };

/** Finds the curated item that a line is, by its title in either language. */
export function makeCurated(roadmaps: readonly Roadmap[]): (line: string) => CuratedItem | undefined {
  const titles = new Map(
    roadmaps.flatMap((roadmap) =>
      roadmap.items.flatMap((item) =>
        [item.nl, item.en].map((title) => [toLetters(title).run, { roadmap, item }] as const),
      ),
    ),
  );
  return (line) => titles.get(toLetters(line).run);
}
