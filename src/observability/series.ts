import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** In seconds: an answer that is kept takes well under a millisecond, a platform that hangs ten seconds. */
const BUCKETS = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

/** The steps of a turn that are timed. `recall` is each of the two things that are read before it. */
export type Step = "recall" | "understand" | "respond" | "phrase" | "send" | "whole";

/** Every series of ours. A label is a word of a set that we or a library made, so that their number has a bound. */
export type Series = ReturnType<typeof makeSeries>;

/** @returns the series, and a registry of their own with those of the process */
export function openSeries(): { readonly series: Series; readonly registry: Registry } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return { series: makeSeries(registry), registry };
}

function makeSeries(registry: Registry) {
  return { ...turnSeries(registry), ...storeSeries(registry), ...otherSeries(registry) };
}

function turnSeries(registry: Registry) {
  const { counter, histogram } = makersIn(registry);
  return {
    questions: counter("questions_total", "Questions, by what they were understood as.", [
      "intent",
      "form",
      "language",
      "platform",
      "input",
    ]),
    answers: counter("answers_total", "Turns, by how they ended.", ["outcome", "wording", "platform"]),
    refusals: counter("refusals_total", "Answers that refuse or ask back, by kind.", ["intent", "why"]),
    votes: counter("votes_total", "Votes, and whether they are kept.", ["vote", "outcome", "platform"]),
    steps: histogram("step_seconds", "How long each step of a turn takes.", ["step"]),
    lookups: counter("answer_lookups_total", "Answers that were kept, or made anew.", ["result"]),
  };
}

function storeSeries(registry: Registry) {
  const { counter, asked, histogram } = makersIn(registry);
  return {
    claims: counter("delivery_claims_total", "Deliveries, by what the ledger knew of them.", [
      "result",
      "platform",
    ]),
    ends: counter("delivery_ends_total", "Claimed deliveries, by how they ended.", ["end", "platform"]),
    operations: histogram("store_operation_seconds", "How long the store takes.", ["store", "operation"]),
    failures: counter("store_failures_total", "Operations that failed, by the database's code.", [
      "store",
      "operation",
      "code",
    ]),
    waiting: asked("store_writes_waiting", "Writes that wait behind the answers."),
    lost: counter("store_writes_lost_total", "Writes behind the answers that were given up on."),
    unread: counter("store_reads_skipped_total", "Readings that an answer went on without."),
  };
}

function otherSeries(registry: Registry) {
  const { counter, gauge, asked, askedEach } = makersIn(registry);
  return {
    modelCalls: counter("model_calls_total", "Calls of a language model."),
    modelTokens: counter("model_tokens_total", "Tokens that a language model took."),
    modelAttempts: counter("model_attempts_total", "Leads given to a model, by what came of it.", [
      "outcome",
      "why",
    ]),
    modelViolations: counter("model_violations_total", "Drafts that a check refused, by its code.", ["code"]),
    modelTokensLeft: asked("model_tokens_left", "Tokens that may still be spent today."),
    modelLeftAlone: asked("model_left_alone", "1 while the model's server fails and is left alone."),
    reloads: counter("catalog_reloads_total", "Changes of the catalog, taken or refused.", ["result"]),
    catalog: gauge("catalog_info", "1 for the catalog that answers.", ["version"]),
    responses: counter("http_responses_total", "Answers to requests, by path and status.", [
      "path",
      "status",
    ]),
    noise: askedEach("sdk_noise_total", "What libraries would have printed.", "library"),
  };
}

function makersIn(registry: Registry) {
  const about = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) => ({
    name: `rolwijzer_${name}`,
    help,
    labelNames,
    registers: [registry],
  });
  return {
    counter: <Label extends string>(name: string, help: string, labels: readonly Label[] = []) =>
      new Counter(about(name, help, labels)),
    gauge: <Label extends string>(name: string, help: string, labels: readonly Label[]) =>
      new Gauge(about(name, help, labels)),
    /** Asked for when it is read, and not there before it is known whom to ask. */
    asked: (name: string, help: string) => ({
      from: (source: () => number) => {
        new Gauge({
          ...about(name, help, []),
          collect() {
            this.set(source());
          },
        });
      },
    }),
    /** The same of counts that are kept elsewhere, each under its label. */
    askedEach: (name: string, help: string, label: string) => ({
      from: (source: () => ReadonlyMap<string, number>) => {
        new Counter({
          ...about(name, help, [label]),
          collect() {
            this.reset();
            for (const [value, count] of source()) this.inc({ [label]: value }, count);
          },
        });
      },
    }),
    histogram: <Label extends string>(name: string, help: string, labels: readonly Label[]) =>
      new Histogram({ ...about(name, help, labels), buckets: BUCKETS }),
  };
}
