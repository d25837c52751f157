import { setTimeout as wait } from "node:timers/promises";
import { between } from "./draws.ts";
import type { Outage } from "./fates.ts";
import type { Fleet } from "./fleet.ts";
import type { Platforms } from "./platforms.ts";
import type { RoughRoad } from "./rough-road.ts";
import type { Store } from "./store.ts";

/** A process is killed so often, in milliseconds. */
const KILL_MS = { least: 2_000, most: 5_000 };

/**
 * Kills a process every few seconds, by turns: one that serves, one that a tap or command was just handed to, and one of
 * which an answer is taken while it is not told.
 */
export async function killProcesses(
  fleet: Fleet,
  { road, platforms }: { readonly road: RoughRoad; readonly platforms: Platforms },
  random: () => number,
  endsAt: number,
): Promise<void> {
  for (let time = 1; ; time += 1) {
    await wait(between(KILL_MS, random()));
    if (Date.now() >= endsAt) return;
    const kill = (name: string) => void fleet.kill(name);
    if (time % 3 === 0) road.atNextTaken(kill);
    else if (time % 3 === 2) platforms.atNextPress(kill);
    else {
      const instances = fleet.instances().filter(({ name }) => !fleet.kills.has(name));
      const { name } = instances[Math.floor(random() * instances.length)] ?? {};
      if (name !== undefined) fleet.kill(name);
    }
  }
}

/** The store fails once, in the middle, for a tenth of the time. @returns when */
export async function failStore(store: Store, fleet: Fleet, seconds: number): Promise<Outage> {
  await wait(seconds * 450);
  const from = Date.now();
  await store.fail(fleet);
  await wait(seconds * 100);
  await store.recover(fleet);
  return { from, to: Date.now() };
}
