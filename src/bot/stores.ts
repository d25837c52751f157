import { z } from "zod";
import type { Deliveries } from "../adapters/adapter.ts";
import { FactId, RoleId, SourceId } from "../ids.ts";
import { Intent, Tap } from "../intent.ts";
import { Language } from "../language.ts";
import type { WordingWork } from "../llm/model/work.ts";
import { Draft, DraftSentence } from "../llm/wording/draft.ts";
import type { Retention } from "../settings-asked.ts";
import { type Answered, sqlAnswered } from "../storage/answered.ts";
import {
  memoryConversations,
  type RecentConversations,
  recentConversations,
  sqlConversations,
} from "../storage/conversations.ts";
import { type Corrections, sqlCorrections } from "../storage/corrections.ts";
import { type Counts, memoryCounts, sqlCounts } from "../storage/counts.ts";
import { type DatabaseSettings, type OnLost, openDatabase } from "../storage/database.ts";
import { memoryDeliveries, sqlDeliveries } from "../storage/deliveries.ts";
import { eraseWorkspace } from "../storage/erasing.ts";
import { type Experts, sqlExperts } from "../storage/experts.ts";
import { type Greetings, memoryGreetings, sqlGreetings } from "../storage/greetings.ts";
import { type Handoffs, sqlHandoffs } from "../storage/handoffs.ts";
import type { Installations } from "../storage/installation.ts";
import { sqlInstallations } from "../storage/installations.ts";
import { memoryInstallations } from "../storage/installations-in-memory.ts";
import { type Keepsakes, memoryKeepsakes, sqlKeepsakes } from "../storage/keepsakes.ts";
import { makeKeyring } from "../storage/keyring.ts";
import { type Outbox, sqlOutbox } from "../storage/outbox.ts";
import { memoryPeople, type RecentPeople, recentPeople, sqlPeople } from "../storage/people.ts";
import { memoryPhrasings, type Phrasings, sqlPhrasings } from "../storage/phrasings.ts";
import { type Proposals, sqlProposals } from "../storage/proposals.ts";
import { type ProposedConstructions, sqlProposedConstructions } from "../storage/proposed-constructions.ts";
import { type RecentSettled, recentSettled } from "../storage/recent-settled.ts";
import { memorySettled, sqlSettled } from "../storage/settled.ts";
import { sqlUnanswered, type Unanswered } from "../storage/unanswered.ts";
import { sqlVotes, type Votes } from "../storage/votes.ts";
import { sqlWordingWork } from "../storage/wording-work.ts";
import { workspaceKey } from "../storage/workspace-key.ts";
import { ApprovedText } from "./desk/approved-text.ts";
import { Notice } from "./desk/notice.ts";

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
  /** Set where the answer asked a reader for words of their own: a hash of who that was. */
  asks: z.string().optional(),
  /** Which delivery it answered, as the ledger knows it: the turn goes, or becomes another, with the message of that. */
  delivery: z.string().optional(),
});
export type Remembered = z.infer<typeof Remembered>;

/** The most facts that are remembered of an answer, or kept with a vote on it. */
export const MOST_FACTS = 300;

/** What makes a company own its bot. */
export type OwnerStores = {
  readonly votes: Votes;
  readonly unanswered: Unanswered;
  readonly proposals: Proposals;
  readonly corrections: Corrections<ApprovedText>;
  readonly experts: Experts;
  readonly handoffs: Handoffs;
  readonly outbox: Outbox<Notice>;
  readonly answered: Answered;
};

/** What is kept of asking a model. */
type KeptForModel = {
  readonly wordingWork: WordingWork;
  readonly proposedConstructions: ProposedConstructions<DraftSentence>;
};

/** Everything that outlives a turn. */
export type Stores = {
  readonly conversations: RecentConversations<Remembered>;
  readonly people: RecentPeople;
  readonly keepsakes: Keepsakes<Tap>;
  readonly deliveries: Deliveries;
  readonly phrasings: Phrasings<Draft>;
  /** Absent where nothing is kept, for then no model is asked either. */
  readonly wordingWork?: WordingWork | undefined;
  readonly proposedConstructions?: KeptForModel["proposedConstructions"] | undefined;
  /** What is kept for curators and of corrections and questions to people; absent where nothing is, as in a terminal. */
  readonly records?: OwnerStores;
  readonly installations: Installations;
  readonly greetings: Greetings;
  /** What is settled for workspaces. */
  readonly settled: RecentSettled;
  /** Erases all of a workspace, in every store. @throws StoreError when it was not done */
  readonly eraseWorkspace: (platform: string, workspace: string) => Promise<void>;
  /** What all processes together used; of this one alone where it shares nothing. */
  readonly counts: Counts;
  /** Overwrites what was erased in the files of the store as well; nobody waits for it. */
  readonly wipe: () => void;
  /** Writes what waits behind the answers. */
  readonly flush: () => Promise<void>;
  /** How many writes wait behind the answers; absent where none ever does. */
  readonly waiting?: () => number;
  readonly close: () => Promise<void>;
};

const DAY_MS = 86_400_000;
const MOST_TURNS = 8;
/** Of a process that keeps nothing: most of it goes when it ends. */
const IN_MEMORY = {
  conversations: { turns: MOST_TURNS, conversations: 20_000, maxAgeMs: DAY_MS },
  people: { most: 20_000, days: 365 },
  keepsakes: 20_000,
};

/** Stores of this process alone, gone when it ends: for a terminal and for tests. */
export function memoryStores(now: () => number): Stores {
  const kept = memoryConversations<Remembered>(IN_MEMORY.conversations, now);
  return {
    conversations: recentConversations(kept, MOST_TURNS, () => undefined),
    people: recentPeople(memoryPeople(IN_MEMORY.people.most, IN_MEMORY.people.days, now), () => undefined),
    keepsakes: memoryKeepsakes<Tap>(IN_MEMORY.keepsakes),
    deliveries: memoryDeliveries(now),
    phrasings: memoryPhrasings<Draft>(),
    counts: memoryCounts(now),
    flush: async () => undefined,
    wipe: () => undefined,
    installations: memoryInstallations(now),
    settled: recentSettled(memorySettled(), () => undefined),
    greetings: memoryGreetings(),
    eraseWorkspace: async () => undefined,
    close: async () => undefined,
  };
}

/**
 * Stores in a database, which survive a restart and can be shared by many processes.
 * @param days for how many each kind is kept
 * @throws StoreError when the database cannot be opened
 */
export async function openStores(
  settings: DatabaseSettings,
  now: () => number,
  days: Retention,
  onLost: OnLost = () => undefined,
  storeKeys: readonly Uint8Array[] = [],
): Promise<Stores & KeptForModel> {
  const database = await openDatabase(settings, onLost);
  const onUnread = (error: unknown) => onLost(error, 0);
  const kept = sqlConversations<Remembered>(
    database,
    { turn: Remembered, turns: MOST_TURNS, maxAgeMs: days.turns * DAY_MS },
    now,
  );
  const conversations = recentConversations(kept, MOST_TURNS, onUnread);
  const people = recentPeople(sqlPeople(database, days.language, now), onUnread);
  const settled = recentSettled(sqlSettled(database), onUnread);
  const keepsakes = sqlKeepsakes<Tap>(database, { thing: Tap, maxAgeMs: days.buttons * DAY_MS }, now);

  async function erase(platform: string, workspace: string): Promise<void> {
    const key = workspaceKey(platform, workspace);
    const letGo = () =>
      Promise.all(
        [conversations, people, keepsakes].map((each) => each.letGo((person) => person.startsWith(key))),
      ).then(() => settled.letGo(key));
    await letGo();
    await eraseWorkspace(database.kysely, key);
    // Somebody may have asked in between, and been told what was there.
    await letGo();
    database.wipe();
  }

  return {
    conversations,
    people,
    keepsakes,
    deliveries: sqlDeliveries(database, now),
    phrasings: sqlPhrasings(database, Draft, now),
    wordingWork: sqlWordingWork(database, now),
    proposedConstructions: sqlProposedConstructions(database, DraftSentence, now),
    installations: sqlInstallations(database, makeKeyring(storeKeys), now),
    settled,
    greetings: sqlGreetings(database),
    eraseWorkspace: erase,
    records: {
      votes: sqlVotes(database, days.votes, now),
      unanswered: sqlUnanswered(database, days.unanswered, now),
      proposals: sqlProposals(database, days.proposals, now),
      corrections: sqlCorrections(database, ApprovedText, now),
      experts: sqlExperts(database),
      handoffs: sqlHandoffs(database, days.handoffs, now),
      outbox: sqlOutbox(database, Notice, now),
      answered: sqlAnswered(database),
    },
    counts: sqlCounts(database, now),
    flush: database.behind.flush,
    wipe: database.wipe,
    waiting: database.behind.waiting,
    close: database.close,
  };
}
