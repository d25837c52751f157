import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Language } from "../../language.ts";
import type { Log, Speaker } from "../adapter.ts";
import { inTime } from "../shared/in-time.ts";
import { makeSeldom } from "../shared/seldom.ts";
import { refusalOf } from "./failure.ts";
import type { Workspace } from "./workspaces.ts";

/** What Slack tells of a person, as far as it is heeded. */
export type Who = {
  /** Of the language that they chose for Slack. */
  readonly language?: Language | undefined;
  readonly isBot: boolean;
  readonly isDeleted: boolean;
  /** Whose member they are: in a shared channel people of other workspaces can be asked about too. */
  readonly team?: string | undefined;
  /** Whether they may see but some of it. */
  readonly isGuest: boolean;
  /** Whether they are of another organisation, by Slack's word; it says so only of who is in no channel that is shared with us. */
  readonly isStranger: boolean;
  /** Whether they administer or own that. */
  readonly isAdministrator: boolean;
  readonly enterprise?:
    | { readonly id: string; readonly teams: readonly string[]; readonly isAdministrator: boolean }
    | undefined;
};

/** Who people are, as Slack told it, and kept in this process alone. */
export type WhoIsWho = {
  /**
   * @param believedMs how old what is known may be: an hour, where a right does not hang on it
   * @returns undefined where Slack does not tell within `patienceMs`; what it tells later is known the next time
   */
  readonly tell: (
    workspace: Pick<Workspace, "client">,
    who: Person,
    patienceMs: number,
    believedMs?: number,
  ) => Promise<Who | undefined>;
};

type Person = Pick<Speaker, "workspace" | "user">;

/** How long a question that somebody typed waits for who they are, in milliseconds. */
export const TYPED_PATIENCE_MS = 300;
/** And a command, which Slack wants answered within three seconds. */
export const COMMAND_PATIENCE_MS = 50;

/** Of a message: the language to answer in where its words do not tell. */
export function localeOf(who: Who | undefined): { readonly locale?: Language } {
  return who?.language === undefined ? {} : { locale: who.language };
}

const MOST_KNOWN = 10_000;
const KNOWN_MS = 3_600_000;
/** How long nobody of a workspace is asked about after Slack did not say, such as for want of the scope. */
const PAUSE_MS = 60_000;
/** These are said of one person, and not of the app. */
const OF_A_PERSON: readonly (string | undefined)[] = ["user_not_found", "user_not_visible"];

const flag = z.boolean().default(false).catch(false);
const rights = { is_admin: flag, is_owner: flag };
const Told = z.object({
  user: z.object({
    ...rights,
    locale: z.string().optional().catch(undefined),
    is_bot: flag,
    deleted: flag,
    /** Guests: of several channels, or of one. */
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_stranger: flag,
    team_id: z.string().optional().catch(undefined),
    enterprise_user: z
      .object({ ...rights, enterprise_id: z.string(), teams: z.array(z.string()).default([]) })
      .optional()
      .catch(undefined),
  }),
});

type Known = { readonly who: Who; readonly at: number };

export function makeWhoIsWho(log: Log, now: () => number = () => performance.now()): WhoIsWho {
  const limits = { max: MOST_KNOWN, ttlResolution: 0, perf: { now } };
  const known = new LRUCache<string, Known>({ ...limits, ttl: KNOWN_MS });
  const paused = new LRUCache<string, true>({ ...limits, ttl: PAUSE_MS });
  const underWay = new Map<string, Promise<Who | undefined>>();
  const seldom = makeSeldom(log);

  async function ask(
    { client }: Pick<Workspace, "client">,
    { workspace, user }: Person,
  ): Promise<Who | undefined> {
    try {
      const told = await (await client()).apiCall("users.info", { user, include_locale: true });
      return whoIs(told);
    } catch (error) {
      if (OF_A_PERSON.includes(refusalOf(error))) return NOBODY;
      paused.set(workspace, true);
      seldom("slack.who_not_told");
      return undefined;
    }
  }

  function asked(
    workspace: Pick<Workspace, "client">,
    person: Person,
    key: string,
  ): Promise<Who | undefined> {
    const asking = ask(workspace, person).finally(() => underWay.delete(key));
    underWay.set(key, asking);
    return asking.then((who) => {
      if (who !== undefined) known.set(key, { who, at: now() });
      return who;
    });
  }

  return {
    tell: async (workspace, person, patienceMs, believedMs = KNOWN_MS) => {
      const key = `${person.workspace}:${person.user}`;
      const here = known.get(key);
      if (here !== undefined && now() - here.at < believedMs) return here.who;
      // Where a right hangs on it, another try is worth the while.
      if (believedMs === KNOWN_MS && paused.has(person.workspace)) return undefined;
      return inTime(underWay.get(key) ?? asked(workspace, person, key), patienceMs, undefined);
    },
  };
}

const NOBODY: Who = {
  isBot: false,
  isDeleted: false,
  isGuest: false,
  isStranger: false,
  isAdministrator: false,
};

function whoIs(told: unknown): Who {
  const user = Told.safeParse(told).data?.user;
  if (user === undefined) return NOBODY;
  const { locale, enterprise_user: enterprise } = user;
  return {
    language: locale === undefined ? undefined : languageOf(locale),
    isBot: user.is_bot,
    isDeleted: user.deleted,
    isGuest: user.is_restricted || user.is_ultra_restricted,
    isStranger: user.is_stranger,
    team: user.team_id,
    isAdministrator: user.is_admin || user.is_owner,
    enterprise: enterprise && {
      id: enterprise.enterprise_id,
      teams: enterprise.teams,
      isAdministrator: enterprise.is_admin || enterprise.is_owner,
    },
  };
}

/** Slack names languages as `nl-NL` and `en-GB`. */
function languageOf(locale: string): Language {
  return /^nl\b/u.test(locale) ? "nl" : "en";
}
