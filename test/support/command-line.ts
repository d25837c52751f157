import { type ChildProcess, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

const MAIN = fileURLToPath(new URL("../../scripts/rolwijzer.cjs", import.meta.url));

/**
 * Runs the command line as a user does, in a folder, with no settings but these.
 * @param meanwhile gets the process that runs
 */
export async function rolwijzer(
  parameters: readonly string[],
  input = "",
  environment: Record<string, string> = {},
  cwd = process.cwd(),
  meanwhile: (child: ChildProcess) => void = () => undefined,
): Promise<Run> {
  const child = spawn(process.execPath, [MAIN, ...parameters], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...environment },
  });
  child.stdin.end(input);
  meanwhile(child);
  const closed = new Promise<number | null>((resolve) => {
    child.once("close", resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

/** Standard output as JSON lines. */
export const parsed = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
