import { extname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { CatalogError } from "../errors.ts";
import type { Correction } from "../knowledge/corrections/correction.ts";
import { type BrainData, makeBrain, type OpenedBrain } from "./brain.ts";

/** What the worker is given: a company's own folder, and corrections that stand in none. */
export type Given = {
  readonly overlay: string | undefined;
  readonly corrections: readonly Correction[] | undefined;
};

/** What the worker posts, as JSON: a brain's data, or what is wrong with the catalog. */
export type Made =
  | { readonly kind: "made"; readonly data: BrainData }
  | { readonly kind: "refused"; readonly problems: readonly string[] };

/** Pause between two pieces of work, in milliseconds. */
const BREATH_MS = 10;

/** Several times what learning takes. A catalog that takes more is refused, and does not end the bot. */
const LIMITS = { maxOldGenerationSizeMb: 256 };

/**
 * Opens a brain as `openBrain` does, but reads and learns in a thread of its own: whoever serves goes on
 * answering, and gets the memory back.
 * @param isAwaited by somebody, so that the process stays for it
 * @throws CatalogError with a line for everything that is wrong
 */
export async function openBrainApart(
  overlay: string | undefined,
  corrections?: readonly Correction[],
  isAwaited = false,
): Promise<OpenedBrain> {
  const made = await makeApart({ overlay, corrections }, isAwaited);
  switch (made.kind) {
    case "made":
      // Taking the data in and building on it take some 30 ms each: readers may go between.
      await setTimeout(BREATH_MS);
      return makeBrain(made.data);
    case "refused":
      throw new CatalogError(made.problems);
  }
}

function makeApart(given: Given, isAwaited: boolean): Promise<Made> {
  const worker = startWorker({ workerData: given, resourceLimits: LIMITS });
  return new Promise((resolve, reject) => {
    worker.once("message", (made: string) => resolve(JSON.parse(made)));
    worker.once("error", reject);
    worker.once("exit", (code) =>
      reject(new Error(`the worker that reads the catalog ended without a word: ${code}`)),
    );
    // A bot that stops need not wait for a brain that nobody will use. Last, for whoever listens holds on to it.
    if (!isAwaited) worker.unref();
  });
}

function startWorker(options: WorkerOptions): Worker {
  const extension = extname(import.meta.url);
  const maker = new URL(`./brain-maker${extension}`, import.meta.url);
  if (extension === ".js") return new Worker(maker, options);
  // A checkout runs its TypeScript as it is, and tsx reaches no worker by itself before Node 22.
  const code = `import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(maker.href)});
  });`;
  return new Worker(code, { ...options, eval: true });
}
