/** Run as a process of its own by `brain-apart`: makes a brain's data, sends it, and ends. */

import { CatalogError } from "../errors.ts";
import { readBrain } from "./brain.ts";
import type { Made } from "./brain-worker.ts";

process.once("disconnect", () => process.exit());
const made = await make(process.argv[2]);
process.send?.(made, () => process.disconnect());

async function make(overlay: string | undefined): Promise<Made> {
  try {
    return { kind: "made", data: await readBrain(overlay) };
  } catch (error) {
    if (error instanceof CatalogError) return { kind: "refused", problems: error.message.split("\n") };
    return {
      kind: "failed",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
