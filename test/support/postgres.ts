import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A Postgres for the whole run; make databases of your own in it with `freshPostgres`. */
    readonly postgresUrl: string;
  }
}

/** Starts a real Postgres for the whole run, and stops it. Tests fail, and are not skipped, when it cannot start. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const script = ["--import", "tsx/esm", "test/support/postgres-server.ts"];
  const server = spawn(process.execPath, script, { stdio: ["pipe", "pipe", "pipe"] });
  const ended = once(server, "close");
  let complaint = "";
  server.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  const { value: url } = await createInterface({ input: server.stdout })[Symbol.asyncIterator]().next();
  if (url === undefined) throw new Error(`The Postgres for tests did not start.\n${complaint}`);
  project.provide("postgresUrl", url);
  return async () => {
    server.stdin.end();
    await ended;
  };
}
