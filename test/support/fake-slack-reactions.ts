import type { Ground } from "./fake-slack-methods.ts";

type Args = { readonly [name: string]: unknown };
type Reply = { readonly ok: boolean; readonly [name: string]: unknown };

/** What people put under a message, by its `channel:ts`: the names of reactions, each with who gave it. */
export type FakeReactions = Map<string, Readonly<Record<string, readonly string[]>>>;

/** What `reactions.get` does; of a message without any it leaves the list out. Source: https://docs.slack.dev/reference/methods/reactions.get */
export function reactionsOf({ channel, timestamp }: Args, { reactions, scopes }: Ground): Reply {
  if (!scopes.includes("reactions:read"))
    return { ok: false, error: "missing_scope", needed: "reactions:read", provided: scopes.join(",") };
  if (typeof channel !== "string" || typeof timestamp !== "string")
    return { ok: false, error: "no_item_specified" };
  const given = Object.entries(reactions.get(`${channel}:${timestamp}`) ?? {});
  const told = given.map(([name, users]) => ({ name, users, count: users.length }));
  const message = { ts: timestamp, ...(told.length === 0 ? {} : { reactions: told }) };
  return { ok: true, type: "message", channel, message };
}
