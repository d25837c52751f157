import type { Headline } from "../../../answer/answer.ts";
import { type Asking, inFields, subjectOf } from "./asking.ts";
import { own, spoken, told } from "./sentence.ts";

/** "Which role for somebody who writes well": the one that asks for that beforehand. */
export function suits({ writer, closest, words, roles }: Asking): Headline | undefined {
  const among = roles.length > 0 ? roles : writer.catalog.roles;
  const [best] = closest(subjectOf(words), inFields(among, ["learning.prerequisites", "oneLiner"])).filter(
    ({ held, weight }) => held > 0 && weight >= SUITS,
  );
  const asked = best && told(writer, [best.said], 200);
  if (best === undefined || asked === undefined) return undefined;
  const name = best.said.role.name[writer.language].text;
  return spoken([own(writer, { nl: `De ${name}.`, en: `The ${name}.` }), asked], 345);
}

const SUITS = 0.3;
