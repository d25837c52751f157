import { type Attempt, isAcknowledged } from "./platforms.ts";
import type { Question } from "./questions.ts";
import type { Passing } from "./rough-road.ts";

/** A question, and how each attempt of each of its deliveries ended. */
export type Asked = { readonly question: Question; readonly attempts: readonly (readonly Attempt[])[] };

/** While something was away that every answer needs, in milliseconds since 1970. */
export type Outage = { readonly from: number; readonly to: number };

export type Seen = {
  readonly asked: readonly Asked[];
  readonly passings: readonly Passing[];
  readonly kills: ReadonlyMap<string, number>;
  readonly outages: readonly Outage[];
};

/**
 * The ledger commits an answer within some 20 ms of the reply to its delivery, when the store is there; on a machine that is
 * busy with all this it may take so long. A process that is killed later has told it.
 */
const COMMIT_MS = 2_000;

type Rest = Omit<Seen, "asked">;

/** What may become of a question; `lost` and `double` are ours. */
export type Fate =
  | "answered"
  /** Acknowledged, and nothing says that it may have been answered. */
  | "lost"
  /** Two answers that nothing explains. */
  | "double"
  /** The platform may have taken the answer and did not say so: it stands there or not, and is not sent again. */
  | "uncertain"
  /** Two answers, for the process of the first was killed between sending it and the ledger's commit. */
  | "killedBetween"
  /** Every attempt met a dead port. */
  | "undelivered"
  /** The platform had enough before anyone acknowledged it. */
  | "exhausted"
  /** The bot answered itself. */
  | "own"
  /** The bot did not answer itself. */
  | "ignored";

export function fateOf({ question, attempts }: Asked, seen: Rest): Fate {
  const passings = seen.passings.filter((passing) => passing.question === question.id && !passing.isApology);
  const taken = passings.filter(isTaken).sort((one, other) => one.takenAt - other.takenAt);
  if (question.kind === "own") return taken.length > 0 ? "own" : "ignored";
  if (taken.length > 1) return whyTwice(taken.slice(0, -1), attempts.flat(), seen);
  if (taken.length === 1) return "answered";
  const { deliveries } = question;
  const promised = attempts.filter((_, index) => !("isAside" in (deliveries[index] ?? {})));
  if (promised.flat().some(isAcknowledged))
    return passings.some(({ wasTold }) => !wasTold) ? "uncertain" : "lost";
  return attempts.flat().every(({ end }) => end === "refused") ? "undelivered" : "exhausted";
}

type Taken = Passing & { readonly takenAt: number };

function isTaken(passing: Passing): passing is Taken {
  return passing.takenAt !== undefined;
}

function whyTwice(earlier: readonly Taken[], attempts: readonly Attempt[], seen: Rest): Fate {
  const wasKilled = (taken: Taken) => wasKilledBetween(taken, attempts, seen);
  if (earlier.every(wasKilled)) return "killedBetween";
  return earlier.every((each) => wasKilled(each) || !each.wasTold) ? "uncertain" : "double";
}

function wasKilledBetween(
  { process, sentAt, takenAt }: Taken,
  attempts: readonly Attempt[],
  { kills, outages }: Rest,
): boolean {
  const killedAt = kills.get(process);
  if (killedAt === undefined || killedAt < sentAt) return false;
  // Until it replied to all that brought the question before, it was not done.
  const under = attempts.filter((each) => each.process === process && each.at <= takenAt);
  const replies = under.map(({ repliedAt = killedAt }) => repliedAt);
  const doneAt = Math.max(takenAt, ...replies);
  const awayMs = outages.map(({ from, to }) => Math.min(to, killedAt) - Math.max(from, doneAt));
  return killedAt - doneAt <= awayMs.reduce((sum, ms) => sum + Math.max(0, ms), COMMIT_MS);
}

export function tally(seen: Seen) {
  const fates = seen.asked.map((asked) => ({ asked, fate: fateOf(asked, seen) }));
  const count = (...wanted: readonly Fate[]) => fates.filter(({ fate }) => wanted.includes(fate)).length;
  const taken = seen.passings.filter((passing) => isTaken(passing) && !passing.isApology);
  const answered = new Set(taken.map(({ question }) => question));
  const questions = seen.asked.filter(({ question }) => question.kind !== "own");
  return {
    counts: {
      asked: questions.length,
      answered: questions.filter(({ question }) => answered.has(question.id)).length,
      lost: count("lost"),
      double: count("double"),
      uncertain: count("uncertain"),
      killedBetween: count("killedBetween"),
      undelivered: count("undelivered"),
      exhausted: count("exhausted"),
      own: count("own"),
    },
    /** What became of all that did not simply go well. */
    odd: fates.filter(({ fate }) => fate !== "answered" && fate !== "ignored"),
  };
}
