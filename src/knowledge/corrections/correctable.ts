import type { Localized } from "../../language.ts";
import { KEYS, keyOf } from "../key.ts";
import type { Entry } from "../load/entries.ts";
import { isRecord } from "../load/merge.ts";
import { type Part, partsOf } from "../walk.ts";
import type { RefusedCorrection } from "./correction.ts";

/** What replaces a text, and everything that vouches for it. */
type Replacement = Localized & {
  readonly sources: readonly string[];
  readonly confidence: string;
  readonly checked: string;
};

/** A fact whose text can be replaced by a file that holds nothing else. */
export type Correctable = {
  readonly entry: Entry;
  readonly isLaw: boolean;
  /** The entry with nothing in it but the fact, as an overlay has it. */
  readonly patch: (replacement: Replacement) => unknown;
};

export type Refusal = Pick<RefusedCorrection, "why" | "reason">;

/** Finds a fact by its id among entries as they are written. */
export function correctable(entries: readonly Entry[], fact: string): Correctable | Refusal {
  const [owner] = fact.split(".");
  const found = entries
    .filter(({ collection, key }) => collection.name !== "sources" && key === owner)
    .flatMap((entry) => [...partsOf(entry.data, entry.key)].map((part) => ({ entry, part })))
    .filter(({ part }) => part.id === fact);
  const [first, ...others] = found;
  if (first === undefined) return REFUSALS.unknown;
  const { entry, part } = first;
  const wrong = wrongWith(part);
  if (wrong !== undefined) return wrong;
  const keys = keysTo(entry.data, part.path);
  if (keys === undefined || others.length > 0) return REFUSALS.keyless;
  return {
    entry,
    isLaw: part.value["confidence"] === "law",
    // Law keeps its confidence, for the article that it names stays.
    patch: ({ confidence, ...replacement }) =>
      wrapped(keys, { ...replacement, ...(part.value["confidence"] === "law" ? {} : { confidence }) }),
  };
}

function wrongWith({ value: { nl, en, sources, confidence } }: Part): Refusal | undefined {
  if (typeof nl !== "string" || typeof en !== "string") return REFUSALS.textless;
  return Array.isArray(sources) && confidence !== undefined ? undefined : REFUSALS.sourceless;
}

/** A step to a fact: a field, or the entry of a list with the field that tells it from the others. */
type Step = string | { readonly name: string; readonly value: unknown };

/** The steps from an entry to a part of it; undefined where a list on the way tells its entries by their place alone. */
function keysTo(data: unknown, path: readonly PropertyKey[]): readonly Step[] | undefined {
  const steps: Step[] = isRecord(data) && data["id"] !== undefined ? [{ name: "id", value: data["id"] }] : [];
  let at = data;
  for (const each of path) {
    const next: unknown = typeof at === "object" && at !== null ? Reflect.get(at, each) : undefined;
    const step = Array.isArray(at) ? stepInto(at, next) : String(each);
    if (step === undefined) return undefined;
    steps.push(step);
    at = next;
  }
  return steps;
}

function stepInto(list: readonly unknown[], entry: unknown): Step | undefined {
  const keys = list.map(keyOf);
  const name = KEYS.find((key) => isRecord(entry) && entry[key] !== undefined && entry[key] !== null);
  const isAlone = keys.filter((key) => key === keyOf(entry)).length === 1;
  if (name === undefined || !isAlone || keys.includes(undefined) || !isRecord(entry)) return undefined;
  return { name, value: entry[name] };
}

function wrapped(steps: readonly Step[], replacement: unknown): unknown {
  return steps.reduceRight<unknown>((inner, step, index) => {
    if (typeof step === "string") return { [step]: inner };
    const keyed = { [step.name]: step.value, ...(isRecord(inner) ? inner : {}) };
    return index === 0 ? keyed : [keyed];
  }, replacement);
}

const REFUSALS = {
  unknown: {
    why: "no such fact",
    reason: { nl: "De catalogus heeft geen feit met dit id.", en: "The catalog has no fact with this id." },
  },
  textless: {
    why: "no text",
    reason: {
      nl: "Dit feit is geen tekst. Verander het in de bestanden van de catalogus.",
      en: "This fact is no text. Change it in the catalog's files.",
    },
  },
  sourceless: {
    why: "no source of its own",
    reason: {
      nl: "Deze tekst hoort bij een ander feit en heeft geen eigen bron. Verander hem in de bestanden van de catalogus.",
      en: "This text is part of another fact and has no source of its own. Change it in the catalog's files.",
    },
  },
  keyless: {
    why: "no id of its own",
    reason: {
      nl: "Dit feit deelt zijn id of staat in een lijst zonder ids. Verander het in de bestanden van de catalogus.",
      en: "This fact shares its id, or stands in a list without ids. Change it in the catalog's files.",
    },
  },
} as const satisfies Record<string, Refusal>;
