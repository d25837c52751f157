import { LRUCache } from "lru-cache";
import type { Installation, Installations, Log } from "../adapter.ts";
import { inTime } from "../shared/in-time.ts";
import { describe } from "./failure.ts";

/** Where the app is installed, as this process knows it. */
export type Installed = {
  /** @returns undefined where it is not installed @throws StoreError when it is not known here and cannot be read */
  readonly find: (keys: readonly string[]) => Promise<Installation | undefined>;
  /** What this process has just heard of it, in place of what it knew. */
  readonly put: (installation: Installation) => void;
  /** Asks the store the next time. */
  readonly drop: (key: string) => void;
};

/** How long memory is believed without asking the store: another process may have renewed a token, or erased all. */
const BELIEVED_MS = 10_000;
/** How long it may still serve while the store is away, or slow: a command is never awaited from the store. */
const STALE_MS = 3_600_000;
const PATIENCE_MS = 50;
const MOST_KNOWN = 5_000;

type Known = { readonly installation: Installation; readonly at: number };

export function makeInstalled(
  installations: Pick<Installations, "find">,
  log: Log,
  believedMs = BELIEVED_MS,
): Installed {
  const known = new LRUCache<string, Known>({ max: MOST_KNOWN, ttl: STALE_MS });
  const underWay = new Map<string, Promise<Installation | undefined>>();
  /** Counts what was heard since: what was read before must not come back. */
  let heard = 0;

  async function find(keys: readonly string[]): Promise<Installation | undefined> {
    const id = keys.join(" ");
    const here = known.get(id);
    if (here !== undefined && performance.now() - here.at < believedMs) return here.installation;
    const reading = underWay.get(id) ?? read(id, keys);
    if (here === undefined) return reading;
    const readOrStale = reading.catch((error: unknown) => {
      log.warn("slack.installation_not_read", describe(error));
      return here.installation;
    });
    return inTime(readOrStale, PATIENCE_MS, here.installation);
  }

  function read(id: string, keys: readonly string[]): Promise<Installation | undefined> {
    const before = heard;
    const reading = installations.find("slack", keys).then((found) => {
      if (heard !== before) return found ?? undefined;
      if (found === null) known.delete(id);
      else known.set(id, { installation: found, at: performance.now() });
      return found ?? undefined;
    });
    underWay.set(id, reading);
    const done = () => underWay.delete(id);
    reading.then(done, done);
    return reading;
  }

  const idsOf = (key: string) =>
    [...known].flatMap(([id, { installation }]) => (installation.key === key ? [id] : []));

  return {
    find,
    put: (installation) => {
      heard += 1;
      for (const id of idsOf(installation.key)) known.set(id, { installation, at: performance.now() });
    },
    drop: (key) => {
      heard += 1;
      underWay.clear();
      for (const id of idsOf(key)) known.delete(id);
    },
  };
}
