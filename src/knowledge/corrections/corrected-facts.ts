import { CORRECTIONS } from "../load/collections.ts";
import { type Layer, readEntries } from "../load/entries.ts";
import { partsOf } from "../walk.ts";

/** The facts that the corrections among layers change, each with the day of the last one that does. */
export function correctedFacts(layers: readonly Layer[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const layer of layers.filter(({ name }) => name.split("/").includes(CORRECTIONS)))
    for (const { key, data } of readEntries([layer]).entries)
      for (const { id, value } of partsOf(data, key))
        if (typeof value["checked"] === "string" && typeof value["nl"] === "string")
          days.set(id, value["checked"]);
  return days;
}
