import type { Headline } from "../../../answer/answer.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { type Asking, inFields } from "./asking.ts";
import { ofField, own, spoken, told } from "./sentence.ts";

const SPEAKS = 0.6;

/** Whether a company needs the role: with whom, how it is rated, what kind of job it is. */
export function worth(asking: Asking, role: Role): Headline | undefined {
  const { writer, has, intent } = asking;
  const attribute = "attribute" in intent ? intent.attribute : undefined;
  const of = (field: string, most = 150) => ofField(writer, role, field, most);
  if (has("future"))
    return spoken(
      [own(writer, { nl: "Voorspellen doe ik niet.", en: "I make no predictions." }), of("maturity", 250)],
      330,
    );
  if (attribute !== "relevance" && attribute !== "need")
    return spoken([of("maturity", 250), of("maturity.evidence")], 330);
  if (has("own-people")) return spoken([of("recruitment.hireOrReskill", 250), of("maturity")], 330);
  return spoken([rated(asking, role) ?? of("maturity"), of("notThisRole")], 330);
}

/** Of a case that somebody puts, a sentence about such cases need speak of no more than this share. */
const SPEAKS_SOMEWHAT = 0.3;

const PUTS_NUMBER = /\d/u;

/** What speaks of the case that was put, where it is one in which this role is not the one. */
export function notThisRole({ writer, closest, words, has }: Asking, role: Role): Headline | undefined {
  const [found] = closest(words, inFields([role], ["notThisRole"])).filter(
    ({ share }) => share >= (PUTS_NUMBER.test(words) || has("case") ? SPEAKS_SOMEWHAT : SPEAKS),
  );
  const sentence = found && told(writer, [found.said], 250);
  if (found === undefined || sentence === undefined) return undefined;
  const verdict =
    found.share >= SPEAKS
      ? { nl: "Nee, dan niet.", en: "No, not in that case." }
      : { nl: "Dat hangt ervan af.", en: "It depends." };
  return { ...sentence, text: `${writer.say(verdict)} ${sentence.text}` };
}

function rated({ writer }: Asking, role: Role): Headline | undefined {
  const { relevance } = role;
  if (relevance === undefined) return undefined;
  return own(
    writer,
    {
      nl: `Ja, voor AI-first SaaS is de relevantie beoordeeld als ${relevance.nl.toLowerCase()}.`,
      en: `Yes, for AI-first SaaS it is rated ${relevance.en.toLowerCase()}.`,
    },
    [writer.about(role).cite(["relevance"], relevance)],
  );
}
