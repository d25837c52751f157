/** The worker that `brain-worker` starts: makes a brain's data, posts it, and ends. */

import { parentPort, workerData } from "node:worker_threads";
import { CatalogError } from "../errors.ts";
import { readBrain } from "./brain.ts";
import type { Given, Made } from "./brain-worker.ts";

// As text, which whoever serves takes in faster than objects.
parentPort?.postMessage(JSON.stringify(await make(workerData)));

async function make({ overlay, corrections }: Given): Promise<Made> {
  try {
    return { kind: "made", data: await readBrain(overlay, corrections) };
  } catch (error) {
    if (error instanceof CatalogError) return { kind: "refused", problems: error.problems };
    throw error;
  }
}
