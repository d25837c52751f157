import type { Headline } from "../../../answer/answer.ts";
import { capitalised, ended } from "../../../answer/lead.ts";
import { isIn, type Said } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Localized } from "../../../language.ts";
import { brief } from "../../../text/brief.ts";
import type { OfRole } from "./asking.ts";
import { demandsIn } from "./demanded.ts";
import { demandsOf, prerequisitesOf } from "./needed.ts";
import { cited, own, spoken, told, wordsOf } from "./sentence.ts";

/** Whether it can be done without something: the verdict follows from the kind of fact that asks for it. */
export function without(asking: OfRole, role: Role): Headline | undefined {
  const { writer, intent } = asking;
  const [demand] = demandsIn({ ...asking, has: () => false });
  const subject = intent.about ?? demand?.said;
  const called: Localized | undefined =
    intent.about === undefined ? demand?.called : { nl: intent.about, en: intent.about };
  if (subject === undefined || called === undefined) return undefined;
  const [first] = demandsOf(asking, role, subject);
  const name = role.name[writer.language].text;
  if (first === undefined)
    return spoken(
      [
        own(writer, {
          nl: `Dat kan: de catalogus noemt ${called.nl} niet bij de ${name}.`,
          en: `You can: the catalog does not name ${called.en} for the ${name}.`,
        }),
        told(writer, prerequisitesOf(role), 150),
      ],
      340,
    );
  const words = wordsOf(writer, first);
  const { nl, en } = verdictOf(first, called);
  return {
    text: brief(ended(writer.say({ nl: `${nl} ${capitalised(words)}`, en: `${en} ${capitalised(words)}` }))),
    facts: [cited(writer, first)],
  };
}

/** "Python or TypeScript": one of them is enough. */
function isChoice({ fact }: Said, { en }: Localized): boolean {
  const text = fact.en.toLowerCase();
  const name = en.toLowerCase();
  return text.includes(`${name} or `) || text.includes(` or ${name}`);
}

const SOFT = /\bhelp(?:t|en|s)?\b|geen harde|hard demand|^no\b/iu;

function verdictOf(said: Said, { nl, en }: Localized): Localized {
  const [, level = ""] = said.field.split(".");
  if (isChoice(said, { nl, en }))
    return { nl: "Dat kan, met iets anders:", en: "You can, with something else:" };
  if (isIn(said, "learning.prerequisites"))
    return SOFT.test(said.fact.en)
      ? { nl: "Dat kan: het is geen harde eis.", en: "You can: it is no hard demand." }
      : {
          nl: `Zonder ${nl} lukt het niet, dat is vooraf nodig.`,
          en: `Not without ${en}: it is needed beforehand.`,
        };
  if (said.field.endsWith(".must"))
    return {
      nl: `Nee: ${nl} is een eis vanaf ${level}.`,
      en: `No: ${en} is a must from ${level} level on.`,
    };
  if (said.field.endsWith(".nice"))
    return { nl: `Dat kan: ${nl} is een pluspunt, geen eis.`, en: `You can: ${en} is a plus, not a must.` };
  return {
    nl: `Een eis is ${nl} niet, maar het hoort wel bij de tools van deze rol.`,
    en: `It is no demand, though ${en} is among this role's tools.`,
  };
}
