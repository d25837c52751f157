import type { Headline } from "../../../answer/answer.ts";
import type { Asking } from "./asking.ts";
import { told } from "./sentence.ts";

/** The role whose facts speak most of what was asked. */
export function mostAbout({ writer, closest, words, roles }: Asking, least: number): Headline | undefined {
  const among = roles.length > 0 ? roles : writer.catalog.roles;
  const [best] = closest(words, ({ role }) => among.includes(role)).filter(({ share }) => share >= least);
  if (best === undefined) return undefined;
  const name = best.said.role.name[writer.language].text;
  const sentence = told(writer, [best.said]);
  return (
    sentence && {
      ...sentence,
      text: writer.say({ nl: `De ${name}. ${sentence.text}`, en: `The ${name}. ${sentence.text}` }),
    }
  );
}
