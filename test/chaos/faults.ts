import { setTimeout as wait } from "node:timers/promises";
import { between } from "./draws.ts";
import type { Fleet } from "./fleet.ts";
import type { RoughRoad } from "./rough-road.ts";
import type { Store } from "./store.ts";
import type { Outage } from "./tally.ts";

/** A process is killed so often, in milliseconds. */
const KILL_MS = { least: 2_000, most: 5_000 };
/** Of all kills one in so many comes at the worst moment: an answer is taken, and its process not told. */
const WORST = 3;

/** Kills a process that serves every few seconds. */
export async function killProcesses(
  fleet: Fleet,
  road: RoughRoad,
  random: () => number,
  endsAt: number,
): Promise<void> {
  for (let time = 1; ; time += 1) {
    await wait(between(KILL_MS, random()));
    if (Date.now() >= endsAt) return;
    if (time % WORST === 0) road.atNextTaken((name) => void fleet.kill(name));
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
