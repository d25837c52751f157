import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

export type Measured = {
  readonly wallMs: number;
  readonly firstOutputMs: number;
  readonly peakMb: number;
  readonly out: string;
};

/** `command` is what comes before the parameters. */
type Ran = { readonly input?: string; readonly cwd?: string; readonly command?: readonly string[] };

const PEEK_MS = 10;

/** How `npm run rolwijzer` starts the program, so that the bench measures what users run. */
const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
export const STARTED_WITH: readonly string[] = String(scripts.rolwijzer).split(" ").slice(1);

/** Runs the command line as a user does; time from start to first output and to the end, and peak memory (Linux). */
export async function run(
  parameters: readonly string[],
  { input = "", cwd = ".", command = [process.execPath, ...STARTED_WITH] }: Ran = {},
): Promise<Measured> {
  const began = performance.now();
  const [program = "", ...first] = command;
  const child = spawn(program, [...first, ...parameters], { cwd, stdio: ["pipe", "pipe", "inherit"] });
  let firstMs = 0;
  let peakMb = 0;
  const chunks: Buffer[] = [];
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(child.pid, "VmHWM"));
  }, PEEK_MS);
  child.stdout.on("data", (chunk: Buffer) => {
    firstMs ||= performance.now() - began;
    chunks.push(chunk);
    peakMb = Math.max(peakMb, residentMb(child.pid, "VmHWM"));
  });
  child.stdin.end(input);
  await new Promise((done) => child.once("close", done));
  clearInterval(timer);
  return {
    wallMs: performance.now() - began,
    firstOutputMs: firstMs,
    peakMb,
    out: Buffer.concat(chunks).toString("utf8"),
  };
}

/** Memory of a process, in MB: `VmRSS` now, `VmHWM` at its highest. 0 when it is gone, or not on Linux. */
export function residentMb(pid: number | undefined, field: "VmRSS" | "VmHWM"): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(new RegExp(`${field}:\\s+(\\d+) kB`, "u").exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Milliseconds that `work` takes. */
export function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

export function report(what: string, value: number, unit: string, bar: string): void {
  process.stdout.write(
    `${what.padEnd(58)} ${value.toFixed(unit === "ms" && value < 10 ? 3 : 0).padStart(9)} ${unit.padEnd(3)} ${bar}\n`,
  );
}
