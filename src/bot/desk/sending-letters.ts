import type { Log, Surface, Tell, TellingEnd } from "../../adapters/adapter.ts";
import type { Answer } from "../../answer/answer.ts";
import type { Tap } from "../../intent.ts";
import type { DueLetter, Letter, Outbox } from "../../storage/outbox.ts";
import { addressIn } from "./kept-address.ts";
import type { Notice } from "./notice.ts";

/** What becomes of messages that nobody waits for. */
export type Letters = {
  /**
   * Sends it now, or later where it is not taken now: it is kept until then.
   * @returns `refused` where it never can be @throws StoreError when it can neither be sent nor kept
   */
  readonly send: (letter: Letter<Notice>) => Promise<"sent" | "later" | "refused">;
  /** Keeps it for later. @throws StoreError */
  readonly keep: (letter: Letter<Notice>, afterMs: number) => Promise<void>;
  /** Sends no answers that wait for somebody at an address. @throws StoreError */
  readonly withdraw: (where: Pick<Letter<Notice>, "person" | "platform" | "address">) => Promise<void>;
  /** Sends what is due now, of any process. @throws StoreError */
  readonly sendDue: () => Promise<void>;
  /** Sends what is due, over and over until it is stopped. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

type Words = (surface: Surface) => Answer;

export type LetterParts = {
  readonly outbox: Outbox<Notice>;
  /** By the names of the platforms, once these are open. */
  readonly tell: () => Readonly<Record<string, Tell>>;
  /** What a notice says now; nothing where it has nothing to say any more. */
  readonly wordsOf: (notice: Notice) => Promise<Words | undefined>;
  /** Keeps what is too long for a button, as caused by the one whose letter it is. */
  readonly keep: (tap: Tap, person: string) => Promise<string | undefined>;
  /** Hears of a letter that never can be sent. */
  readonly onRefused: (letter: Letter<Notice>) => Promise<void>;
  readonly log: Log;
  readonly now: () => number;
};

/** Longer than any try takes. What is found with a try under way after that may have been taken, and is not sent again. */
const LEASE_MS = 60_000;
/** How often is looked for what is due, and how long is waited where a platform does not say. */
const EVERY_MS = 2_000;
const PAUSE_MS = 10_000;
/** What could not be sent for so long never will be. */
const GIVE_UP_MS = 86_400_000;

export function makeLetters(parts: LetterParts): Letters {
  const { outbox, tell, log, now } = parts;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  async function sendDue(platform: string): Promise<void> {
    for (;;) {
      const letter = isStopped ? undefined : await outbox.take(platform, LEASE_MS);
      if (letter === undefined) return;
      await sendAgain(parts, letter);
    }
  }

  const sendAllDue = async () => void (await Promise.all(Object.keys(tell()).map(sendDue)));

  function schedule(): void {
    timer = setTimeout(() => {
      underWay = sendAllDue()
        .catch((error: unknown) => log.error("letters.not_sent", { error }))
        .then(() => (isStopped ? undefined : schedule()));
    }, EVERY_MS);
    timer.unref();
  }

  return {
    send: async (letter) => attempt(parts, letter, await outbox.putTaken(letter, LEASE_MS)),
    keep: (letter, afterMs) => outbox.put(letter, now() + afterMs),
    withdraw: (where) => outbox.dropAt(where, ({ kind }) => kind === "answer"),
    sendDue: sendAllDue,
    start: schedule,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}

/** A letter to an address as the stores keep it; undefined where that was broken. */
export function letterTo(address: string, person: string, notice: Notice): Letter<Notice> | undefined {
  const at = addressIn(address);
  return at && { person, platform: at.platform, address, notice };
}

type Sent = "sent" | "later" | "refused";

async function sendAgain(parts: LetterParts, letter: DueLetter<Notice>): Promise<void> {
  const { outbox, onRefused, log, now } = parts;
  if (letter.underWay) {
    log.warn("letter.uncertain", { platform: letter.platform, about: letter.notice.kind });
    return outbox.drop(letter.id);
  }
  const end = await attempt(parts, letter, letter.id);
  const isTooOld = end === "later" && now() - letter.at > GIVE_UP_MS;
  if (isTooOld) await outbox.drop(letter.id);
  if (isTooOld || end === "refused") await onRefused(letter);
}

async function attempt(parts: LetterParts, letter: Letter<Notice>, id: number): Promise<Sent> {
  const { outbox, wordsOf, log, now } = parts;
  const words = await wordsOf(letter.notice);
  if (words === undefined) {
    await outbox.drop(id);
    return "sent";
  }
  // Who is killed before this has said nothing, and another may say it; who was slower than the lease leaves it to another.
  if (!(await outbox.begin(id))) return "later";
  const told = await sayTo(parts, letter, words);
  if (told.kind === "not taken") {
    await outbox.delay(id, now() + (told.afterMs ?? PAUSE_MS));
    return "later";
  }
  if (told.kind !== "taken")
    log.warn(`letter.${told.kind}`, { platform: letter.platform, about: letter.notice.kind });
  await outbox.drop(id);
  return told.kind === "refused" ? "refused" : "sent";
}

async function sayTo(
  { tell, keep }: LetterParts,
  { platform, address, person }: Letter<Notice>,
  words: Words,
): Promise<TellingEnd> {
  const at = addressIn(address);
  if (at === undefined) return { kind: "refused" };
  // A process that does not serve this platform leaves it to one that does.
  return tell()[platform]?.(at, words, (tap) => keep(tap, person)) ?? { kind: "not taken" };
}
