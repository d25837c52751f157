import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Log } from "../adapter.ts";
import { describe } from "./failure.ts";
import type { Workspace } from "./workspaces.ts";

/** What Slack says of a person. */
type Person = z.infer<typeof Told>["user"];

/** Looks somebody up; undefined where Slack does not tell now. Never rejects. */
export type WhoIs = (workspace: Workspace, team: string, user: string) => Promise<Person | undefined>;

const rights = { is_admin: z.boolean().default(false), is_owner: z.boolean().default(false) };
const Told = z.object({
  user: z.object({
    ...rights,
    /** Of whoever it is: in a shared channel also people of other workspaces can be looked up. */
    team_id: z.string().optional(),
    deleted: z.boolean().default(false),
    enterprise_user: z.object({ enterprise_id: z.string(), ...rights }).optional(),
  }),
});

const MOST_KNOWN = 5_000;
/** How long it is believed: whoever loses a right loses it here within a minute. */
const BELIEVED_MS = 60_000;

export function makeWhoIs(log: Log): WhoIs {
  const known = new LRUCache<string, Person>({ max: MOST_KNOWN, ttl: BELIEVED_MS });
  return async (workspace, team, user) => {
    const id = `${team} ${user}`;
    const here = known.get(id);
    if (here !== undefined) return here;
    try {
      const client = await workspace.client();
      const told = Told.parse(await client.apiCall("users.info", { user })).user;
      known.set(id, told);
      return told;
    } catch (error) {
      log.warn("slack.person_not_told", describe(error));
      return undefined;
    }
  };
}

/**
 * Whether somebody administers a workspace, or the enterprise where the app is installed in all of it. Who administers
 * another one, and is a guest in a shared channel, does not.
 */
export function administers(person: Person, team: string): boolean {
  const { enterprise_user: inEnterprise, team_id: home, deleted } = person;
  if (deleted) return false;
  if (home === team) return person.is_admin || person.is_owner;
  if (inEnterprise?.enterprise_id !== team) return false;
  return inEnterprise.is_admin || inEnterprise.is_owner;
}
