import type { Headline } from "../../../answer/answer.ts";
import { listed } from "../../../answer/lead.ts";
import { isIn, type Said, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { wholeNames } from "../../../text/whole-names.ts";
import type { Asking } from "./asking.ts";
import { toolInShort } from "./nearest-by-tools.ts";
import { demandsOf } from "./needed.ts";
import { cited, own, spoken, told } from "./sentence.ts";
import { toolsIn } from "./tools-named.ts";
import { topTools } from "./top-tools.ts";
import { SOFT } from "./verdict.ts";

const LONGEST = 345;

/** When somebody needs to know a thing: beforehand, then level by level, what is a plus behind what is a must. */
const WHEN = [
  "learning.prerequisites",
  "levels.junior.must",
  "levels.junior.nice",
  "levels.medior.must",
  "levels.medior.nice",
  "levels.senior.must",
  "levels.senior.nice",
];

/** Which of two tools to learn first: the one that is asked for earlier. Where no level tells, that, and what each is for. */
export function toolFirst(asking: Asking): Headline | undefined {
  const { writer, has, roles, intent } = asking;
  const form = "form" in intent ? intent.form : undefined;
  const [one, other, ...more] = toolsIn(asking);
  // "Are A and B enough to start with" asks not which of them.
  if (
    !has("first-step") ||
    form === "enough" ||
    form === "yes_no" ||
    one === undefined ||
    other === undefined ||
    more.length > 0
  )
    return undefined;
  const among = roles.length > 0 ? roles : writer.catalog.roles;
  const [best] = among
    .flatMap((role) => {
      const [first, second] = [one, other]
        .flatMap((tool) => askedIn(asking, role, tool))
        .toSorted((a, b) => a.when - b.when);
      return first === undefined || second === undefined || first.when === second.when
        ? []
        : [{ first, second }];
    })
    .toSorted((a, b) => a.second.when - b.second.when);
  if (best === undefined)
    return spoken([noOrder(writer), ...[one, other].map((tool) => forWhat(asking, tool))], LONGEST);
  const verdict = own(writer, { nl: `Eerst ${best.first.tool}.`, en: `${best.first.tool} first.` });
  return spoken(
    [verdict, told(writer, [best.first.said], 150), told(writer, [best.second.said], 150)],
    LONGEST,
  );
}

type Placed = { readonly tool: string; readonly said: Said; readonly when: number };

/** The earliest that a role asks for a tool. */
function askedIn(asking: Asking, role: Role, tool: string): readonly Placed[] {
  const named = {
    ...asking,
    intent: { kind: "role_tools" as const, roles: [role.id], about: tool },
    words: "",
  };
  const [first] = demandsOf(named, role, tool)
    .map((said) => ({ tool, said, when: whenAsked(said) }))
    .filter(({ when }) => when >= 0)
    .toSorted((a, b) => a.when - b.when);
  return first === undefined ? [] : [first];
}

/** What only helps beforehand comes behind what is needed then. */
function whenAsked(said: Said): number {
  const at = WHEN.findIndex((field) => isIn(said, field));
  return at === 0 && SOFT.test(said.fact.en) ? 0.5 : at;
}

function forWhat({ writer, find }: Asking, tool: string): Headline | undefined {
  const role = find(tool)[0]?.role;
  return role && toolInShort(writer, role, tool);
}

function noOrder(writer: Asking["writer"]): Headline {
  return own(writer, {
    nl: "Welke van de twee eerst, zegt de catalogus niet.",
    en: "Which of the two first, the catalog does not say.",
  });
}

/** What a role's tools begin with: those that are asked for beforehand, or of a junior. */
export function toolsToBeginWith(asking: Asking, role: Role): Headline | undefined {
  const { writer, intent, has } = asking;
  const asksTools = intent.kind === "role_tools" || (intent.kind === "role_learning" && has("tools"));
  if (!asksTools || !has("first-step") || toolsIn(asking).length > 0) return undefined;
  const asked = saidOf(role).filter((said) => BEGIN.some((field) => isIn(said, field)));
  const begun = asked.flatMap((said) =>
    role.tools
      .filter(({ name }) => namedIn(said.fact[writer.language], name))
      .map(({ name }) => ({ name, said })),
  );
  if (begun.length === 0) return undefined;
  const few = begun
    .filter(({ name }, at) => begun.findIndex((each) => each.name === name) === at)
    .slice(0, MOST_BEGUN);
  const names = listed(
    few.map(({ name }) => name),
    writer.language,
  );
  const facts = few.map(({ said }) => cited(writer, said));
  const first = own(
    writer,
    {
      nl: `Begin met ${names}: dat wordt vooraf of van een junior al gevraagd.`,
      en: `Begin with ${names}: that is asked beforehand, or of a junior.`,
    },
    [...new Set(facts)],
  );
  return spoken([first, topTools(asking, [role])], LONGEST);
}

const BEGIN = WHEN.slice(0, 2);
const MOST_BEGUN = 4;

function namedIn(text: string, name: string): boolean {
  const [called = name] = name.split(/ \/ |, | \(/u);
  return wholeNames([called]).test(text);
}
