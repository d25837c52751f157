import type { Answer, Fact, Term } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Found } from "../../knowledge/find.ts";
import { type Said, saidOf } from "../../knowledge/said.ts";
import type { Localized } from "../../language.ts";
import { type AnswerPart, listPart, sized } from "./answer-size.ts";
import { ALL_ROLES, EVERYTHING, opens, perRole } from "./follow-ups.ts";
import type { Lookups } from "./lookups.ts";
import { doesFact } from "./role-profile.ts";
import type { Writer } from "./writer.ts";

const MOST_ROLES = 4;
/** As many as a comparison takes. */
const MOST_COMPARED = 3;
const LINES_A_ROLE = 2;
/** Whom the first sentence names; the others stand below it. */
const MOST_NAMED = 2;

/** Who uses, does or knows something: the roles whose facts speak of it, or whose work was described, with those facts. */
export function findRole(writer: Writer, intent: IntentOf<"find_role">, lookups: Lookups): Answer {
  const isDescribed = describesWork(writer, intent);
  const found = (isDescribed ? described(writer, intent, lookups) : lookups.find(intent.term)).slice(
    0,
    MOST_ROLES,
  );
  const title = writer.say(
    isDescribed
      ? WHO_DOES
      : { nl: `Wie gaat er over "${intent.term}"?`, en: `Who handles "${intent.term}"?` },
  );
  if (found.length === 0) return nobody(writer, intent, title);
  const ids = found.map((each) => each.role.id);
  const profiles = perRole(writer, ids, (id) => ({ kind: "role_profile", roles: [id] }));
  return writer.finish({
    intent,
    title,
    lead: [
      ...matchFact(writer, intent.term, found),
      ...(found.length > 1 ? [] : found.map(({ role }) => doesFact(writer, role))),
    ],
    ...sized(
      found.map((each) => foundPart(writer, each)),
      intent.section,
    ),
    followUps: [
      ...profiles.slice(0, MOST_COMPARED),
      ...(intent.section === "all" ? [] : [opens(writer.say(EVERYTHING), intent, "all")]),
      ...(ids.length > 1
        ? [
            {
              label: writer.say({ nl: "Vergelijk", en: "Compare" }),
              intent: { kind: "compare_roles" as const, roles: ids.slice(0, MOST_COMPARED) },
            },
          ]
        : []),
      // Last, where there is room for so many buttons.
      ...profiles.slice(MOST_COMPARED),
    ],
    ...(profiles.length > MOST_COMPARED ? { listed: profiles } : {}),
    found: ids,
  });
}

const WHO_DOES: Localized = { nl: "Wie doet dit?", en: "Who does this?" };

/** A few words name something; more describe work. */
const MOST_OF_NAME = 2;

function describesWork({ catalog }: Writer, { described = [], words = "", term }: IntentOf<"find_role">) {
  const isTool = catalog.roles.some(({ tools }) =>
    tools.some(({ name, seedName, aliases = [] }) => [name, seedName, ...aliases].includes(term)),
  );
  return described.length > 0 && !isTool && words.split(" ").length > MOST_OF_NAME;
}

/** The roles whose work was described, with what they say of it. */
function described(
  writer: Writer,
  { described: ids = [], words = "" }: IntentOf<"find_role">,
  { closest }: Lookups,
): readonly Found[] {
  return ids.flatMap((id): readonly Found[] => {
    const role = writer.catalog.role(id);
    if (role === undefined) return [];
    const close = closest(words, (said) => said.role === role && said.path[0] === "responsibilities");
    // What it is there for, where no line of its work has a word of the question.
    const facts = close.length > 0 ? close.map(({ said }) => said) : saidOf(role).filter(isMission);
    return [{ role, facts }];
  });
}

const isMission = ({ field }: Said) => field === "mission";

function foundPart(writer: Writer, { role, facts }: Found): AnswerPart {
  const lines = () => facts.map((each) => writer.about(role).line(each.path, each.fact, each.label));
  return listPart(role.id, role.name[writer.language].text, lines, LINES_A_ROLE);
}

function matchFact(writer: Writer, term: string, found: readonly Found[]): readonly Fact[] {
  const [best] = found;
  const [fact] = best?.facts ?? [];
  if (best === undefined || fact === undefined) return [];
  const subject: Term = { kind: "phrase", id: "term", text: `"${term}"` };
  const first = found.slice(0, MOST_NAMED).map((each) => writer.roleTerm(each.role));
  const value = {
    kind: "terms" as const,
    terms: first,
    ...(found.length > MOST_NAMED ? { open: true as const } : {}),
  };
  return [writer.about(best.role).fact(fact.path, fact.fact, subject, "matches", value)];
}

function nobody(writer: Writer, intent: IntentOf<"find_role">, title: string): Answer {
  return writer.finish({
    intent,
    title,
    notes: [
      writer.say({
        nl: `In de catalogus komt "${intent.term}" bij geen enkele rol voor. Dat zegt niet dat niemand het doet: ik weet het gewoon niet.`,
        en: `The catalog mentions "${intent.term}" for no role. That does not mean nobody does it: I simply do not know.`,
      }),
    ],
    followUps: [
      { label: writer.say(ALL_ROLES), intent: { kind: "list_roles" } },
      { label: writer.say({ nl: "Wat kun je?", en: "What can you do?" }), intent: { kind: "help" } },
    ],
    found: [],
  });
}
