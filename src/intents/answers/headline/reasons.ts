import type { Headline } from "../../../answer/answer.ts";
import type { IntentOf } from "../../../intent.ts";
import { isIn } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { brief } from "../../../text/brief.ts";
import { COMES_FIRST } from "../../../values.ts";
import type { Writer } from "../writer.ts";
import { type Asking, inFields, type OfRole } from "./asking.ts";
import { demandsIn } from "./demanded.ts";
import { citeWeeks } from "./duration.ts";
import { demandsOf } from "./needed.ts";
import { whySeatedFirst } from "./seat-order.ts";
import { lowerFirst, ofField, own, spoken, told } from "./sentence.ts";
import { verdictOn } from "./verdict.ts";
import { why } from "./why.ts";
import { seldomCounted } from "./worth.ts";

/** Why the last answer of a role is as it is: what the thing is for, what takes the time, what the role is for. */
export function reasonOf(asking: OfRole, role: Role): Headline | undefined {
  const { intent } = asking;
  return (
    (intent.about === undefined ? undefined : purposeOf(asking, role, intent.about)) ??
    ofDemand(asking, role) ??
    ofTime(asking, role) ??
    (intent.attribute === "need" ? seldomCounted(asking, role) : undefined) ??
    why({ ...asking, intent: { ...intent, form: "why" } }, role)
  );
}

/** What a tool or a skill is for in a role, and how firmly it is asked for. */
function purposeOf(asking: OfRole, role: Role, about: string): Headline | undefined {
  const { writer } = asking;
  const uses = demandsOf(
    { ...asking, intent: { kind: "role_tools", roles: [role.id], about }, words: "" },
    role,
    about,
  );
  const use = uses.find((said) => isIn(said, "tools")) ?? uses[0];
  const [demand] = demandsOf({ ...asking, words: "" }, role, about);
  if (use === undefined) return undefined;
  const isUse = isIn(use, "tools");
  const asked = demand === undefined || demand === use ? undefined : told(writer, [demand], 150);
  const mission = isUse ? undefined : ofField(writer, role, "mission");
  return spoken([told(writer, [use], 230), asked, mission], 340);
}

/** What of the work asks for maths, programming, a degree. */
function ofDemand(asking: OfRole, role: Role): Headline | undefined {
  const { writer, closest } = asking;
  const [demand] = demandsIn({ ...asking, has: () => false });
  if (demand === undefined) return undefined;
  const [first] = closest(
    demand.said,
    inFields([role], ["learning.prerequisites", "levels", "responsibilities"]),
  );
  return spoken(
    [
      first && (verdictOn(writer, first.said) ?? told(writer, [first.said])),
      ofField(writer, role, "mission"),
    ],
    340,
  );
}

/** What is learned in that time. */
function ofTime({ writer, intent }: OfRole, role: Role): Headline | undefined {
  if (intent.attribute !== "duration" && intent.form !== "how_long") return undefined;
  const route = role.learning.routes.find((each) => each.for === "experienced");
  if (route === undefined) return undefined;
  const goals = (language: "nl" | "en") =>
    route.phases.map(({ goal }) => lowerFirst(goal[language]).replace(/\.$/u, "")).join("; ");
  return own(
    writer,
    {
      nl: brief(`In die tijd leer je: ${goals("nl")}.`),
      en: brief(`In that time you learn: ${goals("en")}.`),
    },
    citeWeeks(writer, role, "experienced"),
  );
}

/** Why a background leads to the role that fits best, or to the one that was asked about. */
export function whyItFits({ writer, intent }: Asking<IntentOf<"legacy_mapping">>): Headline | undefined {
  const [background, ...others] = intent.background.flatMap((id) => writer.catalog.background(id) ?? []);
  if (background === undefined || others.length > 0) return undefined;
  const wished = intent.roles[0];
  const which = wished === background.second.role ? "second" : "best";
  const citer = writer.about(background);
  const fit = background[which];
  const brought = background.carriesOver.slice(0, MOST_BROUGHT);
  return spoken(
    [
      { text: fit[writer.language], facts: [citer.cite([which], fit)] },
      own(
        writer,
        {
          nl: `Je neemt mee: ${brought.map(({ nl }) => lowerFirst(nl)).join("; ")}.`,
          en: `You bring: ${brought.map(({ en }) => lowerFirst(en)).join("; ")}.`,
        },
        brought.map((each) => citer.cite(["carries-over", each.id], each)),
      ),
    ],
    340,
  );
}

const MOST_BROUGHT = 2;

/** Why one comes first; else why two roles are two: what each is for. */
export function whyApart({ writer, roles, intent }: Asking<IntentOf<"compare_roles">>): Headline | undefined {
  const [one, other] = roles;
  const first =
    intent.attribute === COMES_FIRST && one !== undefined && other !== undefined
      ? whySeatedFirst(writer, one, other)
      : undefined;
  if (first !== undefined) return first;
  return spoken(
    roles.slice(0, 2).map((role) => nameIn(writer, role, ofField(writer, role, "mission"))),
    340,
  );
}

function nameIn(writer: Writer, role: Role, sentence: Headline | undefined): Headline | undefined {
  const name = role.name[writer.language].text;
  if (sentence === undefined || sentence.text.includes(name)) return sentence;
  return { ...sentence, text: `${name}: ${lowerFirst(sentence.text)}` };
}

/** Why somebody was found: the facts that speak of it. */
export function whyFound({ writer, find, intent }: Asking<IntentOf<"find_role">>): Headline | undefined {
  const [first] = find(intent.term);
  if (first === undefined) return undefined;
  const name = first.role.name[writer.language].text;
  const lines = first.facts.slice(0, MOST_FACTS).map(({ path, fact, label }): Headline => {
    const text = label === undefined ? fact[writer.language] : `${label}: ${fact[writer.language]}`;
    return { text: brief(text, 200), facts: [writer.about(first.role).cite(path, fact)] };
  });
  const [best, ...rest] = lines;
  return best && spoken([{ ...best, text: `${name}: ${best.text}` }, ...rest], 340);
}

const MOST_FACTS = 2;
