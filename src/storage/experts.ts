import { asKey } from "./binding.ts";
import type { Database } from "./database.ts";
import { forgetIn } from "./forgetting.ts";

/** Where questions and proposals of a workspace go, by their topic. */
export type Experts = {
  /** In place of where they went before. */
  readonly put: (workspace: string, topic: string, address: string, person: string) => Promise<void>;
  /** Of the first of these topics that somebody is named for. */
  readonly find: (workspace: string, topics: readonly string[]) => Promise<string | undefined>;
  /** Every topic of every workspace that begins like this. */
  readonly list: (
    prefix: string,
  ) => Promise<readonly { readonly workspace: string; readonly topic: string }[]>;
  readonly remove: (workspace: string, topic: string) => Promise<void>;
  /** Drops what this person set. */
  readonly forget: (person: string) => Promise<void>;
};

export function sqlExperts({ kysely }: Pick<Database, "kysely">): Experts {
  return {
    put: async (workspace, topic, address, person) => {
      const columns = { address, person: asKey(person) };
      await kysely
        .insertInto("experts")
        .values({ workspace: asKey(workspace), topic: asKey(topic), ...columns })
        .onConflict((clash) => clash.columns(["workspace", "topic"]).doUpdateSet(columns))
        .execute();
    },
    find: async (workspace, topics) => {
      if (topics.length === 0) return undefined;
      const rows = await kysely
        .selectFrom("experts")
        .select(["topic", "address"])
        .where("workspace", "=", asKey(workspace))
        .where("topic", "in", topics.map(asKey))
        .execute();
      return topics.flatMap((topic) => rows.find((row) => row.topic === topic)?.address ?? [])[0];
    },
    list: async (prefix) => {
      const all = await kysely.selectFrom("experts").select(["workspace", "topic"]).execute();
      return all.filter(({ topic }) => topic.startsWith(prefix));
    },
    remove: async (workspace, topic) => {
      await kysely
        .deleteFrom("experts")
        .where("workspace", "=", asKey(workspace))
        .where("topic", "=", asKey(topic))
        .execute();
    },
    forget: (person) => forgetIn(kysely, "experts", person),
  };
}
