/**
 * What of the floor is plain values. Its schemas take a library that is slow to load, so whoever only counts, lists
 * or takes an intent apart imports from here, and types from where they are made.
 */

/** The languages Rolwijzer speaks. */
export const LANGUAGES = ["nl", "en"] as const;

/** How much experience a question, a vacancy or a learning route is for. */
export const LEVELS = ["junior", "medior", "senior"] as const;
/** What is meant where nobody says for what level. */
export const USUAL_LEVEL: (typeof LEVELS)[number] = "medior";

/** Roles that most AI teams have, and roles on the rise. */
export const CATEGORY_KINDS = ["common", "emerging"] as const;

/** The shape of a question. Ids are a public contract. */
export const FORMS = [
  "what",
  "yes_no",
  "enough",
  "either",
  "how_long",
  "how_many",
  "why",
  "difference",
  "choice",
  "who",
  "list",
  "write",
  "operate",
  "statement",
] as const;

/** What a reader wants of the last answer that no other slot says. */
export const OPERATIONS = [
  ...(["brief", "simple", "example", "easier", "harder"] as const),
  /** Of what was shown: one of it, what a good or a weak answer to it holds, those of it that the words speak of. */
  ...(["pointed", "good-answer", "weak-answer", "only"] as const),
  /** The same without something, or its reason; or something that cannot be done. */
  ...(["without", "why", "cannot"] as const),
  /** Where it comes from. */
  "sources",
] as const;

/** How the questions of an interview are asked. */
export const QUESTION_TYPES = ["knowledge", "hands-on", "design", "behaviour"] as const;

/** The most of what was shown that a later question can point into. */
export const MOST_ITEMS = 60;

/** Trades that roles are ranked for beside AI-first SaaS: insurance has a roadmap in the catalog, no other has an order. */
export const SECTORS = ["insurance", "other"] as const;

/** What is asked of roles side by side where it is asked which of them comes first: no entry of the vocabulary, for words alone tell it. */
export const COMES_FIRST = "comes-first";

/** What can be asked about the bot. What is asked beside something else comes first. */
export const ABOUT_BOT = ["privacy", "news", "freshness", "curators", "model", "sources"] as const;

/** What is refused with who can say instead. */
export const DECLINED = ["dismissal", "legal", "person"] as const;

/** What a reader can settle, or say of an answer. */
export const SETTINGS = [
  "speak-dutch",
  "speak-english",
  "forget-me",
  "what-do-you-keep",
  "feedback-good",
  "feedback-bad",
  "person",
] as const;

/** Kinds of intent about roles: each takes the form of its question, an attribute, and a section to open. */
export const ROLE_KINDS = [
  "list_roles",
  "role_profile",
  "role_tools",
  "role_learning",
  "role_recruiting",
  "role_interview",
  "role_vacancy",
  "role_relevance",
  "rank_roles",
  "compare_roles",
  "find_role",
  "legacy_mapping",
  "roadmap_mapping",
] as const;

/** Every kind of intent but `unclear`. */
export const SURE_KINDS = [
  ...ROLE_KINDS,
  "guide",
  "help",
  "thanks",
  "about_bot",
  "not_in_catalog",
  "out_of_scope",
  "settings",
] as const;
/** Kinds whose answer says that there is none. */
export const UNANSWERED_KINDS = ["not_in_catalog", "out_of_scope", "unclear"] as const;

/** The most roles that an intent is about. */
export const MOST_ROLES = 9;

/** The most interview questions that are given at once. */
export const MOST_QUESTIONS = 999;

/** The name of a town, as a vacancy takes it over. */
export const PLACE_NAME = /^[\p{L}'’][\p{L}\p{M} '’.-]{0,39}$/u;

/** How many hours a week a vacancy can be for. */
export const WEEKLY_HOURS = { from: 8, to: 48 } as const;

/** The most hours a week that somebody can learn in; more are hours in all. */
export const MOST_HOURS_A_WEEK = 50;

/** The most people of one background. */
export const MOST_PEOPLE = 10_000;

/** What a roadmap may hold: lines, of which so many are answered, for more no reader follows at once, and characters a line. */
export const ROADMAP_LIMITS = { lines: 60, answered: 40, characters: 1_000 } as const;

/** What a reader can tap under an answer: so many fit one row. */
export const MOST_FOLLOW_UPS = 5;

/** Parts of lower case words joined by dots, such as `mlops-engineer.tools.mlflow`. */
export const FACT_ID = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/u;

/** Slots that say how something was asked, and not of what. */
export const ASKED_SLOTS = ["form", "attribute", "about", "words", "operation", "items", "among"] as const;

/** An intent without these of its slots, all of which it can do without. */
export function withoutSlots<Of extends object>(intent: Of, slots: readonly string[]): Of {
  return Object.fromEntries(Object.entries(intent).filter(([slot]) => !slots.includes(slot))) as Of;
}

/** Kinds whose answers show facts. */
const SOURCED_KINDS = [...ROLE_KINDS, "guide", "not_in_catalog"] as const;

/** The same intent for the sources of its answer, as they were shown; nothing where its answers have none. */
export function askingSources<Of extends { readonly kind: string }, Id>(
  intent: Of,
  sources: readonly Id[] | undefined,
): Of | undefined {
  const isSourced = SOURCED_KINDS.some((kind) => kind === intent.kind);
  if (!isSourced) return undefined;
  const shown = sources === undefined ? {} : { sources: [...sources] };
  return { ...withoutSlots(intent, ["words", "sources"]), operation: "sources", ...shown };
}

/** The roles an intent names, in the order they were named. */
export function rolesOf<Role>(intent: {
  readonly kind: string;
  readonly roles?: readonly Role[];
}): readonly Role[] {
  return intent.roles ?? [];
}

/** The slots of an intent as the command line prints them: all but its kind and roles. */
export function slotsOf(intent: { readonly kind: string }): Readonly<Record<string, unknown>> {
  const {
    kind: _,
    roles: __,
    candidates: ___,
    ...slots
  } = { roles: undefined, candidates: undefined, ...intent };
  return slots;
}

/** Without what is not there, so that an intent is the same as that of a button. */
export function given<Slots extends object>(
  slots: Slots,
): { [Slot in keyof Slots]?: Exclude<Slots[Slot], undefined> } {
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)) as never;
}

/** What words of a question can say beside its subject, a line a letter; the vocabulary lists the words of each. */
export const HEADLINE_WORDS = [
  ...(["a-job", "after", "against", "age", "all", "already"] as const),
  ...(["becomes", "beside-work"] as const),
  ...(["carries", "case", "certificate", "coding", "counted", "course", "cv"] as const),
  ...(["day", "decides", "degree"] as const),
  ...(["ease", "emerging", "experience"] as const),
  ...(["fewest", "first-step", "free", "full-time", "future"] as const),
  ...(["half-year", "hardly", "hiring", "hour"] as const),
  ...(["in-addition", "indispensable", "insurance"] as const),
  ...(["last", "learns", "least-time", "licence", "longest"] as const),
  ...(["many", "maths", "month", "most", "must"] as const),
  ...(["needs", "none", "novice"] as const),
  ...(["one-person", "overkill", "own-people"] as const),
  ...(["paid", "per", "picks", "prediction", "project"] as const),
  ...(["quarter", "quickest"] as const),
  ...(["rare", "rated", "rating", "requires", "risk", "route"] as const),
  ...(["same", "search-string", "second", "staff", "still-to-learn"] as const),
  ...(["time", "to-find", "to-learn", "tools", "toughest"] as const),
  ...(["uses"] as const),
  ...(["week", "why", "without"] as const),
  ...(["year"] as const),
] as const;
export type HeadlineWord = (typeof HEADLINE_WORDS)[number];
