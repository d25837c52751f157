import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export type Postgres = {
  readonly url: string;
  /** Ends every connection and refuses new ones. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A real Postgres of its own. */
export async function startPostgres(): Promise<Postgres> {
  const script = ["--import", "tsx/esm", "test/support/postgres-server.ts"];
  const server = spawn(process.execPath, script, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(server, "close");
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const { value: url } = await lines.next();
  if (url === undefined) throw new Error("Postgres did not start.");
  const tell = async (command: "stop" | "start") => {
    server.stdin.write(`${command}\n`);
    await lines.next();
  };
  return {
    url,
    pause: () => tell("stop"),
    resume: () => tell("start"),
    close: async () => {
      server.stdin.end();
      await ended;
    },
  };
}
