import type { Headline } from "../../../answer/answer.ts";
import { isIn, type Said } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { inDigits, isNumber } from "../../../text/number-words.ts";
import { type Asking, inFields } from "./asking.ts";
import { DEPENDS, NOT_THEN, numbersIn } from "./case-put.ts";
import { ratioOf } from "./first-hires.ts";
import { placeOnRoadmap } from "./on-roadmap.ts";
import { ofField, own, spoken, told } from "./sentence.ts";

const SPEAKS = 0.6;

/** Whether a company needs the role: on whose roadmap, with whom, how it is rated, what kind of job it is. */
export function worth(asking: Asking, role: Role): Headline | undefined {
  const { writer, has, intent } = asking;
  const attribute = "attribute" in intent ? intent.attribute : undefined;
  const of = (field: string, most = 150) => ofField(writer, role, field, most);
  if (has("future"))
    return spoken(
      [own(writer, { nl: "Voorspellen doe ik niet.", en: "I make no predictions." }), of("maturity", 250)],
      330,
    );
  if (attribute === "maturity") return spoken([of("maturity", 250), of("maturity.evidence")], 330);
  if (has("a-job") && SELDOM_ALONE.includes(role.maturity.status)) return seldomAlone(asking, role);
  if (has("insurance") && !SELDOM_ALONE.includes(role.maturity.status))
    return spoken([placeOnRoadmap(writer, role), rated(asking, role, false)], 345);
  if (SELDOM_ALONE.includes(role.maturity.status))
    return spoken(
      [
        seldomAlone(asking, role),
        has("own-people") ? of("recruitment.hireOrReskill", 250) : rated(asking, role, false),
      ],
      345,
    );
  return spoken([...ratedWithCase(asking, role)], 345);
}

/** How the role is rated, and when it is not the one; of a company's own people whether to reskill them. */
function ratedWithCase(asking: Asking, role: Role): readonly (Headline | undefined)[] {
  const of = (field: string, most = 150) => ofField(asking.writer, role, field, most);
  const near = caseNear(asking, role);
  const isOfPeople = asking.has("own-people");
  // A rating is no yes where the case in which the role is not the one stands beside it.
  const rating = rated(asking, role, isOfPeople && near === undefined) ?? of("maturity");
  return [rating, isOfPeople ? of("recruitment.hireOrReskill", 250) : (near ?? of("notThisRole"))];
}

/** What a role is that is seldom a job of its own. */
export const SELDOM_ALONE: readonly Role["maturity"]["status"][] = ["skill-first", "specialisation"];

/** Whether so many people are enough: the catalog counts none, and says when the role is not the one, and whom to hire. */
export function noHeadCount({ writer }: Asking, role: Role): Headline | undefined {
  const ratio = ratioOf(writer, role);
  if (ratio !== undefined) return spoken([ratio, own(writer, RULE_OF_THUMB)], 345);
  return spoken(
    [
      own(writer, {
        nl: "Aantallen mensen noemt de catalogus niet.",
        en: "The catalog names no head counts.",
      }),
      ofField(writer, role, "notThisRole", 150),
      ofField(writer, role, "recruitment.hireOrReskill", 150),
    ],
    345,
  );
}

const RULE_OF_THUMB = {
  nl: "Dat is een vuistregel, geen telling.",
  en: "That is a rule of thumb, and no count.",
};

/** Whether the work is a job of its own: seldom, or how established it is; beside it what was said of how much work it is. */
export function asJob(asking: Asking, role: Role): Headline | undefined {
  return SELDOM_ALONE.includes(role.maturity.status)
    ? seldomAlone(asking, role)
    : ofField(asking.writer, role, "maturity");
}

/** Why a role is seldom a job of its own: how settled it is, and what was counted. */
export function seldomCounted({ writer }: Asking, role: Role): Headline | undefined {
  if (!SELDOM_ALONE.includes(role.maturity.status)) return undefined;
  return spoken(
    [ofField(writer, role, "maturity", 200), ofField(writer, role, "maturity.evidence", 200)],
    340,
  );
}

/** A role that is mostly a part of other jobs is seldom needed as one of its own. */
function seldomAlone({ writer }: Asking, role: Role): Headline | undefined {
  const kind = ofField(writer, role, "maturity", 250);
  return spoken(
    [own(writer, { nl: "Zelden als aparte functie.", en: "Seldom as a job of its own." }), kind],
    330,
  );
}

/** What comes nearest to the case that was put: one in which the role is not the one, or in which to hire. */
function caseNear({ writer, closest, words }: Asking, role: Role): Headline | undefined {
  const fields = ["notThisRole", "recruitment.hireOrReskill"];
  const [found] = closest(words, inFields([role], fields)).filter(
    ({ held, said, score }) => held > 1 || (isIn(said, "recruitment") && score >= RARE),
  );
  return found && told(writer, [found.said], 200);
}

/** Of a case that somebody puts, a sentence about such cases need speak of no more than this share. */
const SPEAKS_SOMEWHAT = 0.3;
/** One word in common is enough where it is a rare one. */
const RARE = 7;

/** What speaks of the case that was put, where it is one in which this role is not the one. */
export function notThisRole({ writer, closest, words, has }: Asking, role: Role): Headline | undefined {
  const number = words.split(" ").filter(isNumber).map(inDigits);
  const names = (said: Said) => number.some((each) => numbersIn(said).has(each));
  const least = has("case") ? SPEAKS_SOMEWHAT : SPEAKS;
  // Of a number another case says nothing.
  const [found] = closest(words, inFields([role], ["notThisRole"])).filter(({ share, held, score, said }) =>
    number.length > 0 ? held > 0 && names(said) : share >= least && (held > 1 || score >= RARE),
  );
  const sentence = found && told(writer, [found.said], 250);
  if (found === undefined || sentence === undefined) return undefined;
  // Whether one can do without is asked the other way round.
  if (has("overkill")) return sentence;
  const verdict = found.share >= SPEAKS || number.length > 0 ? NOT_THEN : DEPENDS;
  return { ...sentence, text: `${writer.say(verdict)} ${sentence.text}` };
}

function rated({ writer, has }: Asking, role: Role, asVerdict = true): Headline | undefined {
  const { relevance } = role;
  if (relevance === undefined) return undefined;
  const verdict =
    relevance.rating === "medium"
      ? { nl: "Niet vanzelf.", en: "Not as a matter of course." }
      : { nl: "Ja.", en: "Yes." };
  const isPlain = !asVerdict || has("overkill");
  return spoken([isPlain ? undefined : own(writer, verdict), ofField(writer, role, "relevance")]);
}
