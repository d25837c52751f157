import { type Attempt, isAcknowledged } from "./platforms.ts";
import type { Question } from "./questions.ts";
import type { Passing } from "./rough-road.ts";

/** A question, and how each attempt of each of its deliveries ended. */
export type Asked = { readonly question: Question; readonly attempts: readonly (readonly Attempt[])[] };

/** While something was away that every answer needs, in milliseconds since 1970. */
export type Outage = { readonly from: number; readonly to: number };

export type Seen = {
  readonly passings: readonly Passing[];
  readonly kills: ReadonlyMap<string, number>;
  readonly outages: readonly Outage[];
};

/**
 * The ledger commits an answer within some 20 ms of the reply to its delivery, when the store is there; on a machine that is
 * busy with all this it may take so long, or twice as long as the answer took. A process that is killed later has told it.
 */
const COMMIT_MS = 2_000;

/** Slack waits three seconds for a tap or a command to be acknowledged; what takes longer than this is, before its answer. */
const EARLY_MS = 2_400;
/** The longest turn, which a platform that is silent can make so long. */
const TURN_MS = 30_000;

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
  /** A tap or command whose process was killed before it replied: its reader saw the platform's error, and nobody brings it again. */
  | "brokenOff"
  /** The same, but the process had acknowledged it, as late as it may, with the answer still on its way. */
  | "leftHanging"
  /** A tap or command whose reader was told that something went wrong. */
  | "apologised"
  /** The platform takes the answer only later, and it has not come yet. */
  | "waiting"
  /** Every attempt met a dead port. */
  | "undelivered"
  /** The platform had enough before anyone acknowledged it. */
  | "exhausted"
  /** The bot answered itself. */
  | "own"
  /** The bot did not answer itself. */
  | "ignored";

export function fateOf(asked: Asked, seen: Seen): Fate {
  const { question, attempts } = asked;
  const passings = seen.passings.filter((passing) => passing.question === question.id);
  const answers = passings.filter((passing) => !passing.isApology);
  const taken = answers.filter(isTaken).sort((one, other) => one.takenAt - other.takenAt);
  if (question.kind === "own") return taken.length > 0 ? "own" : "ignored";
  if (attempts.flat().some(({ shown }) => shown === "answer"))
    return taken.length > 0 ? "double" : "answered";
  if (taken.length > 1) return whyTwice(taken, { answers, attempts: attempts.flat() }, seen);
  return taken.length === 1 ? "answered" : whyNone(asked, passings, seen);
}

/** Why there is no answer. */
function whyNone({ question, attempts }: Asked, passings: readonly Passing[], seen: Seen): Fate {
  const { deliveries } = question;
  const all = attempts.flat();
  const promised = attempts.filter((_, index) => !deliveries[index]?.isAside).flat();
  if (promised.some(isAcknowledged)) {
    const answers = passings.filter((passing) => !passing.isApology);
    if (answers.some(({ wasTold }) => !wasTold)) return "uncertain";
    if (answers.some(({ wasPutOff }) => wasPutOff)) return "waiting";
    return isPress(question) ? whyHushed(promised, passings, seen) : "lost";
  }
  if (all.every(({ end }) => end === "refused")) return "undelivered";
  return isPress(question) ? whyBroken(all, seen) : "exhausted";
}

/** Whether it is a tap or a command, which is brought once. */
export const isPress = ({ deliveries }: Question): boolean =>
  deliveries.every(({ isOnce }) => isOnce === true);

/** Why a tap or command was acknowledged and has no answer. */
function whyHushed(attempts: readonly Attempt[], passings: readonly Passing[], { kills }: Seen): Fate {
  if (passings.some(isTaken) || attempts.some(({ shown }) => shown === "apology")) return "apologised";
  const wasCutShort = attempts.some(({ process = "", at, repliedAt = at }) => {
    const afterMs = (kills.get(process) ?? Number.POSITIVE_INFINITY) - at;
    return repliedAt - at > EARLY_MS && afterMs > 0 && afterMs < TURN_MS;
  });
  return wasCutShort ? "leftHanging" : "lost";
}

/** Why a tap or command was not acknowledged: a process that lives hangs up on nobody. */
function whyBroken(attempts: readonly Attempt[], { kills }: Seen): Fate {
  const wasKilled = attempts.some(
    ({ process = "", repliedAt }) => repliedAt === undefined && kills.has(process),
  );
  if (wasKilled) return "brokenOff";
  return attempts.some(({ end }) => end === "cut") ? "lost" : "exhausted";
}

type Taken = Passing & { readonly takenAt: number };

export function isTaken(passing: Passing): passing is Taken {
  return passing.takenAt !== undefined;
}

type Course = { readonly answers: readonly Passing[]; readonly attempts: readonly Attempt[] };

function whyTwice(taken: readonly Taken[], { answers, attempts }: Course, seen: Seen): Fate {
  const wasKilled = (one: Taken) => wasKilledBetween(one, attempts, seen);
  // What was put off is kept to be sent later, and the ledger is told of that as of an answer.
  const keptTwice = answers.filter(
    (each) => each.wasPutOff === true && wasKilled({ ...each, takenAt: each.sentAt }),
  );
  const earlier = taken.slice(0, -1).filter((each) => !wasKilled(each));
  if (earlier.length <= keptTwice.length) return "killedBetween";
  return earlier.every(({ wasTold }) => !wasTold) ? "uncertain" : "double";
}

function wasKilledBetween(
  { process, takenAt }: Taken,
  attempts: readonly Attempt[],
  { kills, outages }: Seen,
): boolean {
  const killedAt = kills.get(process);
  if (killedAt === undefined) return false;
  // What is seen of it after its end left before that. It was not done until it replied to all that brought the question, nor
  // while a redelivery waited, which the ledger's word on the answer would have ended.
  const under = attempts.filter((each) => each.process === process && each.at <= takenAt + COMMIT_MS);
  const replies = under.map(({ repliedAt = killedAt }) => repliedAt);
  const doneAt = Math.max(takenAt, ...replies);
  const tookMs = doneAt - Math.min(takenAt, ...under.map(({ at }) => at));
  const awayMs = outages.map(({ from, to }) => Math.min(to, killedAt) - Math.max(from, doneAt));
  return (
    killedAt - doneAt <= awayMs.reduce((sum, ms) => sum + Math.max(0, ms), Math.max(COMMIT_MS, 2 * tookMs))
  );
}
