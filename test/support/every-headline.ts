import type { Answer } from "../../src/answer/answer.ts";
import type { AboutRoles, Form, SureIntent } from "../../src/intent.ts";
import type { Respond } from "../../src/intents/answers/respond.ts";
import type { Catalog } from "../../src/knowledge/catalog.ts";
import type { Language } from "../../src/language.ts";
import { FORMS } from "../../src/values.ts";

const KINDS: readonly AboutRoles[] = [
  "role_profile",
  "role_tools",
  "role_learning",
  "role_recruiting",
  "role_relevance",
];
const ATTRIBUTES = [
  undefined,
  "need",
  "degree",
  "duration",
  "channels",
  "boundaries",
  "maturity",
  "titles",
  "law",
];
const OF_THE_WHOLE: readonly Form[] = ["write", "operate", "statement"];
const FORMS_OF_PARTS = FORMS.filter((each) => !OF_THE_WHOLE.includes(each));
const MANNERS = FORMS_OF_PARTS.flatMap((form) =>
  ATTRIBUTES.map((attribute) => ({ form, ...(attribute === undefined ? {} : { attribute }) })),
);

/** Words that lead to the ways of answering, taken in turn. */
const WORDS = [
  "python kubernetes 3 months",
  "verzekeraar 2 modellen zonder opkomend",
  "most tools vacancies just obsolete job",
  "zelf aannemen 6 uur per week cursus geen diploma",
];

/** The answers to every kind of direct question about a role. */
export function* headlinesOfRoles(respond: Respond, { roles }: Catalog, language: Language) {
  yield* inTurn(
    roles.flatMap(({ id }) =>
      KINDS.flatMap((kind) => MANNERS.map((manner): SureIntent => ({ kind, roles: [id], ...manner }))),
    ),
    respond,
    language,
  );
}

/** The same about a background, alone and with each role. */
export function* headlinesOfBackgrounds(respond: Respond, catalog: Catalog, language: Language) {
  const wished = [[], ...catalog.roles.map(({ id }) => [id])];
  yield* inTurn(
    catalog.backgrounds.flatMap(({ id }) =>
      wished.flatMap((roles) =>
        FORMS_OF_PARTS.map((form): SureIntent => ({ kind: "legacy_mapping", background: [id], roles, form })),
      ),
    ),
    respond,
    language,
  );
}

function* inTurn(intents: readonly SureIntent[], respond: Respond, language: Language): Generator<Answer> {
  for (const [turn, intent] of intents.entries())
    yield respond({ ...intent, words: WORDS[(turn + 1) % WORDS.length] ?? "" } as SureIntent, language);
}
