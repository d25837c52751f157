import { LRUCache } from "lru-cache";
import { USUAL_SETTINGS, type WorkspaceChoice, type WorkspaceSettings } from "../settings-asked.ts";
import type { Settled } from "./settled.ts";
import { soon } from "./soon.ts";
import { workspaceOf } from "./workspace-key.ts";

/** What is settled for workspaces, as whoever answers uses it. */
export type RecentSettled = {
  /** As this process believes, and from the store where it does not. @throws StoreError when that fails and nothing was known */
  readonly recall: (workspace: string) => Promise<WorkspaceSettings>;
  /** The same, and what is usual where it is not known here and the store does not give it in time. */
  readonly recallSoon: (workspace: string, patienceMs: number) => Promise<WorkspaceSettings>;
  /** Settles one thing, here at once. @throws StoreError */
  readonly settle: (workspace: string, choice: WorkspaceChoice) => Promise<void>;
  /** Forgets a person, here and in the store. @throws StoreError */
  readonly forget: (person: string) => Promise<void>;
  /** @throws StoreError */
  readonly curatorsNamed: Settled["curatorsNamed"];
  /** Forgets here what is settled for a workspace, before it is erased in the store. */
  readonly letGo: (workspace: string) => void;
};

const MOST_KNOWN = 5_000;
/** How long memory is believed without asking the store: another process may have settled something. */
const BELIEVED_MS = 10_000;
/** How long it may still serve while the store is away. */
const STALE_MS = 3_600_000;

type Known = { readonly settings: WorkspaceSettings; readonly at: number };

/** @param onFailure hears of a store that failed where nobody could wait for it */
export function recentSettled(
  store: Settled,
  onFailure: (error: unknown) => void,
  believedMs = BELIEVED_MS,
): RecentSettled {
  const { believed, known, read, letGo } = makeReading(store, believedMs);

  async function recall(workspace: string): Promise<WorkspaceSettings> {
    const here = believed(workspace);
    if (here !== undefined) return here;
    const stale = known(workspace);
    return read(workspace).catch((error: unknown) => {
      if (stale === undefined) throw error;
      onFailure(error);
      return stale;
    });
  }

  async function recallSoon(workspace: string, patienceMs: number): Promise<WorkspaceSettings> {
    const here = believed(workspace);
    if (here !== undefined) return here;
    const without = known(workspace) ?? USUAL_SETTINGS;
    return soon(recall(workspace), without, patienceMs, onFailure);
  }

  /** What was read while it changed is not what stands there now. */
  async function changing(workspace: string, change: () => Promise<void>): Promise<void> {
    letGo(workspace);
    await change().finally(() => letGo(workspace));
  }

  return {
    recall,
    recallSoon,
    settle: (workspace, choice) => changing(workspace, () => store.settle(workspace, choice)),
    forget: (person) => changing(workspaceOf(person), () => store.forget(person)),
    curatorsNamed: store.curatorsNamed,
    letGo,
  };
}

/** Reads once for all who ask at the same time, and remembers it. */
function makeReading(store: Settled, believedMs: number) {
  const all = new LRUCache<string, Known>({ max: MOST_KNOWN, ttl: STALE_MS });
  const underWay = new Map<string, Promise<WorkspaceSettings>>();
  /** Counts what changed: what was read before must not come back. */
  let changes = 0;

  function read(workspace: string): Promise<WorkspaceSettings> {
    const before = changes;
    const reading =
      underWay.get(workspace) ??
      store.recall(workspace).then((settings) => {
        if (changes === before) all.set(workspace, { settings, at: performance.now() });
        return settings;
      });
    underWay.set(workspace, reading);
    const done = () => {
      if (underWay.get(workspace) === reading) underWay.delete(workspace);
    };
    reading.then(done, done);
    return reading;
  }

  return {
    read,
    known: (workspace: string) => all.get(workspace)?.settings,
    believed: (workspace: string) => {
      const here = all.get(workspace);
      return here !== undefined && performance.now() - here.at < believedMs ? here.settings : undefined;
    },
    letGo: (workspace: string): void => {
      changes += 1;
      underWay.delete(workspace);
      all.delete(workspace);
    },
  };
}
