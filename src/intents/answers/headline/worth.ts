import type { Headline } from "../../../answer/answer.ts";
import { saidOf } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import { type Asking, inFields, subjectOf } from "./asking.ts";
import { own, spoken, told } from "./sentence.ts";

const FUTURE =
  /\b(?:toekomst\w*|jaar|years?|obsolete|future|vervang\w*|replace\w*|verdwijn\w*|disappear\w*|dying|dood)\b/u;

/** Whether a company needs the role: how it is rated, what kind of job it is, and when it is not this role. */
export function worth({ writer, closest, words, intent }: Asking, role: Role): Headline | undefined {
  const of = (field: string) =>
    told(
      writer,
      saidOf(role).filter((said) => said.field === field),
      150,
    );
  const [against] = closest(subjectOf(words), inFields([role], ["notThisRole"])).filter(
    ({ share }) => share >= 0.4,
  );
  if (against !== undefined) {
    const sentence = told(writer, [against.said], 250);
    return (
      sentence && {
        ...sentence,
        text: writer.say({ nl: `Niet altijd. ${sentence.text}`, en: `Not always. ${sentence.text}` }),
      }
    );
  }
  const maturity = of("maturity");
  if (FUTURE.test(words))
    return spoken([own(writer, { nl: "Voorspellen doe ik niet.", en: "I make no predictions." }), maturity]);
  const attribute = "attribute" in intent ? intent.attribute : undefined;
  if (attribute === "maturity") return spoken([maturity, of("maturity.evidence")]);
  const { relevance } = role;
  const rated =
    relevance &&
    own(
      writer,
      {
        nl: `Ja, voor AI-first SaaS is de relevantie beoordeeld als ${relevance.nl.toLowerCase()}.`,
        en: `Yes, for AI-first SaaS it is rated ${relevance.en.toLowerCase()}.`,
      },
      [writer.about(role).cite(["relevance"], relevance)],
    );
  return rated === undefined ? spoken([maturity, of("notThisRole")]) : spoken([rated, of("notThisRole")]);
}
