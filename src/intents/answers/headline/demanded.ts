import type { Headline } from "../../../answer/answer.ts";
import { capitalised, ended } from "../../../answer/lead.ts";
import type { Said } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Localized } from "../../../language.ts";
import type { HeadlineWord } from "../../../values.ts";
import { type Asking, inFields } from "./asking.ts";
import { prerequisitesOf } from "./needed.ts";
import { cited, own, spoken, told, wordsOf } from "./sentence.ts";
import { verdictOn } from "./verdict.ts";

/** What people ask about by many words: how it is called in an answer, and by which words facts speak of it. */
export type Demand = { readonly called: Localized; readonly said: string };

const DEMANDS = {
  degree: {
    called: { nl: "een diploma of studie", en: "a degree" },
    said: "diploma phd degree hbo universiteit",
  },
  certificate: {
    called: { nl: "een certificaat", en: "a certificate" },
    said: "certificaat certificaten certificate certificates",
  },
  maths: {
    called: { nl: "wiskunde", en: "maths" },
    said: "wiskunde statistiek algebra maths statistics",
  },
  coding: {
    called: { nl: "programmeren", en: "programming" },
    said: "programmeren programmeerervaring programming code python scripts backend",
  },
} as const satisfies Readonly<Partial<Record<HeadlineWord, Demand>>>;

const NAMES = Object.keys(DEMANDS) as readonly (keyof typeof DEMANDS)[];

/** The demands that are asked about, by attribute and by words. */
export function demandsIn({ intent, has }: Asking): readonly Demand[] {
  const attribute =
    ("attribute" in intent ? intent.attribute : undefined) ?? ("by" in intent ? intent.by : undefined);
  return NAMES.filter((name) => name === attribute || has(name))
    .toSorted((one, other) => Number(other === attribute) - Number(one === attribute))
    .map((name) => DEMANDS[name]);
}

/** Of what is only a signal, or a pitfall. */
const NO_DEMAND: Localized = { nl: "Nee, een eis is het niet.", en: "No, it is not required." };

const WHERE = ["learning.prerequisites", "levels", "learning.pitfalls", "recruitment.cvSignals"];

/** What a role asks of it beforehand or of a junior, by any of its words; the closest. */
export function askedBeforehand({ closest }: Asking, role: Role, { said }: Demand): Said | undefined {
  return closest(said, inFields([role], [WHERE[0] ?? "", "levels.junior.must"]))[0]?.said;
}

/** What each of several roles asks of it: the strongest that names it, or that none does. */
export function demandedOfEach(asking: Asking, demand: Demand): Headline | undefined {
  const { writer, roles } = asking;
  const parts = roles.map((role): Headline => {
    const first = askedBeforehand(asking, role, demand);
    const name = role.name[writer.language].text;
    return first === undefined
      ? own(writer, { nl: `${name}: niet genoemd als eis.`, en: `${name}: not named as a requirement.` })
      : { text: `${name}: ${ended(wordsOf(writer, first))}`, facts: [cited(writer, first)] };
  });
  return spoken(parts, 345);
}

/** Whether a degree, maths, programming is asked for: what names it, or that nothing does and what is asked instead. */
export function demanded(
  { writer, closest, intent }: Asking,
  role: Role,
  demand: Demand,
): Headline | undefined {
  const named = closest(demand.said, inFields([role], WHERE)).map(({ said }) => said);
  const [first] = WHERE.flatMap((field) => named.filter(inFields([role], [field])));
  const isAsked = "form" in intent && intent.form !== undefined;
  if (first !== undefined)
    return (
      verdictOn(writer, first) ??
      spoken([isAsked ? own(writer, NO_DEMAND) : undefined, told(writer, [first])], 330)
    );
  const { nl, en } = demand.called;
  const [of, ofEn] = [role.name.nl.text, role.name.en.text];
  return spoken([
    own(writer, {
      nl: `${isAsked ? `Nee, ${nl}` : capitalised(nl)} noemt de catalogus niet bij de ${of}.`,
      en: `${isAsked ? "No, the" : "The"} catalog does not name ${en} for the ${ofEn}.`,
    }),
    told(writer, prerequisitesOf(role)),
  ]);
}
