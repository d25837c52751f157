import type { PlatformParts } from "../adapters/adapter.ts";
import type { Phrase } from "../llm/wording/phrasing.ts";
import type { Series, Step } from "../observability/series.ts";
import type { TurnEnd } from "../observability/turn-end.ts";
import { StoreError } from "../storage/store-error.ts";
import type { Mind } from "./assistant.ts";
import type { OpenedBrain } from "./brain.ts";
import type { ModelMeter } from "./model-wording.ts";
import type { Records } from "./records.ts";
import type { Stores } from "./stores.ts";

/** Makes what answers of a brain and the words for its leads. */
export type MakeMind = (brain: OpenedBrain, phrase: Phrase) => Mind;

const secondsSince = (began: number) => (performance.now() - began) / 1_000;

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

/** Stores whose operations are timed and whose failures are counted; what is read before a turn counts as its step. */
export function measuredStores(series: Series, stores: Stores): Stores {
  const { conversations, people, keepsakes, deliveries, phrasings, records, waiting } = stores;
  const timed = <Store extends object>(name: string, store: Store) => timedStore(series, name, store);
  if (waiting !== undefined) series.waiting.from(waiting);
  return {
    ...stores,
    conversations: timed("conversations", conversations),
    people: timed("people", people),
    keepsakes: timed("keepsakes", keepsakes),
    deliveries: timed("deliveries", deliveries),
    phrasings: timed("phrasings", phrasings),
    ...(records === undefined
      ? {}
      : {
          records: {
            votes: timed("votes", records.votes),
            unanswered: timed("unanswered", records.unanswered),
          },
        }),
  };
}

const RECALLS = ["recall", "recallSoon"];
const READ_BEFORE = ["conversations", "people"];

function timedStore<Store extends object>(series: Series, name: string, store: Store): Store {
  const timed = Object.entries(store).map(([operation, does]) => {
    const isRecall = READ_BEFORE.includes(name) && RECALLS.includes(operation);
    const labels = { store: name, operation };
    return [
      operation,
      (...given: unknown[]) => {
        const began = performance.now();
        const result: unknown = does(...given);
        if (!(result instanceof Promise)) return result;
        return result
          .then(
            (value: unknown) => value,
            (error: unknown) => {
              series.failures.inc({ ...labels, code: codeOfFailure(error) });
              throw error;
            },
          )
          .finally(() => {
            series.operations.observe(labels, secondsSince(began));
            if (isRecall) series.steps.observe({ step: "recall" }, secondsSince(began));
          });
      },
    ];
  });
  // The same functions under the same names.
  return Object.fromEntries(timed) as Store;
}

function codeOfFailure(error: unknown): string {
  return (error instanceof StoreError ? error.reason : undefined) ?? "none";
}

/** The ledger of one platform, with what it knew of each delivery and how those ended. */
export function measuredDeliveries<Parts extends Pick<PlatformParts, "deliveries">>(
  { claims, ends }: Series,
  parts: Parts,
  platform: string,
): Parts {
  const { deliveries } = parts;
  return {
    ...parts,
    deliveries: {
      ...deliveries,
      claim: async (...claim) => {
        const result = await deliveries.claim(...claim);
        claims.inc({ result, platform });
        return result;
      },
      finish: async (ids, end) => {
        ends.inc({ end, platform });
        await deliveries.finish(ids, end);
      },
      release: async (ids) => {
        ends.inc({ end: "released", platform });
        await deliveries.release(ids);
      },
    },
  };
}

/** Votes, by button and in words. */
export function measuredRecords({ votes }: Series, records: Records): Records {
  return {
    ...records,
    vote: async (speaker, vote, last) => {
      const outcome = await records.vote(speaker, vote, last);
      votes.inc({ vote: vote.vote, outcome, platform: speaker.platform });
      return outcome;
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
      if (attempted.kind === "postponed") return;
      for (const code of attempted.codes) series.modelViolations.inc({ code });
    },
    watch: ({ tokensLeft, isLeftAlone }) => {
      series.modelTokensLeft.from(tokensLeft);
      series.modelLeftAlone.from(() => (isLeftAlone() ? 1 : 0));
    },
  };
}
