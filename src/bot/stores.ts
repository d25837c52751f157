import { z } from "zod";
import type { Deliveries } from "../adapters/adapter.ts";
import { FactId, RoleId, SourceId } from "../ids.ts";
import { Intent, Tap } from "../intent.ts";
import { Language } from "../language.ts";
import { Draft } from "../llm/wording/draft.ts";
import {
  memoryConversations,
  type RecentConversations,
  recentConversations,
  sqlConversations,
} from "../storage/conversations.ts";
import { type DatabaseSettings, type OnLost, openDatabase } from "../storage/database.ts";
import { memoryDeliveries, sqlDeliveries } from "../storage/deliveries.ts";
import { type Keepsakes, memoryKeepsakes, sqlKeepsakes } from "../storage/keepsakes.ts";
import { memoryPeople, type RecentPeople, recentPeople, sqlPeople } from "../storage/people.ts";
import { memoryPhrasings, type Phrasings, sqlPhrasings } from "../storage/phrasings.ts";
import { sqlUnanswered, type Unanswered } from "../storage/unanswered.ts";
import { sqlVotes, type Votes } from "../storage/votes.ts";

/**
 * What a conversation remembers of a turn: what was meant, with the words that belong to it, such as roadmap lines.
 * `answered` is what was answered, where more than that is remembered; `shown` the roles set one after the other, and
 * `items` the tools or questions; `facts` all that a direct answer showed, and `sources` those of its facts; `nextPage` what
 * of a long answer was not shown yet.
 */
export const Remembered = z.object({
  intent: Intent,
  language: Language,
  answered: Intent.optional(),
  shown: z.array(RoleId).optional(),
  items: z.array(FactId).optional(),
  facts: z.array(FactId).optional(),
  sources: z.array(SourceId).optional(),
  nextPage: z.int().optional(),
});
export type Remembered = z.infer<typeof Remembered>;

/** The most facts that are remembered of an answer, or kept with a vote on it. */
export const MOST_FACTS = 300;

/** Everything that outlives a turn. */
export type Stores = {
  readonly conversations: RecentConversations<Remembered>;
  readonly people: RecentPeople;
  readonly keepsakes: Keepsakes<Tap>;
  readonly deliveries: Deliveries;
  readonly phrasings: Phrasings<Draft>;
  /** What is kept for curators; absent where nothing is, as in a terminal. */
  readonly records?: { readonly votes: Votes; readonly unanswered: Unanswered };
  /** How many writes wait behind the answers; absent where none ever does. */
  readonly waiting?: () => number;
  readonly close: () => Promise<void>;
};

const DAY_MS = 86_400_000;
/** Context is dropped after a day of silence; a button with a long question for thirty days. */
const CONVERSATIONS = { turns: 8, conversations: 20_000, maxAgeMs: DAY_MS };
const MOST_PEOPLE = 20_000;
const KEEPSAKES = { most: 20_000, maxAgeMs: 30 * DAY_MS };

/** Stores of this process alone, gone when it ends: for a terminal and for tests. */
export function memoryStores(now: () => number): Stores {
  const kept = memoryConversations<Remembered>(CONVERSATIONS, now);
  return {
    conversations: recentConversations(kept, CONVERSATIONS.turns, () => undefined),
    people: recentPeople(memoryPeople(MOST_PEOPLE, now), () => undefined),
    keepsakes: memoryKeepsakes<Tap>(KEEPSAKES.most),
    deliveries: memoryDeliveries(now),
    phrasings: memoryPhrasings<Draft>(),
    close: async () => undefined,
  };
}

/**
 * Stores in a database, which survive a restart and can be shared by many processes.
 * @throws StoreError when the database cannot be opened
 */
export async function openStores(
  settings: DatabaseSettings,
  now: () => number,
  keepDays: number,
  onLost: OnLost = () => undefined,
): Promise<Stores> {
  const database = await openDatabase(settings, onLost);
  const onUnread = (error: unknown) => onLost(error, 0);
  const kept = sqlConversations<Remembered>(database, { ...CONVERSATIONS, turn: Remembered }, now);
  return {
    conversations: recentConversations(kept, CONVERSATIONS.turns, onUnread),
    people: recentPeople(sqlPeople(database, now), onUnread),
    keepsakes: sqlKeepsakes<Tap>(database, { thing: Tap, maxAgeMs: KEEPSAKES.maxAgeMs }, now),
    deliveries: sqlDeliveries(database, now),
    phrasings: sqlPhrasings(database, Draft, now),
    records: {
      votes: sqlVotes(database, keepDays, now),
      unanswered: sqlUnanswered(database, keepDays, now),
    },
    waiting: database.behind.waiting,
    close: database.close,
  };
}
