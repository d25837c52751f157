import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { StoreJob } from "./store-process.ts";
import type { TokenJob } from "./token-process.ts";

/** A process that has loaded everything and waits for its jobs. */
export type StoreProcess<Job> = {
  /** Resolves to what it was told of each id. */
  readonly does: (job: Job) => Promise<readonly string[]>;
  readonly ended: Promise<unknown>;
  readonly kill: () => void;
};

/** Starts one that works on a store. */
export const startStoreProcess = () => startProcess<StoreJob>("store-process");

/** Starts one that speaks with Slack. */
export const startTokenProcess = () => startProcess<TokenJob>("token-process");

async function startProcess<Job>(name: string): Promise<StoreProcess<Job>> {
  const script = ["--import", "tsx/esm", `test/support/${name}.ts`];
  const child = spawn(process.execPath, script, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  const does = async (job: Job): Promise<readonly string[]> => {
    child.stdin.write(`${JSON.stringify(job)}\n`);
    const { value } = await lines.next();
    return JSON.parse(value ?? "[]");
  };
  return { does, ended, kill: () => void child.kill("SIGKILL") };
}
