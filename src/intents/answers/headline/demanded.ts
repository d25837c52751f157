import type { Headline } from "../../../answer/answer.ts";
import { capitalised } from "../../../answer/lead.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Localized } from "../../../language.ts";
import type { HeadlineWord } from "../../../values.ts";
import { type Asking, inFields } from "./asking.ts";
import { prerequisitesOf, verdictOn } from "./needed.ts";
import { own, spoken, told } from "./sentence.ts";

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
    said: "programmeren programmeerervaring programming code python scripts",
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

const WHERE = ["learning.prerequisites", "levels", "learning.pitfalls", "recruitment.cvSignals"];

/** Whether a degree, maths, programming is asked for: what names it, or that nothing does and what is asked instead. */
export function demanded(
  { writer, closest, intent }: Asking,
  role: Role,
  demand: Demand,
): Headline | undefined {
  const named = closest(demand.said, inFields([role], WHERE)).map(({ said }) => said);
  const [first] = WHERE.flatMap((field) => named.filter(inFields([role], [field])));
  if (first !== undefined) return verdictOn(writer, first) ?? told(writer, [first]);
  const { nl, en } = demand.called;
  const [of, ofEn] = [role.name.nl.text, role.name.en.text];
  const isAsked = "form" in intent && intent.form !== undefined;
  return spoken([
    own(writer, {
      nl: `${isAsked ? `Nee, ${nl}` : capitalised(nl)} noemt de catalogus niet bij de ${of}.`,
      en: `${isAsked ? "No, the" : "The"} catalog does not name ${en} for the ${ofEn}.`,
    }),
    told(writer, prerequisitesOf(role)),
  ]);
}
