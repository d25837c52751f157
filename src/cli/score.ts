import { z } from "zod";
import { Language } from "../language.ts";

/** A labelled question: one JSON object a line of a question file. */
export const Labelled = z.object({
  id: z.string(),
  lang: Language,
  text: z.string(),
  intent: z.string(),
  roles: z.array(z.string()).default([]),
  slots: z.record(z.string(), z.unknown()).default({}),
  context: z.array(z.string()).optional(),
  accept_intents: z.array(z.string()).optional(),
  accept_roles: z.array(z.string()).optional(),
  /** Empty where there is none to label. */
  form: z
    .string()
    .transform((form) => form || undefined)
    .optional(),
  accept_forms: z.array(z.string()).optional(),
  attribute: z.string().optional(),
  accept_attributes: z.array(z.string()).optional(),
});
export type Labelled = z.infer<typeof Labelled>;

/** What the bot made of a question. */
export type Predicted = {
  readonly language: Language;
  readonly intent: string;
  readonly roles: readonly string[];
  readonly slots: Readonly<Record<string, unknown>>;
  readonly found?: readonly string[];
  readonly form?: string | undefined;
  readonly attribute?: string | undefined;
};

export type Judged = {
  readonly gold: Labelled;
  readonly predicted: Predicted;
  readonly intent: boolean;
  readonly roles: boolean;
  readonly slots: boolean;
  readonly language: boolean;
  /** Whether a `find_role` answer names an accepted role; true where none is asked for. */
  readonly found: boolean;
  /** Whether the form of the question is right, and what of a role it asks; true where the label does not say. */
  readonly form: boolean;
  readonly attribute: boolean;
};

/** Intents whose roles are not judged: they have none, or are judged by the roles they find. */
const WITHOUT_ROLES = new Set(["out_of_scope", "help", "thanks", "find_role"]);

/** Judges one prediction by its label. Roles as a set, but in order where two are compared. */
export function judge(gold: Labelled, predicted: Predicted): Judged {
  const intent = [gold.intent, ...(gold.accept_intents ?? [])].includes(predicted.intent);
  const same = gold.intent === "compare_roles" ? inOrder : asSet;
  const otherReading = intent && predicted.intent !== gold.intent;
  const accepted = gold.accept_roles ?? [];
  return {
    gold,
    predicted,
    intent,
    roles:
      WITHOUT_ROLES.has(gold.intent) ||
      otherReading ||
      isOfTitle(gold, predicted) ||
      same(gold.roles, predicted.roles),
    slots: Object.entries(gold.slots).every(([name, value]) => sameSlot(name, value, predicted.slots[name])),
    language: predicted.language === gold.lang,
    found:
      accepted.length === 0 || accepted.some((role) => (predicted.found ?? predicted.roles).includes(role)),
    form: isOneOf(predicted.form, gold.form, gold.accept_forms),
    attribute: isOneOf(predicted.attribute, gold.attribute, gold.accept_attributes),
  };
}

/** Of a title outside the catalog the nearest roles come along, which no question names. */
function isOfTitle(gold: Labelled, { intent, slots }: Predicted): boolean {
  return intent === "not_in_catalog" && gold.roles.length === 0 && slots["about"] !== undefined;
}

function isOneOf(
  given: string | undefined,
  wanted: string | undefined,
  also: readonly string[] = [],
): boolean {
  return wanted === undefined || (given !== undefined && [wanted, ...also].includes(given));
}

function sameSlot(name: string, wanted: unknown, given: unknown): boolean {
  if (name === "lines") return true;
  if (name === "term") return sameTerm(wanted, given);
  // A title is known by its id, "data-scientist"; people write its name.
  if (name === "about") return lettersOf(wanted) === lettersOf(given);
  if (Array.isArray(wanted)) return asSet(wanted.map(String), Array.isArray(given) ? given.map(String) : []);
  return JSON.stringify(wanted).toLowerCase() === JSON.stringify(given ?? null).toLowerCase();
}

const STEM = 5;

/** A term may be worded differently (retrain, retraining): one holds the other, or they begin alike. */
function sameTerm(wanted: unknown, given: unknown): boolean {
  const [a, b] = [lettersOf(wanted), lettersOf(given)];
  if (a === "" || b === "") return false;
  return a.includes(b) || b.includes(a) || (a.length >= STEM && a.slice(0, STEM) === b.slice(0, STEM));
}

function lettersOf(value: unknown): string {
  return String(value ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function asSet(a: readonly string[], b: readonly string[]): boolean {
  return inOrder([...a].sort(), [...b].sort());
}

function inOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}
