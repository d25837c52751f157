import type { Headline } from "../../../answer/answer.ts";
import type { Level } from "../../../intent.ts";
import type { Close } from "../../../knowledge/closest.ts";
import type { Said } from "../../../knowledge/said.ts";
import { isIn, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { rootsOf } from "../../../text/roots.ts";
import { LEVELS } from "../../../values.ts";

import { type Asking, inFields, levelIn } from "./asking.ts";
import { namesOf, own, spoken, told } from "./sentence.ts";
import { toolsIn } from "./tools-named.ts";
import { DEMANDS, SHARE, SOFT, verdictOn } from "./verdict.ts";

/** What is asked of people: tools go by their names. */
const OF_PEOPLE = DEMANDS.filter((field) => field !== "tools");
const SPEAKS_SOMEWHAT = 0.3;

/** Below this share of the words a statement speaks of something else. */
const SPEAKS = 0.5;
/** A rare word in common is enough, however many others a question holds. */
const RARE = 7;

/** Whether a role asks for something: the verdict follows from the kind of fact that names it. */
export function needed(asking: Asking, role: Role, subject: string): Headline | undefined {
  const { writer, closest } = asking;
  const [first] = demandsOf(asking, role, subject);
  const verdict = first && verdictOn(writer, first, levelAsked(asking));
  if (first !== undefined && verdict !== undefined) return spoken([verdict, countOf(asking, role, first)]);
  const named = closest(subject, inFields(writer.catalog.roles, DEMANDS)).filter(({ share }) => share >= 1);
  const others = [...new Set(named.map(({ said }) => said.role))].filter((each) => each !== role);
  const instead = asking.intent.kind === "role_tools" ? undefined : told(writer, prerequisitesOf(role), 130);
  return spoken([notNamed(asking, role, subject, others), instead], 300);
}

/** The level that is asked about: who begins is a junior. */
function levelAsked({ words, time }: Asking): Level | undefined {
  return levelIn(words) ?? (time.person === "novice" ? "junior" : undefined);
}

/** The statements that name the subject, the strongest first. */
export function demandsOf({ closest, intent, has }: Asking, role: Role, subject: string): readonly Said[] {
  const isNamedThing = "about" in intent && intent.about !== undefined;
  const found = closest(subject, inFields([role], isNamedThing ? DEMANDS : OF_PEOPLE)).filter(
    ({ share, score, weight }) =>
      isNamedThing
        ? share >= SPEAKS || (share > 0 && score >= RARE)
        : weight >= SPEAKS || (share > 0 && score >= RARE && weight >= SPEAKS_SOMEWHAT),
  );
  const most = Math.max(...found.map(({ share }) => share));
  // A tool is asked for by its name: another one may mention it.
  const isNamed = ({ said }: Close) => !isIn(said, "tools") || speaksFirst(said, subject);
  // Whether a tool is used is a question about the tool.
  const order = intent.kind === "role_tools" && !has("needs") ? ["tools", ...DEMANDS] : DEMANDS;
  const strength = (said: Said) => {
    const place = order.findIndex((field) => isIn(said, field));
    // What only helps beforehand may be a must of the work.
    return isIn(said, DEMANDS[0] ?? "") && SOFT.test(said.fact.en) ? place + LEVELS.length + 0.5 : place;
  };
  return found
    .filter((each) => each.share === most && isNamed(each))
    .map(({ said }) => said)
    .toSorted((one, other) => strength(one) - strength(other));
}

/** Whether a tool is called what is asked about. */
export function speaksFirst({ label = "", names }: Said, subject: string): boolean {
  const called = rootsOf([label, ...names].join(" "));
  return [...rootsOf(subject)].some((root) => called.has(root));
}

export function prerequisitesOf(role: Role): readonly Said[] {
  return saidOf(role).filter((said) => isIn(said, "learning.prerequisites"));
}

/** How often a tool is asked for, beside a demand that names it. */
function countOf({ writer }: Asking, role: Role, { field, fact }: Said): Headline | undefined {
  if (field === "tools") return undefined;
  const tool = role.tools.find(({ name }) => fact.en.includes(name));
  const counted = tool?.[writer.language].split(/(?<=\.)\s+/u).find((sentence) => SHARE.test(sentence));
  if (tool === undefined || counted === undefined) return undefined;
  return { text: counted, facts: [writer.about(role).cite(["tools", tool.id], tool)] };
}

/** What the catalog does not name for a role, and for which it does. */
function notNamed({ writer }: Asking, role: Role, subject: string, others: readonly Role[]): Headline {
  const { language } = writer;
  const name = role.name[language].text;
  // Words of the reader's own make no noun: only one of them, or a name of the catalog's, is said back.
  const isName = subject !== "" && (others.length > 0 || !subject.includes(" "));
  const what = isName ? { nl: subject, en: subject } : { nl: "Dat", en: "that" };
  const elsewhere = namesOf(writer, others.slice(0, 3));
  return own(
    writer,
    others.length === 0
      ? {
          nl: `${what.nl} noemt de catalogus niet bij de ${name}.`,
          en: `The catalog does not name ${what.en} for the ${name}.`,
        }
      : {
          nl: `Nee, ${what.nl} noemt de catalogus niet bij de ${name}, wel bij ${elsewhere}.`,
          en: `No, the catalog does not name ${what.en} for the ${name}; it does for ${elsewhere}.`,
        },
  );
}

const MOST_APART = 2;

/** Of several tools that are asked about together: what is asked of each. Nothing where fewer than two are named. */
export function neededEach(asking: Asking, role: Role): Headline | undefined {
  const { writer } = asking;
  const each = toolsIn(asking).flatMap((name) => demandsOf(asking, role, name).slice(0, 1));
  const apart = [...new Set(each)].slice(0, MOST_APART);
  return apart.length < MOST_APART
    ? undefined
    : spoken(
        apart.map((said) => told(writer, [said], 150)),
        300,
      );
}
