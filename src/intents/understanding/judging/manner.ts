import type { AttributeId, Intent } from "../../../intent.ts";
import type { Span } from "../../../text/phrases.ts";
import { FORMS } from "../../../values.ts";
import { WHOLE } from "../learning/templates.ts";
import type { Reading } from "../reading/reading.ts";
import type { Asked, Chances, Manner } from "./asked.ts";

/** The form of a question, and what of a role it asks, given what kind of intent it is. */
export function mannerOf({ kind }: Pick<Intent, "kind">, asked: Asked): Manner {
  const [name] = likeliest(asked.manners().forms) ?? [];
  const form = FORMS.find((each) => each === name);
  const attribute = asksNames(kind, asked) ? "titles" : attributeOf(kind, asked);
  return { ...(form === undefined ? {} : { form }), ...(attribute === undefined ? {} : { attribute }) };
}

/** By what names to search, on LinkedIn or anywhere, is not where to look. */
function asksNames(kind: Intent["kind"], { reading }: Asked): boolean {
  return reading.has("search-words") && OF_NAMES.includes(kind);
}

function likeliest(chances: Chances): readonly [name: string, chance: number] | undefined {
  let most: readonly [string, number] | undefined;
  for (const each of chances) if (most === undefined || each[1] > most[1]) most = each;
  return most;
}

/** Kinds of which nothing is asked apart: they are looked up by words of their own. */
const WITHOUT: readonly Intent["kind"][] = ["find_role", "roadmap_mapping"];

/** Kinds whose answers know by what names somebody is searched for. */
const OF_NAMES: readonly Intent["kind"][] = ["role_recruiting", "role_profile", "not_in_catalog"];

/** Whether something is needed: an attribute that says of what comes before it. */
const GENERAL: AttributeId = "need";

/** How much likelier words for an attribute make it, where they are for no other. */
const NAMED = 3;

/** What is likeliest to be asked; else of the words for attributes those that this kind of answer tells, the longest first. */
function attributeOf(kind: Intent["kind"], asked: Asked): AttributeId | undefined {
  const { reading, parts, manners } = asked;
  if (WITHOUT.includes(kind)) return undefined;
  const { attributes } = manners();
  const [name = WHOLE, chance = 0] = likeliest(attributes) ?? [];
  // Of an attribute with few example lines, such as a company's own, its words tell more than they.
  const [only, ...others] = new Set(reading.attributes.map(({ meaning }) => meaning));
  if (only !== undefined && others.length === 0 && NAMED * (attributes.get(only) ?? 0) > chance) return only;
  const named = reading.attributes.find(
    ({ meaning }) => meaning !== GENERAL && parts.entries[meaning]?.intent === kind,
  );
  // Of what is needed that is asked which is named.
  if (name === GENERAL && named !== undefined) return named.meaning;
  const isNamed = reading.attributes.some(({ meaning }) => meaning === name);
  if (name in parts.entries && (isNamed || parts.entries[name]?.named !== true)) return name;
  const told = reading.attributes.filter(
    ({ meaning }) => isWhole(kind) || parts.entries[meaning]?.intent === kind,
  );
  const [first] = told.toSorted((one, other) => lengthOf(other) - lengthOf(one) || one.from - other.from);
  return first?.meaning === GENERAL ? (named?.meaning ?? GENERAL) : first?.meaning;
}

/** Kinds that set roles beside each other, by whatever they are asked. */
function isWhole(kind: Intent["kind"]): boolean {
  return kind === "rank_roles" || kind === "compare_roles" || kind === "list_roles";
}

function lengthOf({ from, to }: Span<unknown>): number {
  return to - from;
}

/** "A short message" says what is wanted, and is not the last answer in short. */
export function namesWhatIsWanted({ attributes }: Reading, { entries }: Asked["parts"]): boolean {
  return attributes.some(({ meaning }) => entries[meaning]?.named === true);
}

/** By what words a title is searched for is an attribute of it, however it is asked. */
export function namesAsked({ attribute }: Manner): Manner {
  return attribute === "titles" ? { attribute } : {};
}
