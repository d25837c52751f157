import type { OpenedBrain } from "../../src/bot/brain.ts";
import { askedIntent } from "../../src/cli/asked-intent.ts";
import { type Intent, SureKind } from "../../src/intent.ts";
import { KINDS } from "../../src/intents/answers/kinds.ts";
import {
  ABOUT_BOT,
  CATEGORY_KINDS,
  DECLINED,
  FORMS,
  LEVELS,
  OPERATIONS,
  QUESTION_TYPES,
  SECTORS,
  SETTINGS,
} from "../../src/values.ts";

type Catalog = OpenedBrain["catalog"];
type Slots = Readonly<Record<string, unknown>>;

const OF_ROLE = ["role_profile", "role_tools", "role_learning", "role_recruiting", "role_relevance"] as const;
const ATTRIBUTES = [
  undefined,
  ...(["need", "degree", "duration", "channels", "boundaries", "maturity", "titles", "law"] as const),
];
/** Words that lead to the ways of answering, taken in turn. */
const WORDS = [
  "python kubernetes 3 months",
  "verzekeraar 2 modellen zonder opkomend",
  "most tools vacancies just obsolete job",
];

/** What can be asked of everything in the catalog: whole, in parts, in each form of a question, with each thing that is wanted of an answer. */
export function everyIntent(catalog: Catalog): readonly Intent[] {
  return [
    ...sampled(catalog),
    ...ofEachRole(catalog),
    ...inEachForm(catalog),
    ...ofEveryPage(catalog),
    ...ofTheRest(catalog),
  ];
}

/** Of the samples some of each kind, with every role among them. */
function sampled(catalog: Catalog): readonly Intent[] {
  const most = 12;
  return SureKind.options.flatMap((kind): readonly Intent[] => {
    const all: readonly Intent[] = KINDS[kind].samples(catalog);
    const every = Math.ceil(all.length / most);
    return all.filter((_, index) => index < catalog.roles.length || index % every === 0);
  });
}

function ofEachRole({ roles }: Catalog): readonly Intent[] {
  const slots: readonly (readonly [string, Slots])[] = [
    ...OF_ROLE.flatMap((kind) => SECTIONS.map((section) => [kind, { section }] as const)),
    ...OF_ROLE.flatMap((kind) => OPERATIONS.map((operation) => [kind, { operation }] as const)),
    ...LEVELS.flatMap((level) => [
      ["role_vacancy", { level, place: "Utrecht", hours: { from: 32, to: 40 } }] as const,
      ["role_interview", { level, count: 10 }] as const,
    ]),
    ...QUESTION_TYPES.map((type) => ["role_interview", { type, count: 1 }] as const),
    ...OPERATIONS.map((operation) => ["role_interview", { operation, count: 2 }] as const),
    ["not_in_catalog", { section: "pay" }],
    ["not_in_catalog", {}],
  ];
  return roles.flatMap(({ id }, place) =>
    slots.filter(inTurn(place)).map(([kind, each]) => askedIntent(kind, [id], each)),
  );
}

/** Of each thing that can be asked some roles are asked about, so that all of it takes seconds. */
const inTurn = (place: number) => (_: unknown, index: number) => (index + place) % 8 === 0;

const SECTIONS = ["all", "boundaries", "levels", "duties", "experienced", "selection", "in-short"];

/** Every form of a question, with each attribute in turn. */
function inEachForm({ roles }: Catalog): readonly Intent[] {
  const manners = [...OF_ROLE, "compare_roles" as const].flatMap((kind) =>
    FORMS.map((form) => ({ kind, form })),
  );
  return roles.flatMap((role, place) =>
    manners.filter(inTurn(place)).map(({ kind, form }, turn) => {
      const named =
        kind === "compare_roles" ? [role.id, ...roles.slice(place - 1).map(({ id }) => id)] : [role.id];
      return askedIntent(kind, named.slice(0, 2), {
        form,
        words: WORDS[turn % WORDS.length],
        ...askedOf(role, turn),
      });
    }),
  );
}

function askedOf({ tools }: Catalog["roles"][number], turn: number): Slots {
  const attribute = ATTRIBUTES[turn % ATTRIBUTES.length];
  const about = tools.at(turn % 7)?.name;
  return { ...(attribute === undefined ? {} : { attribute }), ...(about === undefined ? {} : { about }) };
}

function ofEveryPage({ pages, titles, roadmaps }: Catalog): readonly Intent[] {
  return [
    ...pages.flatMap((page) => [
      askedIntent("guide", [], { page: page.id }),
      askedIntent("guide", [], { page: page.id, section: "all" }),
      ...page.answers.map(({ id: question }) => askedIntent("guide", [], { page: page.id, question })),
    ]),
    ...titles.map((title) => askedIntent("not_in_catalog", title.nearest, { about: title.id })),
    ...roadmaps.flatMap(({ id }) => [
      askedIntent("roadmap_mapping", [], { roadmap: id }),
      askedIntent("roadmap_mapping", [], { roadmap: id, section: "all" }),
      askedIntent("roadmap_mapping", [], { roadmap: id, place: 2 }),
    ]),
  ];
}

function ofTheRest({ roles, backgrounds }: Catalog): readonly Intent[] {
  const ids = backgrounds.map(({ id }) => id);
  const counts = Object.fromEntries(ids.map((id, index) => [id, index + 1]));
  const alone = ["settings", "about_bot", "out_of_scope"];
  return [
    ...SureKind.options
      .filter((kind) => !alone.includes(kind) && kind !== "find_role")
      .map((kind) => askedIntent(kind, [], {})),
    ...SETTINGS.map((what) => askedIntent("settings", [], { what })),
    ...ABOUT_BOT.flatMap((what) => [
      askedIntent("about_bot", [], { what }),
      askedIntent("about_bot", [], { what, section: "all" }),
    ]),
    ...[...DECLINED, "language", undefined].map((why) =>
      askedIntent("out_of_scope", [], why === undefined ? {} : { why }),
    ),
    ...CATEGORY_KINDS.map((category) => askedIntent("list_roles", [], { category })),
    ...SECTORS.map((sector) => askedIntent("rank_roles", [], { sector })),
    ...["duration", "demand", "maths"].map((by) => askedIntent("rank_roles", [], { by, words: "easiest" })),
    askedIntent("legacy_mapping", [], { background: ids, counts }),
    ...ids.map((id) => askedIntent("legacy_mapping", [], { background: [id], form: "how_long" })),
    askedIntent("unclear", [], {
      candidates: roles.slice(0, 5).map(({ id }) => ({ kind: "role_tools", roles: [id] })),
    }),
  ];
}
