/** The worker that `brain-worker` starts: makes a brain's data, posts it, and ends. */

import { parentPort, workerData } from "node:worker_threads";
import { CatalogError } from "../errors.ts";
import { type BrainLayers, readCorrectedBrain } from "./brain.ts";
import type { Made } from "./brain-worker.ts";

// As text, which whoever serves takes in faster than objects.
parentPort?.postMessage(JSON.stringify(await make(workerData)));

async function make(layers: BrainLayers): Promise<Made> {
  try {
    return { kind: "made", ...(await readCorrectedBrain(layers)) };
  } catch (error) {
    if (error instanceof CatalogError) return { kind: "refused", problems: error.message.split("\n") };
    throw error;
  }
}
