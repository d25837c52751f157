import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CatalogError } from "../errors.ts";
import { type BrainData, makeBrain, type OpenedBrain } from "./brain.ts";

/** What the other process sends: a brain's data, or why there is none. */
export type Made =
  | { readonly kind: "made"; readonly data: BrainData }
  | { readonly kind: "refused"; readonly problems: readonly string[] }
  | { readonly kind: "failed"; readonly message: string };

/** Pause between two pieces of work, in milliseconds. */
const BREATH_MS = 10;

/**
 * Opens a brain as `openBrain` does, but reads and learns in a process of its own: whoever serves goes on
 * answering, and gets the memory back.
 * @throws CatalogError with a line for everything that is wrong
 */
export async function openBrainApart(overlay: string | undefined): Promise<OpenedBrain> {
  const made = await makeApart(overlay);
  switch (made.kind) {
    case "made":
      // Taking the data in and building on it take some 50 ms each: readers may go between.
      await setTimeout(BREATH_MS);
      return makeBrain(made.data);
    case "refused":
      throw new CatalogError(made.problems);
    case "failed":
      throw new Error(made.message);
  }
}

async function makeApart(overlay: string | undefined): Promise<Made> {
  const extension = extname(import.meta.url);
  const child = fork(
    fileURLToPath(new URL(`./brain-maker${extension}`, import.meta.url)),
    overlay === undefined ? [] : [overlay],
    {
      execArgv: extension === ".ts" ? ["--import", typescriptLoader()] : [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    },
  );
  // A bot that stops need not wait for a brain that nobody will use.
  child.unref();
  child.channel?.unref();
  return new Promise((resolve, reject) => {
    child.once("message", (made: Made) => resolve(made));
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`the process that reads the catalog ended without a word: ${code ?? signal}`)),
    );
  });
}

/** A checkout runs its TypeScript as it is. */
function typescriptLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
}
