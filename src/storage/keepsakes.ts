import { randomBytes } from "node:crypto";

/** Things too long for a button, by a short id that cannot be guessed. */
export type Keepsakes<Thing> = {
  readonly keep: (thing: Thing) => Promise<string>;
  /** @returns the thing, or null when it is unknown or was dropped */
  readonly recall: (id: string) => Promise<Thing | null>;
};

/** Keeps the most recent `most` things in this process. */
export function memoryKeepsakes<Thing>(most: number): Keepsakes<Thing> {
  const kept = new Map<string, Thing>();
  return {
    keep: async (thing) => {
      const id = randomBytes(12).toString("base64url");
      kept.set(id, thing);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return id;
    },
    recall: async (id) => kept.get(id) ?? null,
  };
}
