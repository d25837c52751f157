import type { RoleId } from "../../../ids.ts";
import type { SureIntent } from "../../../intent.ts";
import type { Localized } from "../../../language.ts";
import { itemsOf } from "../../../text/lists.ts";
import { wordsOf } from "../../../text/words.ts";
import { ROADMAP_LIMITS } from "../../../values.ts";
import type { Spoken } from "../naming/spoken.ts";
import type { Understanding } from "../understand.ts";
import { fixed, oneOf, type Reading, spokenIn } from "./given.ts";
import { namesWithin } from "./names-within.ts";

const DIFFERENCE: Localized = { nl: "verschil tussen", en: "difference between" };

/** `/compare mlops data engineer`: the roles that the words name; one or none asks which. */
export function compareAsked(reading: Reading): Understanding {
  return comparedIn(reading) ?? fixed(compare([]), spokenIn(reading), "the command names nothing to compare");
}

/** @returns undefined where the words name no role at all */
export function comparedIn(reading: Reading): Understanding | undefined {
  const { words, understand, given } = reading;
  const language = spokenIn(reading);
  const { names, roles, written, unsure = words } = namesWithin(words, understand, language);
  const either = names.flatMap((name) => (name.kind === "several" ? [name.roles] : []));
  if (names.some(({ kind }) => kind === "title") && roles.length < 2) {
    // What sets a title apart that is none of the roles is said of the role beside it.
    const asked = understand(`${DIFFERENCE[language]} ${written}`, { ...given, turns: [] });
    if (asked.intent.kind !== "out_of_scope") return { ...asked, language };
  }
  const [ambiguous] = either;
  const hasRoom = roles.length < MOST_COMPARED;
  if (roles.length >= 2 && (ambiguous === undefined || !hasRoom))
    return fixed(compare(roles), language, "the command names what to compare");
  if (ambiguous !== undefined) {
    const others = ambiguous.filter((role) => !roles.includes(role));
    return oneOf(
      others.map((role) => compare([...roles, role])),
      unsure,
      language,
    );
  }
  return roles.length === 0 ? undefined : fixed(compare(roles), language, "the command names one role");
}

const MOST_COMPARED = 3;

function compare(roles: readonly RoleId[]): SureIntent {
  return { kind: "compare_roles", roles: [...roles] };
}

/** Before words that may be understood otherwise alone. */
const PEOPLE: Localized = { nl: "legacy-mensen:", en: "legacy people:" };

/** `/legacy 4 java, 1 dba`: backgrounds, or a role that people grow into; else asks which background. */
export function legacyAsked(reading: Reading): Understanding {
  return (
    legacyIn(reading) ??
    fixed({ kind: "legacy_mapping", background: [], roles: [] }, spokenIn(reading), "names no background")
  );
}

/** @returns undefined where the words name no background and no role */
export function legacyIn(reading: Reading): Understanding | undefined {
  const { words, understand, given } = reading;
  const language = spokenIn(reading);
  for (const text of [words, `${PEOPLE[language]} ${words}`]) {
    const asked = understand(text, { ...given, turns: [] });
    if (asked.intent.kind === "legacy_mapping" && asked.intent.background.length > 0)
      return { ...asked, language };
  }
  const [role] = namesWithin(words, understand, language).roles;
  return role === undefined
    ? undefined
    : fixed({ kind: "legacy_mapping", background: [], roles: [role] }, language, `names ${role}`);
}

const PLAN: Localized = { nl: "roadmap", en: "roadmap" };

/** `/roadmap` with the lines of a plan behind it, on lines of their own or with ";" between; or the name of one in the catalog. */
export function roadmapAsked(reading: Reading): Understanding {
  const { words, understand, given } = reading;
  const language = spokenIn(reading);
  const lines = asksHow(reading) ? [] : itemsOf(words, ROADMAP_LIMITS);
  if (lines.length === 1) {
    const { intent } = understand(`${PLAN[language]} ${words}`, { ...given, turns: [] });
    if (intent.kind === "roadmap_mapping" && intent.roadmap !== undefined)
      return fixed(intent, language, "names a roadmap of the catalog");
  }
  return fixed({ kind: "roadmap_mapping", lines }, language, `holds ${lines.length} lines`);
}

/** `/roadmap help` is no line of a plan: what is asked without one says how it goes. */
function asksHow({ words, understand }: Reading): boolean {
  const said = wordsOf(words);
  const isHelp = (spoken: Spoken) => spoken.kind === "word" && spoken.word === "help";
  return (
    said.length === 0 ||
    understand
      .naming()
      .lexicon.atStart(said)
      .some((spoken) => isHelp(spoken) && spoken.length === said.length)
  );
}

/** Whether the words are a plan of several lines. */
export function holdsPlan({ words }: Reading): boolean {
  const isSet = /[;\n]/u.test(words) || wordsOf(words).length > 2;
  return isSet && itemsOf(words, ROADMAP_LIMITS).length >= 2;
}
