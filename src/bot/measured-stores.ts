import type { PlatformParts } from "../adapters/adapter.ts";
import type { Series } from "../observability/series.ts";
import { StoreError } from "../storage/store-error.ts";
import { secondsSince } from "./measured.ts";
import type { Stores } from "./stores.ts";

/** Stores whose operations are timed and whose failures are counted; what is read before a turn counts as its step. */
export function measuredStores(series: Series, stores: Stores): Stores {
  if (stores.waiting !== undefined) series.waiting.from(stores.waiting);
  const { records } = stores;
  return { ...timedEach(series, stores), ...(records && { records: timedEach(series, records) }) };
}

/** Each store that stands in this under its name; what else does is left as it is. */
function timedEach<All extends object>(series: Series, all: All): All {
  const timed = Object.entries(all).map(([name, store]) => [
    name,
    typeof store === "object" ? timedStore(series, name, store) : store,
  ]);
  // The same stores under the same names.
  return Object.fromEntries(timed) as All;
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
