import type { OfferedStatement, Offers, OwnPage, Speaker } from "../adapters/adapter.ts";
import type { FollowUp } from "../answer/answer.ts";
import type { Tap } from "../intent.ts";
import { statedFacts } from "../knowledge/fact-index.ts";
import type { Language } from "../language.ts";
import type { Desk } from "./desk/desk.ts";
import { type Finding, makeFinding } from "./looking-up.ts";
import { personOf } from "./person.ts";
import { makeSpokenLanguage } from "./spoken-language.ts";
import type { Stores } from "./stores.ts";
import { isPassing, type Suggesting, suggestions } from "./suggesting.ts";

type Parts = {
  readonly mind: () => Finding;
  readonly stores: Pick<Stores, "conversations" | "people" | "settled">;
  readonly language: Language;
  readonly desk?: Pick<Desk, "waitsFor" | "isAnybodyThere"> | undefined;
};

/** So many answers are led back to, and so many turns are looked through for them. */
const MOST_RECENT = 5;
const LOOKED_THROUGH = 40;

/** So many can be chosen from. */
const MOST_STATEMENTS = 60;

function statementsIn(
  { catalog, respond }: Suggesting,
  { intent, language }: Tap,
): readonly OfferedStatement[] {
  const stated = statedFacts(catalog);
  const shown = respond(intent, language).citations.flatMap(({ id }) => stated.get(id) ?? []);
  return shown.slice(0, MOST_STATEMENTS).map((fact) => ({ fact: fact.id, text: fact[language] }));
}

/** What pages and menus of a platform are made of. */
export function makeOffers({ mind, stores, language: usual, desk }: Parts): Offers {
  const language = makeSpokenLanguage(stores, usual);
  const roles: Offers["roles"] = (language) =>
    mind().catalog.roles.map(({ id, name, category }) => ({ id, name: name[language].text, category }));

  async function recent(speaker: Speaker, spoken: Language): Promise<readonly FollowUp[]> {
    const turns = await stores.conversations.lastOf(personOf(speaker), LOOKED_THROUGH);
    const asked = turns.flatMap(({ intent, answered = intent }) => (isPassing(answered) ? [] : [answered]));
    const distinct = new Map(asked.map((intent) => [JSON.stringify(intent), intent]));
    const { respond } = mind();
    return [...distinct.values()].slice(0, MOST_RECENT).map((intent) => {
      return { label: respond(intent, spoken).title, intent };
    });
  }

  async function page(speaker: Speaker, locale?: Language): Promise<OwnPage> {
    const spoken = await language(speaker, locale);
    const [asked, curating, canAsk] = await Promise.all([
      recent(speaker, spoken).catch(() => []),
      desk?.waitsFor(speaker).catch(() => undefined),
      desk?.isAnybodyThere(speaker).catch(() => false),
    ]);
    return { language: spoken, roles: roles(spoken), recent: asked, curating, canAsk: canAsk ?? false };
  }

  return {
    roles,
    suggest: (text, spoken) => suggestions(mind(), text, spoken),
    ...makeFinding(mind),
    statements: (answer) => statementsIn(mind(), answer),
    language,
    page,
  };
}
