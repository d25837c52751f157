import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const MAIN = fileURLToPath(new URL("../../scripts/rolwijzer.cjs", import.meta.url));

/** A process that serves, or did: its name is another after each restart. */
export type Instance = { readonly name: string; readonly url: string };

type Slot = { child?: ChildProcess; name: string; instance?: Instance | undefined };

export type Fleet = {
  /** Where requests go: also to who was killed, until somebody found out or another took its place. */
  readonly instances: () => readonly Instance[];
  /** Takes one that does not answer off that list. */
  readonly isGone: (instance: Instance) => void;
  /** By the name of the process. @returns whether it was there */
  readonly kill: (name: string) => boolean;
  /** When which process was killed, in milliseconds since 1970. */
  readonly kills: ReadonlyMap<string, number>;
  /** Processes that served and ended though nobody had killed them, and the last that they said. */
  readonly deaths: readonly { readonly name: string; readonly at: number; readonly lastWords: string }[];
  /** How often each event was logged as a warning or an error. */
  readonly logged: Readonly<Record<string, number>>;
  /** From now on no process can write to a file, as on a disk that is full; or it can again. */
  readonly fillDisk: (isFull: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const RESTART_MS = 300;
const LAST_LINES = 12;
/** As pino numbers it. */
const INFO = 30;

/** Processes of the bot, each started again whenever it ends. Resolves when all of them serve. */
export async function startFleet(
  size: number,
  environmentOf: (name: string) => Readonly<Record<string, string>>,
  cwd: string,
): Promise<Fleet> {
  const slots: Slot[] = Array.from({ length: size }, (_, index) => ({ name: `${index + 1}.0` }));
  const kills = new Map<string, number>();
  const served = new Set<string>();
  const logged: Record<string, number> = {};
  const deaths: { name: string; at: number; lastWords: string }[] = [];
  let [isStopping, isFull] = [false, false];

  /** `RLIMIT_FSIZE`: a write beyond it fails with EFBIG, since Node ignores the signal that comes with it. */
  async function limitFiles({ child }: Slot): Promise<void> {
    const limit = isFull ? "--fsize=0:unlimited" : "--fsize=unlimited:unlimited";
    // It may have been killed meanwhile.
    await run("prlimit", ["--pid", String(child?.pid), limit]).catch(() => undefined);
  }

  function runIn(slot: Slot, generation: number): void {
    const name = `${slot.name.split(".")[0]}.${generation}`;
    const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], PORT: "0", ...environmentOf(name) };
    const child = spawn(process.execPath, [MAIN, "start"], { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
    Object.assign(slot, { child, name });
    if (isFull) void limitFiles(slot);
    const said: string[] = [];
    createInterface({ input: child.stderr }).on("line", (line) => {
      said.push(line);
      const { msg, level, url } = parsed(line);
      if (msg === "started") {
        slot.instance = { name, url };
        served.add(name);
      } else if (level > INFO) logged[msg] = (logged[msg] ?? 0) + 1;
    });
    child.once("close", async () => {
      if (isStopping) return;
      if (served.has(name) && !kills.has(name))
        deaths.push({ name, at: Date.now(), lastWords: said.slice(-LAST_LINES).join("\n") });
      await wait(RESTART_MS);
      if (!isStopping) runIn(slot, generation + 1);
    });
  }

  // They must not outlive us.
  process.once("exit", () => {
    for (const { child } of slots) child?.kill("SIGKILL");
  });
  for (const slot of slots) runIn(slot, 1);
  while (slots.some(({ instance }) => instance === undefined)) {
    const failed = slots.find(({ child }) => child?.exitCode != null);
    if (failed !== undefined) throw new Error(`Process ${failed.name} ended before it served.`);
    await wait(50);
  }
  return {
    instances: () => slots.flatMap(({ instance }) => instance ?? []),
    isGone: (gone) => {
      for (const slot of slots) if (slot.instance === gone) slot.instance = undefined;
    },
    kill: (name) => {
      const slot = slots.find((each) => each.name === name);
      if (slot === undefined || kills.has(name)) return false;
      kills.set(name, Date.now());
      slot.child?.kill("SIGKILL");
      return true;
    },
    kills,
    deaths,
    logged,
    fillDisk: async (full) => {
      isFull = full;
      await Promise.all(slots.map(limitFiles));
    },
    stop: async () => {
      isStopping = true;
      await Promise.all(
        slots.map(async ({ child }) => {
          if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
          const ended = once(child, "close");
          child.kill("SIGTERM");
          await ended;
        }),
      );
    },
  };
}

function parsed(line: string): { readonly msg: string; readonly level: number; readonly url: string } {
  try {
    return JSON.parse(line);
  } catch {
    return { msg: line, level: INFO, url: "" };
  }
}
