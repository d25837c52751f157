import type { Assistant, IncomingMessage, Log, Speaker } from "../adapters/adapter.ts";
import { isJudged } from "../adapters/shared/judged.ts";
import type { Answer } from "../answer/answer.ts";
import type { Intent, Tap } from "../intent.ts";
import type { Outcome } from "../intents/answers/reader-settings.ts";
import type { Respond } from "../intents/answers/respond.ts";
import type { NearReading } from "../intents/understanding/judging/asked.ts";
import type { UnansweredQuestion } from "../storage/unanswered.ts";
import { masked } from "../text/masked.ts";
import { rolesOf, UNANSWERED_KINDS } from "../values.ts";
import { isForgetting } from "./asked-settings.ts";
import { makeChores } from "./chores.ts";
import { withoutWords } from "./kept-intent.ts";
import { nameOfMessage } from "./message-name.ts";
import { personOf } from "./person.ts";
import { MOST_FACTS, type OwnerStores, type Stores } from "./stores.ts";
import { makeTakenBack, type TakenBack } from "./taken-back.ts";
import { makeVoting, type Voting } from "./voting.ts";

/** What answers showed, and which words name nobody. */
type Mind = { readonly respond: Respond; readonly knows: (word: string) => boolean };

export type RecordParts = {
  readonly mind: () => Mind;
  readonly stores: Pick<
    Stores,
    "conversations" | "people" | "keepsakes" | "records" | "installations" | "settled" | "wipe"
  >;
  /** Whether the words of a question without an answer are kept, or only what it was taken for. */
  readonly keepsWords: boolean;
  readonly log: Log;
};

/** What is kept for curators, what belongs to which message, and how all of it is forgotten. None of these rejects but what is taken back. */
export type Records = {
  /** Erases all that this person caused, in every store. */
  readonly forget: (speaker: Speaker) => Promise<Outcome>;
  /** Keeps what is too long for a button. @returns a short id for it, or undefined when it could not be kept */
  readonly keep: (speaker: Speaker, tap: Tap) => Promise<string | undefined>;
  /** Keeps a typed question when it got no answer; behind the answer. */
  readonly asked: (message: IncomingMessage, answer: Answer, near?: readonly NearReading[]) => void;
  /** Remembers which answer a message holds; behind the answer. */
  readonly sent: Assistant["sent"];
  readonly settled: () => Promise<void>;
} & TakenBack &
  Voting;

const MOST_WORDS = 300;

/** Also one that is answered with the question of which role. A topic or a command alone says all that it wants to. */
export function isUnanswered(intent: Intent, text: string): boolean {
  if (UNANSWERED_KINDS.some((kind) => kind === intent.kind)) return true;
  if (intent.kind === "settings") return intent.what === "person";
  const isOfNoRole = "roles" in intent && intent.roles.length === 0 && intent.kind === "role_profile";
  return isOfNoRole && text.trim() !== "";
}

export function makeRecords({ mind, stores, keepsWords, log }: RecordParts): Records {
  const { keepsakes, records } = stores;
  const failed = (error: unknown) => log.error("records.not_kept", { error });
  const chores = makeChores(failed);

  async function forget(speaker: Speaker): Promise<Outcome> {
    // What is still to be written would come back after it was erased.
    await chores.settled();
    const failures = await eraseAll(personOf(speaker), stores);
    stores.wipe();
    for (const error of failures) log.error("records.not_erased", { error });
    if (failures.length > 0) return "failed";
    return records === undefined ? "nowhere" : "done";
  }

  function asked(message: IncomingMessage, answer: Answer, near?: readonly NearReading[]): void {
    const { speaker, input, delivery, revises = delivery } = message;
    if (records === undefined || input.kind === "intent" || !isUnanswered(answer.intent, input.text)) return;
    const words = keptWords(input.text, mind(), keepsWords);
    const question = unansweredQuestion(speaker, answer, words, near);
    chores.run(() => records.unanswered.put(personOf(speaker), question, revises));
  }

  function sent(speaker: Speaker, message: string, answer: Answer, delivery?: string, asOf?: string): void {
    if (records === undefined) return;
    const { intent, language } = answer;
    const [person, name] = [personOf(speaker), nameOfMessage(speaker, message)];
    if (isJudged(answer)) keepsakes.keepNamed(name, { v: 1, intent, language }, person).catch(failed);
    // The answer to who is forgotten would be the first to remember them.
    if (delivery === undefined || isForgetting(intent)) return;
    const said = { ...saidIn(answer, mind().knows), ...(asOf === undefined ? {} : { asOf }) };
    records.answered.put(delivery, { message: name, answer: said, person }).catch(failed);
  }

  const keep = makeKeep(keepsakes, log);
  return {
    ...makeVoting({ mind, stores, log }),
    forget,
    keep: (speaker, tap) => keep(tap, personOf(speaker)),
    asked,
    sent,
    settled: chores.settled,
    ...makeTakenBack({ stores, settled: chores.settled }),
  };
}

/** The words that are kept of a question without an answer. */
function keptWords(text: string, { knows }: Mind, keepsWords: boolean): string {
  return keepsWords ? masked(text, knows, MOST_WORDS) : "";
}

/** Keeps what is too long for a button. @returns a short id for it, or undefined when it could not be kept */
export function makeKeep({ keep }: Stores["keepsakes"], log: Log) {
  return async (tap: Tap, person: string): Promise<string | undefined> => {
    try {
      return await keep(tap, person);
    } catch (error) {
      log.error("records.button_not_kept", { error });
      return undefined;
    }
  };
}

/** What an answer says, without a word of its reader's. */
function saidIn({ intent, citations }: Answer, knows: Mind["knows"]) {
  const facts = citations.slice(0, MOST_FACTS).map(({ id }) => id);
  return { intent: withoutWords(intent, knows), facts };
}

/** Every store that knows people. @returns why some could not; the others are done all the same */
async function eraseAll(
  person: string,
  { conversations, people, keepsakes, records, installations, settled }: RecordParts["stores"],
): Promise<readonly unknown[]> {
  const kept = records === undefined ? [] : Object.values(withPeople(records));
  const erased = await Promise.allSettled(
    [conversations, people, keepsakes, installations, settled, ...kept].map((store) => store.forget(person)),
  );
  return erased.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
}

/** All but what says nothing of people. */
function withPeople({ corrections: _, ...rest }: OwnerStores): Omit<OwnerStores, "corrections"> {
  return rest;
}

function unansweredQuestion(
  { platform }: Speaker,
  { intent, language }: Answer,
  words: string,
  near: readonly NearReading[] = readingsOf(intent),
): UnansweredQuestion {
  const nearest = near.map(({ intent: kind, roles }) => ({ intent: kind, roles: [...roles] }));
  return { outcome: intent.kind, language, nearest, platform, ...(words === "" ? {} : { words }) };
}

function readingsOf(intent: Intent): readonly NearReading[] {
  const read = intent.kind === "unclear" ? intent.candidates : [intent];
  return read.map((each) => ({ intent: each.kind, roles: rolesOf(each) }));
}
