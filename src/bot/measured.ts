import type { Route } from "../adapters/adapter.ts";
import type { Phrase } from "../llm/wording/phrasing.ts";
import type { Series, Step } from "../observability/series.ts";
import type { TurnEnd } from "../observability/turn-end.ts";
import type { Mind } from "./assistant.ts";
import type { OpenedBrain } from "./brain.ts";
import type { ModelMeter } from "./model-wording.ts";
import type { Records } from "./records.ts";

/** Makes what answers of a brain and the words for its leads. */
export type MakeMind = (brain: OpenedBrain, phrase: Phrase) => Mind;

/** What has passed since, in seconds. */
export const secondsSince = (began: number) => (performance.now() - began) / 1_000;

/** Counts turns as they end. */
export function countTurn({ questions, answers, refusals, steps }: Series, end: TurnEnd): void {
  const { platform, outcome, input, answered, ms, sendMs } = end;
  answers.inc({ outcome, wording: answered?.wording ?? "none", platform });
  if (outcome === "silenced") return;
  steps.observe({ step: "whole" }, ms / 1_000);
  if (sendMs !== undefined) steps.observe({ step: "send" }, sendMs / 1_000);
  if (answered === undefined) return;
  const { intent, form = "none", why = "none", language } = answered;
  questions.inc({ intent, form, language, platform, input: input ?? "none" });
  if (outcome === "unanswered") refusals.inc({ intent, why });
}

/** A route whose answers are counted by their status: of strangers who are turned away, how many there are. */
export function measuredRoute({ responses }: Series, { path, handle }: Route): Route {
  return {
    path,
    handle: (request, response) => {
      response.once("finish", () => responses.inc({ path, status: String(response.statusCode) }));
      return handle(request, response);
    },
  };
}

/** A mind whose steps are timed, and whose answers are counted as kept or made anew. */
export function measuredMind(series: Series, brain: OpenedBrain, phrase: Phrase, make: MakeMind): Mind {
  const timed = timedIn(series);
  let made = 0;
  const respond = timed("respond", brain.respond);
  const counted: OpenedBrain["respond"] = (...asked) => {
    made += 1;
    return respond(...asked);
  };
  const mind = make({ ...brain, respond: counted }, timed("phrase", phrase));
  return {
    ...mind,
    respond: brain.respond,
    // With what hangs on it.
    understand: Object.assign(timed("understand", mind.understand), mind.understand),
    answering: (asked) => {
      const before = made;
      const answer = mind.answering(asked);
      series.lookups.inc({ result: made === before ? "kept" : "made" });
      return answer;
    },
  };
}

function timedIn({ steps }: Series) {
  return <Given extends readonly unknown[], Result>(step: Step, work: (...given: Given) => Result) =>
    (...given: Given): Result => {
      const began = performance.now();
      const result = work(...given);
      steps.observe({ step }, secondsSince(began));
      return result;
    };
}

/** Votes, by button, by reaction and in words. */
export function measuredRecords({ votes }: Series, records: Records): Records {
  return {
    ...records,
    vote: async (speaker, vote, last) => {
      const outcome = await records.vote(speaker, vote, last);
      votes.inc({ vote: vote.vote, outcome, platform: speaker.platform });
      return outcome;
    },
    react: async (speaker, message, reaction) => {
      const isHeld = await records.react(speaker, message, reaction);
      if (isHeld && reaction.isGiven)
        votes.inc({ vote: reaction.vote, outcome: "done", platform: speaker.platform });
      return isHeld;
    },
  };
}

/** What hears how a model does. */
export function modelMeter(series: Series): ModelMeter {
  return {
    attempted: (attempted) => {
      series.modelCalls.inc(attempted.calls);
      series.modelTokens.inc(attempted.tokens);
      const why = attempted.kind === "accepted" ? "none" : attempted.why;
      series.modelAttempts.inc({ outcome: attempted.kind, why });
      for (const code of attempted.codes) series.modelViolations.inc({ code });
    },
    watch: ({ tokensLeft, isLeftAlone }) => {
      series.modelTokensLeft.from(tokensLeft);
      series.modelLeftAlone.from(() => (isLeftAlone() ? 1 : 0));
    },
  };
}
