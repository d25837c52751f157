import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type Started = {
  /** Of its HTTP server. */
  readonly url: string;
  /** All that it logged so far. */
  readonly log: () => string;
  /** Ends it as a supervisor does. @returns its exit code */
  readonly stop: () => Promise<number | null>;
};

const MAIN = fileURLToPath(new URL("../../scripts/rolwijzer.cjs", import.meta.url));

/** Starts the bot as a process of its own, with no settings but these, and waits until it says that it serves. */
export async function started(environment: Readonly<Record<string, string>>, cwd: string): Promise<Started> {
  const child = spawn(process.execPath, [MAIN, "start"], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], PORT: "0", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "close");
  let log = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      const line = log.split("\n").find((each) => each.includes('"msg":"started"'));
      if (line !== undefined) resolve(JSON.parse(line).url);
    });
    void ended.then(() => reject(new Error(`It ended before it served.\n${log}`)));
  });
  return {
    url,
    log: () => log,
    stop: async () => {
      child.kill("SIGTERM");
      const [code] = await ended;
      return code;
    },
  };
}
