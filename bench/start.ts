/** How long a start takes and what an idle server needs: part of `npm run bench`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, report, residentMb, run, STARTED_WITH } from "./measure.ts";
import { startPlatform, startSide, stop } from "./sides.ts";

const QUESTION = "wat doet een mlops engineer?";
const ROLE = "src/knowledge/catalog/roles/mlops-engineer.yaml";
const VOCABULARY = "src/intents/vocabulary";
const SETTLED_MS = 5_000;

type Change = {
  readonly what: string;
  readonly file: string;
  readonly change: (text: string) => string;
};

/** Of one file each. */
const CHANGES: readonly Change[] = [
  { what: "the catalog", file: ROLE, change: (text) => `${text}# changed\n` },
  // The dearest: the catalog is built anew, and understanding made with it.
  {
    what: "a mission",
    file: ROLE,
    change: (text) => text.replace(/^mission:\n {2}nl: /mu, "$&Dag en nacht. "),
  },
  {
    what: "the vocabulary",
    file: `${VOCABULARY}/names.yaml`,
    change: (text) => `${text}cues:\n  thanks:\n    en: |\n      ta muchly\n`,
  },
  {
    what: "a cue",
    file: `${VOCABULARY}/cues/tools.yaml`,
    change: (text) => text.replace(/^ {4}nl: \|\n/mu, "$&      gereedschapskist van de zaak\n"),
  },
  {
    what: "an example line",
    file: `${VOCABULARY}/examples/role_tools.yaml`,
    change: (text) =>
      text.replace(/^ {4}nl: \|\n/mu, "$&      aan welke gereedschapskist hangt een {role}\n"),
  },
];

/** The command line as people type it, npm and all. */
const asked = async (cwd = "."): Promise<number> =>
  (await run(["ask", QUESTION], { cwd, command: ["npm", "run", "-s", "rolwijzer", "--"] })).firstOutputMs;

export async function warmStart(): Promise<void> {
  await asked();
  const times = [];
  for (let each = 0; each < 5; each += 1) times.push(await asked());
  report("npm run rolwijzer -- ask: first answer, warm, median of 5", median(times), "ms", "under 800");
}

/** In a clone of its own, for an install empties what is kept and a change would stay. */
export async function newStart(): Promise<void> {
  const clone = mkdtempSync(join(tmpdir(), "rolwijzer-clone-"));
  try {
    execFileSync("git", ["clone", "--quiet", ".", clone]);
    if (!installed(clone)) {
      process.stdout.write("right after npm ci, after a change of data: skipped, npm ci needs a network\n");
      return;
    }
    report("ask: first answer right after npm ci", await asked(clone), "ms", "under 1200");
    for (const { what, file, change } of CHANGES) {
      const path = join(clone, file);
      writeFileSync(path, change(readFileSync(path, "utf8")));
      report(`ask: first answer after a change of ${what}`, await asked(clone), "ms", "under 2000");
    }
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

function installed(cwd: string): boolean {
  try {
    execFileSync("npm", ["ci", "--prefer-offline", "--silent"], { cwd, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** `dist` where it was built; the checkout's figure beside it. */
export async function idleServers(): Promise<void> {
  const dist = await idle(["dist/cli/main.js"]);
  report("idle, both platforms, 5 s after ready: dist", dist, "MB", "at most 160");
  report("idle, both platforms, 5 s after ready: checkout", await idle(STARTED_WITH), "MB", "");
}

async function idle(started: readonly string[]): Promise<number> {
  const platform = await startPlatform();
  const side = await startSide("idle", [...started, "start"], platform.url);
  await new Promise((done) => setTimeout(done, SETTLED_MS));
  const resident = residentMb(side.child.pid, "VmRSS");
  await stop(side);
  platform.close();
  return resident;
}
