import { execFile, execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, it, type TestContext, vi } from "vitest";
import type { Log } from "../../src/adapters/adapter.ts";
import { listenIn } from "../../src/bot/folder-listener.ts";
import { stampOf, watchFolder } from "../../src/bot/watch-folder.ts";

const TIMES = 4;
const ROLE = "roles/mlops-engineer.yaml";

/** Of tests that run at once, only its own context knows when one is finished. */
type Finishing = Pick<TestContext, "onTestFinished">;

function makeTop({ onTestFinished }: Finishing): string {
  const top = mkdtempSync(join(tmpdir(), "rolwijzer-watched-"));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  return top;
}

/** A catalog folder that holds one role with one text. */
function catalogAt(folder: string, text: string | number): string {
  mkdirSync(join(folder, "roles"), { recursive: true });
  writeFileSync(join(folder, ROLE), `id: mlops-engineer\nrelevance:\n  nl: tekst ${text}\n`);
  return folder;
}

/** Runs a shell script in a folder, as a deploy or a curator would. */
const shell = (folder: string, script: string): void => {
  execFileSync("sh", ["-ec", script], { cwd: folder, stdio: "ignore" });
};

const nothing = (): void => undefined;
const NO_LOG: Log = { info: nothing, warn: nothing, error: nothing };

/** Counts the calls for a folder that is watched until the test ends. */
async function watched(
  folder: string,
  { onTestFinished }: Finishing,
): Promise<{ readonly calls: () => number }> {
  let calls = 0;
  const live = watchFolder(
    folder,
    await stampOf(folder),
    async () => {
      calls += 1;
    },
    NO_LOG,
  );
  onTestFinished(live.close);
  await pause(300);
  return { calls: () => calls };
}

const PATIENCE = { timeout: 8_000, interval: 25 };

type Change = {
  readonly name: string;
  /** Makes the folder below `top`, and says which it is. */
  readonly from?: (top: string) => string;
  readonly change: (top: string, time: number) => void;
};

const plain = (top: string): string => catalogAt(join(top, "catalog"), 0);
const linked = (top: string): string => {
  catalogAt(join(top, "v0"), 0);
  symlinkSync("v0", join(top, "catalog"));
  return join(top, "catalog");
};
const linkedFile = (top: string): string => {
  const folder = plain(top);
  renameSync(join(folder, ROLE), join(top, "shared.yaml"));
  symlinkSync("../../shared.yaml", join(folder, ROLE));
  return folder;
};

/** As the kubelet lays out a volume: a folder for each version, a link to the current one, links to what it holds. */
const configMap = (top: string): string => {
  const folder = join(top, "catalog");
  catalogAt(join(folder, "..2026_0"), 0);
  symlinkSync("..2026_0", join(folder, "..data"));
  symlinkSync("..data/roles", join(folder, "roles"));
  return folder;
};

/** Of a file that was read after it was written. */
const LATER = new Date("2026-11-27T12:00:00Z");
const EARLIER = new Date("2026-11-27T11:00:00Z");

const CHANGES: readonly Change[] = [
  {
    name: "a file is written in place",
    change: (top, time) => void catalogAt(join(top, "catalog"), time),
  },
  {
    name: "a file is renamed over, as most editors do",
    change: (top, time) => {
      catalogAt(join(top, "next"), time);
      renameSync(join(top, "next", ROLE), join(top, "catalog", ROLE));
    },
  },
  {
    name: "a file is renamed over and keeps the time of the old one, as a copy of an archive does",
    from: (top) => {
      const folder = plain(top);
      utimesSync(join(folder, ROLE), LATER, EARLIER);
      return folder;
    },
    change: (top, time) => {
      catalogAt(join(top, "next"), time);
      utimesSync(join(top, "next", ROLE), LATER, EARLIER);
      renameSync(join(top, "next", ROLE), join(top, "catalog", ROLE));
    },
  },
  {
    name: "a file is kept aside, written anew and the old one removed, as vim does",
    change: (top, time) => {
      const file = join(top, "catalog", ROLE);
      renameSync(file, `${file}~`);
      catalogAt(join(top, "catalog"), time);
      unlinkSync(`${file}~`);
    },
  },
  {
    name: "sed -i replaces a text",
    change: (top, time) => shell(top, `sed -i.old 's/tekst .*/tekst ${time}/' catalog/${ROLE}`),
  },
  {
    name: "a file is removed",
    from: (top) => {
      for (let time = 1; time <= TIMES; time += 1)
        catalogAt(join(top, "catalog"), time) && shell(top, `cp catalog/${ROLE} catalog/roles/r${time}.yaml`);
      return join(top, "catalog");
    },
    change: (top, time) => rmSync(join(top, `catalog/roles/r${time}.yaml`)),
  },
  {
    name: "a file appears in a new folder",
    change: (top, time) => void catalogAt(join(top, `catalog/more/${time}`), time),
  },
  {
    name: "the folder is moved away and another takes its place",
    change: (top, time) => {
      catalogAt(join(top, "next"), time);
      shell(top, `mv catalog old${time}; mv next catalog`);
    },
  },
  {
    name: "the folder is removed and written anew",
    change: (top, time) => {
      rmSync(join(top, "catalog"), { recursive: true });
      catalogAt(join(top, "catalog"), time);
    },
  },
  {
    name: "the folder is a link that is re-pointed",
    from: linked,
    change: (top, time) => {
      catalogAt(join(top, `v${time}`), time);
      shell(top, `ln -sfn v${time} catalog`);
    },
  },
  {
    name: "the folder is a link that is renamed over",
    from: linked,
    change: (top, time) => {
      catalogAt(join(top, `v${time}`), time);
      symlinkSync(`v${time}`, join(top, "next"));
      renameSync(join(top, "next"), join(top, "catalog"));
    },
  },
  {
    name: "a link further up is re-pointed",
    from: (top) => {
      catalogAt(join(top, "release0/catalog"), 0);
      symlinkSync("release0", join(top, "current"));
      return join(top, "current/catalog");
    },
    change: (top, time) => {
      catalogAt(join(top, `release${time}/catalog`), time);
      shell(top, `ln -sfn release${time} current`);
    },
  },
  {
    name: "a linked file is written",
    from: linkedFile,
    change: (top, time) => writeFileSync(join(top, "shared.yaml"), `id: mlops-engineer # ${time}\n`),
  },
  {
    name: "a linked file is renamed over",
    from: linkedFile,
    change: (top, time) => {
      writeFileSync(join(top, "next"), `id: mlops-engineer # ${time}\n`);
      renameSync(join(top, "next"), join(top, "shared.yaml"));
    },
  },
  {
    name: "Kubernetes swaps a ConfigMap",
    from: configMap,
    change: (top, time) => {
      const folder = join(top, "catalog");
      catalogAt(join(folder, `..2026_${time}`), time);
      symlinkSync(`..2026_${time}`, join(folder, "..data_tmp"));
      renameSync(join(folder, "..data_tmp"), join(folder, "..data"));
      rmSync(join(folder, `..2026_${time - 1}`), { recursive: true });
    },
  },
  {
    name: "git checks out another branch",
    from: (top) => {
      const folder = plain(top);
      const commit = (time: number): string => {
        const who = "-c user.name=a -c user.email=a@example.com";
        return `sed -i.old 's/tekst .*/tekst ${time}/' ${ROLE}; git add ${ROLE}; git ${who} commit -qm ${time}; git branch b${time};`;
      };
      shell(folder, `git init -q; ${[1, 2, 3, 4, 5].map(commit).join("")}`);
      return folder;
    },
    change: (top, time) => shell(join(top, "catalog"), `git checkout -q b${time}`),
  },
];

describe.concurrent("a folder that is watched", () => {
  it.for(CHANGES)(
    "is noticed each time when $name",
    { timeout: 60_000 },
    async ({ from = plain, change }, test) => {
      const top = makeTop(test);
      const { calls } = await watched(from(top), test);
      for (let time = 1; time <= TIMES; time += 1) {
        const before = calls();
        change(top, time);
        await vi.waitFor(() => expect(calls()).toBeGreaterThan(before), PATIENCE);
        // Later than whatever the same change set off.
        await pause(500);
      }
    },
  );

  it("is noticed when it changed between its reading and the first watch", async (test) => {
    const folder = plain(makeTop(test));
    const stamp = await stampOf(folder);
    catalogAt(folder, "nieuw");
    const changed = vi.fn(async () => undefined);
    test.onTestFinished(watchFolder(folder, stamp, changed, NO_LOG).close);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), PATIENCE);
  });

  it("is left alone when nothing that is read of it changed", async (test) => {
    const folder = plain(makeTop(test));
    const { calls } = await watched(folder, test);
    catalogAt(folder, 0);
    writeFileSync(join(folder, "roles", ".mlops-engineer.yaml.swp"), "half");
    writeFileSync(join(folder, "notes.txt"), "to do");
    await pause(900);
    expect(calls()).toBe(0);
  });

  it.for([
    ["files", plain],
    ["a linked file", linkedFile],
    ["a ConfigMap", configMap],
  ] as const)("is listened to in silence while nothing happens: %s", async ([_, from], test) => {
    const folder = from(makeTop(test));
    await pause(100);
    const ending = new AbortController();
    const { changed, close } = await listenIn(folder, ending.signal);
    test.onTestFinished(close);
    const heard = await Promise.race([changed.then(() => "something"), pause(1_500, "nothing")]);
    expect(heard).toBe("nothing");
    ending.abort();
  });

  it("is read by one at a time, and once more when it changed meanwhile", {
    timeout: 60_000,
  }, async (test) => {
    const folder = plain(makeTop(test));
    const stamp = await stampOf(folder);
    let under = 0;
    const most: number[] = [];
    const changed = async (): Promise<void> => {
      under += 1;
      most.push(under);
      if (most.length === 1) catalogAt(folder, "tweede");
      await pause(900);
      under -= 1;
    };
    test.onTestFinished(watchFolder(folder, stamp, changed, NO_LOG).close);
    await pause(300);
    catalogAt(folder, "eerste");
    await vi.waitFor(() => expect(most).toEqual([1, 1]), PATIENCE);
  });
});

describe("a folder in which folders come and go", () => {
  it("ends nothing, and is watched as before", { timeout: 60_000 }, async (test) => {
    const top = makeTop(test);
    const folder = plain(top);
    const { calls } = await watched(folder, test);
    for (let time = 0; time < 40; time += 1) {
      mkdirSync(join(folder, "t/a/b"), { recursive: true });
      await pause(time % 7);
      rmSync(join(folder, "t"), { recursive: true });
    }
    shell(top, "git init -q other && git clone -q other catalog/x && rm -rf catalog/x");
    catalogAt(folder, "na al dat");
    await vi.waitFor(() => expect(calls()).toBeGreaterThan(0), PATIENCE);
  });
});

/** A process that may open few files opens them all, watches, and then closes them. */
const CROWDED = `
  import { closeSync, openSync, writeFileSync } from "node:fs";
  import { setTimeout as pause } from "node:timers/promises";
  import "chokidar";
  const [folder, watching] = process.argv.slice(-2);
  const { stampOf, watchFolder } = await import(watching);
  const known = await stampOf(folder);
  const open = [];
  try {
    for (;;) open.push(openSync(process.execPath, "r"));
  } catch {
    // No more may be opened.
  }
  let changes = 0;
  const said = [];
  const remember = (event) => said.push(event);
  const live = watchFolder(folder, known, async () => { changes += 1; }, { info: remember, warn: remember, error: remember });
  await pause(200);
  for (const each of open) closeSync(each);
  await pause(2_000);
  changes = 0;
  writeFileSync(folder + "/roles/mlops-engineer.yaml", "id: other\\n");
  for (let tries = 0; changes === 0 && tries < 200; tries += 1) await pause(25);
  live.close();
  process.stdout.write(JSON.stringify({ said, changes }));
`;

it("says so when it cannot be watched, and is watched again once it can", {
  timeout: 60_000,
}, async (test) => {
  const folder = plain(makeTop(test));
  const watching = new URL("../../src/bot/watch-folder.ts", import.meta.url).href;
  const parameters = ["--import", "tsx/esm", "--input-type=module", "--eval", CROWDED, folder, watching];
  const limited = ["-c", 'ulimit -n 200; exec "$0" "$@"', process.execPath, ...parameters];
  const { stdout } = await promisify(execFile)("sh", limited);
  expect(JSON.parse(stdout)).toEqual({ said: ["catalog.not_watched"], changes: 1 });
});
