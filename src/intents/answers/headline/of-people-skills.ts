import type { Headline } from "../../../answer/answer.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Writer } from "../writer.ts";
import { lowerFirst, own } from "./sentence.ts";

/** Points of a scorecard, and what a senior must do, that are about dealing with people: by their ids in the catalog. */
const OF_PEOPLE =
  /^(?:communication|explanation|docs|writing|defence|coaching|mentoring|enable-teams|explain-limits)$/u;
const MOST_TOPICS = 3;

/** What the catalog says of how somebody deals with people: what they are assessed on, and what an interview asks of their conduct. */
export function peopleSkills(writer: Writer, role: Role): Headline | undefined {
  const { language } = writer;
  const citer = writer.about(role);
  const points = role.recruitment.scorecard.filter(({ id }) => OF_PEOPLE.test(id));
  const musts = role.levels.senior.must.filter(({ id }) => OF_PEOPLE.test(id));
  const asked = role.interview.filter(({ type }) => type === "behaviour").slice(0, MOST_TOPICS);
  if (points.length + musts.length + asked.length === 0) return undefined;
  const listOf = (texts: readonly string[]) => texts.map(lowerFirst).join("; ");
  const able = listOf([...points, ...musts].map((each) => each[language].replace(/\.$/u, "")));
  const topics = asked.map(({ topic }) => topic[language]).join(", ");
  const name = role.name[language].text;
  const assessed = {
    nl: able === "" ? "" : ` Wel waar je op beoordeelt: ${able}.`,
    en: able === "" ? "" : ` What you do assess: ${able}.`,
  };
  const conduct = {
    nl: topics === "" ? "" : ` In het gesprek vraag je naar gedrag: ${topics}.`,
    en: topics === "" ? "" : ` In the interview you ask about conduct: ${topics}.`,
  };
  return own(
    writer,
    {
      nl: `Een lijst van soft skills heeft de catalogus niet voor de ${name}.${assessed.nl}${conduct.nl}`,
      en: `The catalog has no list of soft skills for the ${name}.${assessed.en}${conduct.en}`,
    },
    [
      ...points.map((each) => citer.cite(["recruitment", "scorecard", each.id], each)),
      ...musts.map((each) => citer.cite(["levels", "senior", "must", each.id], each)),
      ...asked.map((each) => citer.cite(["interview", each.id], each)),
    ],
  );
}
