import type { FollowUp } from "../answer/answer.ts";
import type { Intent, IntentKind, IntentOf, SureIntent } from "../intent.ts";
import { KINDS } from "../intents/answers/kinds.ts";
import type { Respond } from "../intents/answers/respond.ts";
import type { Understand } from "../intents/understanding/understand.ts";
import type { Catalog } from "../knowledge/catalog.ts";
import type { Language, Localized } from "../language.ts";
import { madeOf } from "../text/made-of.ts";
import { wordsOf } from "../text/words.ts";

/** Of what understands and answers now. */
export type Suggesting = {
  readonly catalog: Catalog;
  readonly understand: Understand;
  readonly respond: Respond;
};

/** Something that can be asked, found by the words of its name. */
type Entry = {
  readonly names: readonly (readonly string[])[];
  readonly label: Localized;
  readonly intent: SureIntent;
};

/** More would be no choice. */
const MOST = 20;
/** Longer than any name or question. */
const LONGEST = 200;

/** What of a role is asked most, once it is clear which. */
const OF_ROLE = [
  ...(["role_tools", "role_learning", "role_interview"] as const),
  ...(["role_recruiting", "role_vacancy", "role_relevance"] as const),
];

type Passing = Extract<IntentKind, "settings" | "help" | "thanks" | "unclear" | "out_of_scope">;
const PASSING = ["settings", "help", "thanks", "unclear", "out_of_scope"] satisfies Passing[];

/** Whether it is of a kind that nobody looks for, or wants to see again. */
export function isPassing(intent: Intent): intent is IntentOf<Passing> {
  return PASSING.some((kind) => kind === intent.kind);
}

/** What can be asked with words that somebody is typing: roles, titles and tools by their names, else the question itself. */
export function suggestions(parts: Suggesting, typed: string, language: Language): readonly FollowUp[] {
  const text = typed.slice(0, LONGEST);
  const words = wordsOf(text);
  const found = words.length === 0 ? [] : entriesOf(parts).filter(({ names }) => isAmong(words, names));
  const roles = found.filter(({ intent }) => intent.kind === "role_profile");
  const [only, ...more] = roles;
  const title = parts.understand.naming().title(text)?.title;
  const offered = [
    // Where it is the whole of what was typed, and not a part of a role's name.
    ...found
      .filter(({ intent }) => intent.kind === "not_in_catalog" && intent.about === title)
      .map((each) => toFollowUp(each, language)),
    ...roles.map((each) => toFollowUp(each, language)),
    ...(only !== undefined && more.length === 0 ? ofRole(only, language) : []),
    ...found.filter((each) => !roles.includes(each)).map((each) => toFollowUp(each, language)),
    ...(found.length === 0 || words.length > 1 ? asQuestion(parts, text, language) : []),
  ];
  return distinct(offered).slice(0, MOST);
}

/** Each of the words begins one of a name. */
function isAmong(words: readonly string[], names: Entry["names"]): boolean {
  return names.some((name) => words.every((word) => name.some((each) => each.startsWith(word))));
}

function toFollowUp({ label, intent }: Entry, language: Language): FollowUp {
  return { label: label[language], intent };
}

function ofRole({ label, intent }: Entry, language: Language): readonly FollowUp[] {
  if (intent.kind !== "role_profile") return [];
  return OF_ROLE.map((kind) => partOf(kind, intent.roles, label[language], language));
}

/** One thing that can be asked of a role, by the name of the role. */
export function partOf(
  kind: (typeof OF_ROLE)[number],
  roles: IntentOf<"role_profile">["roles"],
  name: string,
  language: Language,
): FollowUp {
  return { label: `${KINDS[kind].label[language]}: ${name}`, intent: { kind, roles } };
}

/** What is typed as it is understood, by the title of its answer. */
function asQuestion(
  { understand, respond }: Suggesting,
  text: string,
  language: Language,
): readonly FollowUp[] {
  const { intent } = understand(text, { language });
  return isPassing(intent) ? [] : [{ label: respond(intent, language).title, intent }];
}

/** Each thing that can be asked once. */
export function distinct(offered: readonly FollowUp[]): readonly FollowUp[] {
  return [...new Map(offered.map((each) => [JSON.stringify(each.intent), each])).values()];
}

/** Made once for a catalog: the mind is replaced as a whole. */
const entriesOf = madeOf(({ catalog, understand }: Suggesting) => entriesIn(catalog, understand));

function entriesIn({ roles, titles }: Catalog, understand: Understand): readonly Entry[] {
  const tools = new Set(roles.flatMap((role) => role.tools.map(({ name }) => name)));
  return [
    ...roles.map(({ id, name, aliases }) => ({
      names: [id, name.nl.text, name.en.text, ...aliases.map(({ text }) => text)].map(wordsOf),
      label: { nl: name.nl.text, en: name.en.text },
      intent: { kind: "role_profile" as const, roles: [id] },
    })),
    ...titles.flatMap(({ name, aliases }) => {
      const title = understand.naming().title(name.en.text);
      if (title === undefined) return [];
      const asked = { kind: "not_in_catalog" as const, roles: [...title.nearest], about: title.title };
      return {
        names: [name.nl.text, name.en.text, ...aliases.map(({ text }) => text)].map(wordsOf),
        label: { nl: name.nl.text, en: name.en.text },
        intent: asked,
      };
    }),
    ...[...tools].map((name) => ({
      names: [wordsOf(name)],
      label: { nl: `Wie werkt met ${name}?`, en: `Who works with ${name}?` },
      intent: { kind: "find_role" as const, term: name },
    })),
  ];
}
