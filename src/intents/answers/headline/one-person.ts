import type { Headline } from "../../../answer/answer.ts";
import { isIn, saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import type { Asking } from "./asking.ts";
import { smallTeam } from "./first-hires.ts";
import { lowerFirst, ofField, own, spoken, told } from "./sentence.ts";
import { SELDOM_ALONE } from "./worth.ts";

/** Where it stands that the work is mostly done beside other work. */
const BESIDE = ["remarks", "maturity", "recruitment.hireOrReskill"];

/** Whether one person can do two roles: where one is mostly a part of another job, what says so; else that they are two. */
export function byOnePerson(
  { writer }: Asking,
  one: Role,
  other: Role,
  separates: Headline | undefined,
): Headline | undefined {
  const part = [one, other].find(({ maturity }) => SELDOM_ALONE.includes(maturity.status));
  if (part === undefined) {
    return spoken([inSmallTeam(writer) ?? notSaid(writer), separates], 345);
  }
  const whole = part === one ? other : one;
  const names = whole.name[writer.language].text;
  const naming = saidOf(part).find(
    (said) =>
      BESIDE.some((field) => isIn(said, field)) &&
      said.fact[writer.language].replaceAll(part.name[writer.language].text, "").includes(names),
  );
  const named = naming === undefined ? undefined : told(writer, [naming], 250);
  const verdict = own(writer, { nl: "Ja, dat kan.", en: "Yes, that can be." });
  return spoken([verdict, named ?? ofField(writer, part, "maturity", 250)], 345);
}

/** What one senior does in a small company stands on the page about first hires. */
function inSmallTeam(writer: Writer): Headline | undefined {
  const said = smallTeam(writer);
  if (said === undefined) return undefined;
  const one = lowerFirst(said.text);
  const text = writer.say({
    nl: `In een klein bedrijf wel: ${one} Daarna zijn het twee rollen.`,
    en: `In a small company, yes: ${one} After that they are two roles.`,
  });
  return { text, facts: said.facts };
}

function notSaid(writer: Writer): Headline {
  return own(writer, {
    nl: "Of één persoon beide kan, zegt de catalogus niet; het zijn twee rollen.",
    en: "Whether one person can be both the catalog does not say; they are two roles.",
  });
}
