import { lowered } from "../../../answer/lead.ts";
import { LEVELS } from "../../../values.ts";

/** `role` is its name, `one` the name as a sentence about one of them begins. */
type Told = { readonly list: string; readonly role: string; readonly one: string };

/** How a sentence is made of statements that are no sentence by themselves. */
type Frame = {
  /** As the schema has it; parts of it as well. The first that fits counts. */
  readonly field: string;
  /** Each statement of it needs a sentence of its own. */
  readonly alone?: true;
  readonly nl: (told: Told) => string;
  readonly en: (told: Told) => string;
};

export const FRAMES: readonly Frame[] = [
  {
    field: "learning.prerequisites",
    nl: ({ list }) => `Vooraf nodig: ${list}`,
    en: ({ list }) => `Needed beforehand: ${list}`,
  },
  {
    field: "learning.pitfalls",
    nl: ({ list }) => `Een valkuil: ${list}`,
    en: ({ list }) => `A pitfall: ${list}`,
  },
  {
    field: "learning.resources",
    nl: ({ list }) => `In de catalogus: ${list}`,
    en: ({ list }) => `In the catalog: ${list}`,
  },
  {
    field: "recruitment.channels",
    nl: ({ list }) => `Zoek bij: ${list}`,
    en: ({ list }) => `Look here: ${list}`,
  },
  {
    field: "recruitment.cvSignals",
    nl: ({ list }) => `Let in een cv op: ${list}`,
    en: ({ list }) => `Look for this in a CV: ${list}`,
  },
  {
    field: "recruitment.portfolioSignals",
    nl: ({ list }) => `Een goed portfolio: ${list}`,
    en: ({ list }) => `A good portfolio: ${list}`,
  },
  {
    field: "recruitment.redFlags",
    nl: ({ list }) => `Een waarschuwing: ${list}`,
    en: ({ list }) => `A red flag: ${list}`,
  },
  {
    field: "recruitment.scorecard",
    nl: ({ list }) => `Beoordeel: ${list}`,
    en: ({ list }) => `Score: ${list}`,
  },
  {
    field: "recruitment.candidateQuestions",
    alone: true,
    nl: ({ list }) => `Een goede kandidaat vraagt zelf: ${list}`,
    en: ({ list }) => `A good candidate asks: ${list}`,
  },
  {
    field: "recruitment.firstNinetyDays",
    nl: ({ list }) => `Na 30, 60 en 90 dagen: ${list}`,
    en: ({ list }) => `After 30, 60 and 90 days: ${list}`,
  },
  {
    field: "deliverables",
    nl: ({ list }) => `Levert op: ${list}`,
    en: ({ list }) => `Delivers: ${list}`,
  },
  {
    field: "successMeasures",
    nl: ({ list }) => `Te meten aan: ${list}`,
    en: ({ list }) => `Measured by: ${list}`,
  },
  {
    field: "worksWith",
    nl: ({ list }) => `Werkt samen met: ${list}`,
    en: ({ list }) => `Works with: ${list}`,
  },
  {
    field: "responsibilities",
    nl: ({ list }) => `Bij deze rol hoort: ${list}`,
    en: ({ list }) => `Part of this role: ${list}`,
  },
  ...LEVELS.flatMap((level): readonly Frame[] => [
    {
      field: `levels.${level}.scope`,
      nl: ({ list }) => `Een ${level} ${list}`,
      en: ({ list }) => `A ${level} ${list}`,
    },
    {
      field: `levels.${level}.must`,
      nl: ({ list }) => `Een ${level} moet dit kunnen: ${list}`,
      en: ({ list }) => `A must for a ${level}: ${list}`,
    },
    {
      field: `levels.${level}.nice`,
      nl: ({ list }) => `Een pluspunt voor een ${level}: ${list}`,
      en: ({ list }) => `A plus for a ${level}: ${list}`,
    },
  ]),
  { field: "tools", nl: ({ list }) => list, en: ({ list }) => list },
  { field: "crosswalk", nl: ({ list }) => list, en: ({ list }) => list },
  {
    field: "oneLiner",
    nl: ({ list, one }) => `${one} ${list}`,
    en: ({ list, one }) => `${one} ${list}`,
  },
  {
    field: "focus",
    nl: ({ list, role }) => `De focus van een ${role} ligt op ${list}`,
    en: ({ list, one }) => `The focus of ${lowered(one)} is on ${list}`,
  },
  {
    field: "relevance",
    nl: ({ list, role }) => `Voor AI-first SaaS is de relevantie van een ${role} beoordeeld als ${list}`,
    en: ({ list, one }) => `For AI-first SaaS, the relevance of ${lowered(one)} is rated ${list}`,
  },
];
