import { createHash } from "node:crypto";
import type { Log, Reaction, Speaker, Vote } from "../adapters/adapter.ts";
import type { FactId } from "../ids.ts";
import type { Tap } from "../intent.ts";
import type { Outcome } from "../intents/answers/reader-settings.ts";
import type { Respond } from "../intents/answers/respond.ts";
import { MOST_REASON } from "../settings-asked.ts";
import type { KeptVote } from "../storage/votes.ts";
import { masked } from "../text/masked.ts";
import { withoutWords } from "./kept-intent.ts";
import { nameOfMessage } from "./message-name.ts";
import { personOf } from "./person.ts";
import { MOST_FACTS, type OwnerStores, type Stores } from "./stores.ts";

/** The last answer of a conversation; with the facts it showed, where these hang on words that nobody keeps. */
export type LastAnswer = Tap & { readonly facts?: readonly FactId[] | undefined };

/** How readers judge answers: one vote a person and answer, the last one they gave. */
export type Voting = {
  /** @param last the last answer of this conversation, for a vote that names none */
  readonly vote: (speaker: Speaker, vote: Vote, last?: LastAnswer) => Promise<Outcome>;
  /** @returns whether the message holds an answer to vote on @throws StoreError */
  readonly react: (speaker: Speaker, message: string, reaction: Reaction) => Promise<boolean>;
};

type Mind = { readonly respond: Respond; readonly knows: (word: string) => boolean };

export type VotingParts = {
  readonly mind: () => Mind;
  readonly stores: Pick<Stores, "keepsakes"> & { readonly records?: OwnerStores };
  readonly log: Log;
};

export function makeVoting({ mind, stores, log }: VotingParts): Voting {
  const { keepsakes, records } = stores;

  async function vote(speaker: Speaker, given: Vote, last?: LastAnswer): Promise<Outcome> {
    if (records === undefined) return "nowhere";
    try {
      const { answer, key } = await votedOn(keepsakes, speaker, given, last);
      await records.votes.put(personOf(speaker), key, keptVote(speaker, given, answer, mind()));
      return "done";
    } catch (error) {
      log.error("records.vote_not_kept", { platform: speaker.platform, error });
      return "failed";
    }
  }

  async function react(
    speaker: Speaker,
    message: string,
    { vote: given, isGiven, other = false }: Reaction,
  ): Promise<boolean> {
    const answer = await keepsakes.recallNamed(nameOfMessage(speaker, message));
    if (records === undefined || answer === null) return false;
    const [person, key] = [personOf(speaker), keyOf(answer)];
    const put = (vote: Vote["vote"]) =>
      records.votes.put(person, key, keptVote(speaker, { vote }, answer, mind()));
    if (isGiven) await put(given);
    else if ((await records.votes.takeBack(person, key, given)) && other)
      await put(given === "good" ? "bad" : "good");
    return true;
  }

  return { vote, react };
}

/** What was voted on, and a key for it: one vote a person and answer, or where that is unknown a message. */
async function votedOn(
  keepsakes: Stores["keepsakes"],
  speaker: Speaker,
  { of }: Vote,
  last: LastAnswer | undefined,
) {
  const answer =
    of?.kind === "message"
      ? await keepsakes.recallNamed(nameOfMessage(speaker, of.message))
      : (of?.answer ?? last ?? null);
  if (answer !== null) return { answer, key: keyOf(answer) };
  const where = of?.kind === "message" ? of.message : speaker.conversation;
  return { answer, key: hashOf(["message", nameOfMessage(speaker, where)]) };
}

/** What votes on an answer are kept under. */
function keyOf({ language, intent }: Tap): string {
  return hashOf(["answer", language, intent]);
}

function keptVote(
  { platform }: Speaker,
  { vote, fault, reason }: Vote,
  answer: LastAnswer | null,
  { respond, knows }: Mind,
): KeptVote {
  const hidden = masked(reason ?? "", knows, MOST_REASON);
  const cause = fault === undefined ? {} : { cause: fault };
  const given = { vote, platform, ...cause, ...(hidden === "" ? {} : { reason: hidden }) };
  if (answer === null) return { ...given, facts: [] };
  const { intent, language } = answer;
  const facts = answer.facts ?? respond(intent, language).citations.map(({ id }) => id);
  return { ...given, intent: withoutWords(intent, knows), language, facts: facts.slice(0, MOST_FACTS) };
}

/** What cannot be read back: an intent may hold a reader's words, a message the ids of people. */
function hashOf(what: unknown): string {
  // An intent from a button has its fields in another order than one that was just understood.
  const text = JSON.stringify(what, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(text).digest("base64url");
}
