import type { Log } from "../adapters/adapter.ts";

/** What libraries would have printed. */
export type Noise = {
  /** How often each library spoke, so far. */
  readonly counts: () => ReadonlyMap<string, number>;
  /** Tells what was not told yet, and lets libraries print again. */
  readonly stop: () => void;
};

/** How long after a line about a library the next may follow, in milliseconds. */
const QUIET_MS = 60_000;

const WAYS = ["debug", "error", "info", "log", "trace", "warn"] as const;

/** The package a file belongs to; the last where one lies in another. */
const PACKAGE = /.*node_modules[\\/](?<name>(?:@[^\\/]+[\\/])?[^\\/]+)/u;

/** From here on a stack shows who waits for it, not who speaks. */
const WAITING = /^\s*at (?:async |process\.processTicksAndRejections)/u;

/**
 * Counts what libraries print, which can hold keys, tokens and stack traces, and logs only how much it was: once a minute
 * for each at most. What is printed by code of no library goes its usual way.
 */
export function catchNoise(log: Pick<Log, "warn">): Noise {
  const heard = new Map<string, Heard>();

  function hear(library: string): void {
    const speaker = heard.get(library) ?? { count: 0, told: 0 };
    heard.set(library, speaker);
    speaker.count += 1;
    if (speaker.quiet === undefined) tell(library, speaker);
  }

  function tell(library: string, speaker: Heard): void {
    clearTimeout(speaker.quiet);
    speaker.quiet = undefined;
    const count = speaker.count - speaker.told;
    if (count === 0) return;
    log.warn("sdk.noise", { library, count });
    speaker.told = speaker.count;
    speaker.quiet = setTimeout(() => tell(library, speaker), QUIET_MS).unref();
  }

  const letPrint = [catchConsole(hear), catchWarnings(hear)];
  return {
    counts: () => new Map([...heard].map(([library, { count }]) => [library, count])),
    stop: () => {
      for (const undo of letPrint) undo();
      for (const [library, speaker] of heard) {
        tell(library, speaker);
        clearTimeout(speaker.quiet);
      }
    },
  };
}

/** `quiet` runs while no line about it may follow. */
type Heard = { count: number; told: number; quiet?: NodeJS.Timeout | undefined };

function catchConsole(hear: (library: string) => void): () => void {
  const { console: printing } = globalThis;
  const { debug, error, info, log, trace, warn } = printing;
  for (const way of WAYS) {
    const print = printing[way];
    printing[way] = (...words: unknown[]) => {
      // No file of ours speaks by the console, so who cannot be told is a library that handed it on.
      const library = speakerIn(new Error().stack, 2, "unknown");
      if (library === undefined) print.apply(printing, words);
      else hear(library);
    };
  }
  return () => void Object.assign(printing, { debug, error, info, log, trace, warn });
}

/** Node prints a warning by a listener of its own, which gets those that are no library's. */
function catchWarnings(hear: (library: string) => void): () => void {
  const printers = process.listeners("warning");
  const listen = (warning: Error): void => {
    const library = speakerIn(warning.stack, 1);
    if (library === undefined) for (const print of printers) print.call(process, warning);
    else hear(library);
  };
  process.removeAllListeners("warning");
  process.on("warning", listen);
  return () => {
    process.off("warning", listen);
    for (const print of printers) process.on("warning", print);
  };
}

/** The library that the first frame outside Node belongs to; undefined where it is code of ours, or `nobody` without one. */
function speakerIn(stack: string | undefined, skipped: number, nobody?: string): string | undefined {
  const frames = (stack ?? "").split("\n").slice(skipped);
  const waiting = frames.findIndex((frame) => WAITING.test(frame));
  const speaking = waiting === -1 ? frames : frames.slice(0, waiting);
  const first = speaking.find((frame) => /[\\/]/u.test(frame) && !frame.includes("node:"));
  if (first === undefined) return nobody;
  const name = PACKAGE.exec(first)?.groups?.["name"]?.replaceAll("\\", "/");
  return name === "rolwijzer" ? undefined : name;
}
