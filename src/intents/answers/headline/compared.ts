import type { Headline } from "../../../answer/answer.ts";
import { ended } from "../../../answer/lead.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Said } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import { COMES_FIRST } from "../../../values.ts";
import type { Writer } from "../writer.ts";
import { asksFinding, byFinding } from "./among.ts";
import type { Asking } from "./asking.ts";
import { inFields, subjectOf } from "./asking.ts";
import { asksBoth, bothNeeded } from "./both-needed.ts";
import { calledHere } from "./called-here.ts";
import { demandedOfEach, demandsIn } from "./demanded.ts";
import { mostAbout } from "./most-about.ts";
import { namesApart } from "./names-apart.ts";
import { nearestByTools } from "./nearest-by-tools.ts";
import { demandsOf } from "./needed.ts";
import { ofOtherName } from "./of-title.ts";
import { byOnePerson } from "./one-person.ts";
import { focusOf, perRole, timeOf, toolsOf, valuesOf } from "./per-role.ts";
import { seatedFirst } from "./seat-order.ts";
import { cited, lowerFirst, own, spoken, told } from "./sentence.ts";

const FIRMLY = 0.6;

type Compared = Asking<IntentOf<"compare_roles">>;
type Way = (asking: Compared, one: Role, other: Role) => Headline | undefined;

/** What separates roles: by what was asked of each, else the boundary between them. */
const WAYS: readonly Way[] = [
  ({ writer, intent }, one, other) =>
    intent.attribute === COMES_FIRST && intent.roles.length === 2
      ? seatedFirst(writer, one, other, boundary(writer, one, other))
      : undefined,
  namesApart,
  ({ writer, intent }, one, other) =>
    intent.form === "choice" || intent.form === "either"
      ? undefined
      : ofOtherName(writer, intent.about, boundary(writer, one, other)),
  (asking, one, other) =>
    asking.has("one-person") && !asking.has("needs") && !CHOOSES.includes(asking.intent.form)
      ? byOnePerson(asking, one, other, boundary(asking.writer, one, other))
      : undefined,
  ({ intent, ...asking }, one, other) =>
    intent.operation === undefined
      ? undefined
      : ((intent.words === undefined ? undefined : boundary(asking.writer, one, other)) ??
        perRole(asking, focusOf)),
  (asking) => (asksFinding(asking) ? byFinding(asking, asking.roles) : undefined),
  (asking) =>
    asking.intent.attribute === "duration" || asking.has("to-learn") ? perRole(asking, timeOf) : undefined,
  (asking) => (asking.has("tools") ? perRole(asking, toolsOf) : undefined),
  (asking) => {
    const [demand] =
      asking.intent.form === undefined && asking.intent.attribute === undefined ? [] : demandsIn(asking);
    return demand && demandedOfEach(asking, demand);
  },
  ofThingEach,
  (asking, one, other) =>
    asksBoth(asking) ? bothNeeded(asking, one, other, boundary(asking.writer, one, other)) : undefined,
  ({ has, writer }, one, other) =>
    has("same") ? notTheSame(writer, boundary(writer, one, other)) : undefined,
  (asking) => (CHOOSES.includes(asking.intent.form) ? nearestByTools(asking, asking.roles) : undefined),
  shared,
  chosen,
  perField,
  (asking, one, other) =>
    asking.roles.length > 2 ? perRole(asking, focusOf) : boundary(asking.writer, one, other),
];

/** What each role asks of a tool or skill that is named. */
function ofThingEach(asking: Compared): Headline | undefined {
  const { writer, intent, roles, has } = asking;
  const { about } = intent;
  if (intent.attribute !== "need" && !has("needs") && !has("uses")) return undefined;
  if (about === undefined || writer.catalog.title(about) !== undefined) return undefined;
  const found = roles.map((role) => demandsOf(asking, role, about)[0]);
  if (found.every((each) => each === undefined)) return undefined;
  const parts = roles.map((role, at): Headline => {
    const name = role.name[writer.language].text;
    const said = found[at];
    return said === undefined
      ? own(writer, { nl: `${name}: niet genoemd.`, en: `${name}: not named.` })
      : { text: `${name}: ${told(writer, [said], 130)?.text ?? ""}`, facts: [cited(writer, said)] };
  });
  return spoken(parts, 345);
}

export function compared(asking: Compared): Headline | undefined {
  const [one, other] = asking.roles;
  if (one === undefined || other === undefined) return undefined;
  for (const way of WAYS) {
    const headline = way(asking, one, other);
    if (headline !== undefined)
      return spoken([calledHere(asking.writer, asking.intent, headline), headline], 345) ?? headline;
  }
  return undefined;
}

/** "Isn't A just B": what separates them says that it is not. */
function notTheSame(writer: Writer, separates: Headline | undefined): Headline | undefined {
  return separates && spoken([own(writer, { nl: "Nee.", en: "No." }), separates], 345);
}

/** Whose something is: the boundary between them, where that speaks of it. */
function shared(asking: Compared, one: Role, other: Role): Headline | undefined {
  const { writer, closest, words, intent } = asking;
  if (!CHOOSES.includes(intent.form)) return undefined;
  const [first] = closest(
    subjectOf(words),
    (said) => isBetween(said, one, other) || isBetween(said, other, one),
  );
  return first !== undefined && first.weight >= SPEAKS_OF_IT
    ? boundary(writer, one, other, first.said)
    : undefined;
}

const SPEAKS_OF_IT = 0.5;

function isBetween({ role, field, path }: Said, one: Role, other: Role): boolean {
  return role === one && field === "boundaries" && path.at(-1) === other.id;
}

/** Forms that ask for one of them. */
const CHOOSES: readonly Compared["intent"]["form"][] = ["choice", "who", "either"];

/** Which of them, where one is asked for. */
function chosen(asking: Asking<IntentOf<"compare_roles">>): Headline | undefined {
  const { intent } = asking;
  if (!CHOOSES.includes(intent.form)) return undefined;
  const { words, has } = asking;
  return subjectOf(words) === "" || has("picks") ? perRole(asking, valuesOf) : mostAbout(asking, FIRMLY);
}

/** Where one role ends and the other begins: the sentence that names both, or one in which "this role" is named. */
function boundary(writer: Writer, one: Role, other: Role, meant?: Said): Headline | undefined {
  const { language } = writer;
  const found = [
    ...one.boundaries.filter(({ role }) => role === other.id).map((said) => ({ owner: one, said })),
    ...other.boundaries.filter(({ role }) => role === one.id).map((said) => ({ owner: other, said })),
  ];
  const [of, beside] = [one.name[language].text, other.name[language].text];
  const names = (text: string) => [of, beside].filter((name) => text.includes(name)).length;
  const [named] = found.toSorted(
    (a, b) =>
      Number(SPEAKS_TO_ONE.test(a.said[language])) - Number(SPEAKS_TO_ONE.test(b.said[language])) ||
      names(b.said[language]) - names(a.said[language]),
  );
  const best = found.find(({ said }) => said === meant?.fact) ?? named;
  if (best === undefined) return undefined;
  const owner = best.owner.name[language].text;
  const the = THE[language].replace("X", owner);
  const text = best.said[language]
    .replace(/\b(?:deze|this) (?:rol|role)\b/giu, (words) => (/^[A-Z]/u.test(words) ? the : lowerFirst(the)))
    .replace(/\b(hoort|horen) hier\b/gu, `$1 bij ${lowerFirst(the)}`)
    .replace(/\b(belongs?) here\b/gu, `$1 to ${lowerFirst(the)}`);
  const both = names(text) === 0 ? `${of} ${writer.say({ nl: "naast", en: "beside" })} ${beside}: ` : "";
  return {
    text: brief(both + ended(both === "" ? text : lowerFirst(text))),
    facts: [writer.about(best.owner).cite(["boundaries", best.said.role], best.said)],
  };
}

/** Said to whoever has the role, or of another place: clear only where the role itself is shown. */
const SPEAKS_TO_ONE = /\b(?:you|your|there|jij|je|jouw|daar|ginds)\b/iu;

const THE = { nl: "De X", en: "The X" } as const;

/** What each role says of it, those that say nothing left out. */
function perField({
  writer,
  roles,
  fields,
  words,
  closest,
  intent,
}: Asking<IntentOf<"compare_roles">>): Headline | undefined {
  if (fields.length === 0 || intent.attribute === "boundaries") return undefined;
  const sentences = roles.flatMap((role) => {
    const [best] = closest(words, inFields([role], fields));
    if (best === undefined) return [];
    const sentence = told(writer, [best.said], 150);
    return sentence === undefined
      ? []
      : [
          {
            text: `${role.name[writer.language].text}: ${lowerFirst(sentence.text)}`,
            facts: [cited(writer, best.said)],
          },
        ];
  });
  return spoken(sentences);
}
