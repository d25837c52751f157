import { type Asked, type Fate, fateOf, isPress, isTaken, type Seen } from "./fates.ts";

type All = Seen & {
  readonly asked: readonly Asked[];
  /** How many messages of the outbox were dropped since nobody knew whether they had been taken, as the log told. */
  readonly lettersGivenUp: number;
};

/** Within how many milliseconds this share of all replies came: it tells how busy the machine was. */
function replyMsAt(share: number, asked: readonly Asked[]): number {
  const attempts = asked.flatMap((each) => each.attempts.flat());
  const replies = attempts.flatMap(({ at, repliedAt }) => (repliedAt === undefined ? [] : repliedAt - at));
  return replies.sort((one, other) => one - other)[Math.floor(replies.length * share)] ?? 0;
}

export function tally(seen: All) {
  const fates = seen.asked.map((asked) => ({ asked, fate: fateOf(asked, seen) }));
  const count = (...wanted: readonly Fate[]) => fates.filter(({ fate }) => wanted.includes(fate)).length;
  const taken = seen.passings.filter((passing) => isTaken(passing) && !passing.isApology);
  const posted = new Set(taken.map(({ question }) => question));
  const putOff = new Set(seen.passings.flatMap(({ question, wasPutOff }) => (wasPutOff ? question : [])));
  const questions = seen.asked.filter(({ question }) => question.kind !== "own");
  const answered = questions.filter(
    ({ question, attempts }) =>
      posted.has(question.id) || attempts.flat().some(({ shown }) => shown === "answer"),
  );
  const late = answered.filter(({ question }) => putOff.has(question.id));
  // Of what still waits some was dropped, which the log says; the rest has no excuse.
  const givenUp = Math.min(count("waiting"), seen.lettersGivenUp);
  return {
    counts: {
      asked: questions.length,
      pressed: questions.filter(({ question }) => isPress(question)).length,
      answered: answered.length,
      late: late.length,
      lost: count("lost", "waiting") - givenUp,
      double: count("double"),
      uncertain: count("uncertain") + givenUp,
      killedBetween: count("killedBetween"),
      brokenOff: count("brokenOff"),
      leftHanging: count("leftHanging"),
      apologised: count("apologised"),
      undelivered: count("undelivered"),
      exhausted: count("exhausted"),
      own: count("own"),
      p95Ms: replyMsAt(0.95, seen.asked),
    },
    /** What became of all that did not simply go well. */
    odd: fates.filter(({ fate }) => fate !== "answered" && fate !== "ignored"),
  };
}
