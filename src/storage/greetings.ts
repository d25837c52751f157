import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";

/** Where the bot said hello, so that it does so once, whichever process is told that it came to be there. */
export type Greetings = {
  /**
   * @param workspace such as `slack/T0ROLES/`
   * @returns whether nobody was greeted there yet: of all who ask, one is told so
   */
  readonly claim: (workspace: string, place: string) => Promise<boolean>;
  /** Nothing was said there after all. */
  readonly release: (workspace: string, place: string) => Promise<void>;
};

/** Remembers in this process alone. */
export function memoryGreetings(): Greetings {
  const greeted = new Set<string>();
  const keyOf = (workspace: string, place: string) => JSON.stringify([asKey(workspace), asKey(place)]);
  return {
    claim: async (workspace, place) => {
      const key = keyOf(workspace, place);
      return greeted.size < greeted.add(key).size;
    },
    release: async (workspace, place) => void greeted.delete(keyOf(workspace, place)),
  };
}

export function sqlGreetings({ kysely }: Database): Greetings {
  return {
    claim: async (workspace, place) => {
      const row = { workspace: asKey(workspace), place: asKey(place) };
      const inserted = await kysely
        .insertInto("greetings")
        .values(row)
        .onConflict((clash) => clash.columns(["workspace", "place"]).doNothing())
        .returning("place")
        .execute();
      return inserted.length > 0;
    },
    release: async (workspace, place) => {
      await kysely
        .deleteFrom("greetings")
        .where("workspace", "=", asKey(workspace))
        .where("place", "=", asKey(place))
        .execute();
    },
  };
}
