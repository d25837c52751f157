import { ageNeutral } from "./age-neutral.ts";
import { aliasClashes } from "./alias-clashes.ts";
import { anotherNames } from "./another-names.ts";
import { bareDomains } from "./bare-domains.ts";
import { blanks } from "./blanks.ts";
import { bridgePhases } from "./bridge-phases.ts";
import { danglingIds } from "./dangling-ids.ts";
import { endedTools } from "./ended-tools.ts";
import { freshness } from "./freshness.ts";
import { genderNeutral } from "./gender-neutral.ts";
import { identicalTexts } from "./identical-texts.ts";
import { interviewCompetencies } from "./interview-competencies.ts";
import { interviewSpread } from "./interview-spread.ts";
import { lawFacts } from "./law-facts.ts";
import { mirrors } from "./mirrors.ts";
import { noStereotypes } from "./no-stereotypes.ts";
import { oneLicence } from "./one-licence.ts";
import { oneLinerBudget } from "./one-liner-budget.ts";
import { onePace } from "./one-pace.ts";
import { originNeutral } from "./origin-neutral.ts";
import { pageAnswers } from "./page-answers.ts";
import { pageIds } from "./page-ids.ts";
import { placeholderText } from "./placeholder-text.ts";
import { plainProse } from "./plain-prose.ts";
import type { Rule } from "./rule.ts";
import { slowerNovices } from "./slower-novices.ts";
import { taughtPrerequisites } from "./taught-prerequisites.ts";
import { titleIds } from "./title-ids.ts";
import { titleSentences } from "./title-sentences.ts";
import { unusedSources } from "./unused-sources.ts";
import { vacancyMusts } from "./vacancy-musts.ts";
import { vacancyVoice } from "./vacancy-voice.ts";
import { writtenDurations } from "./written-durations.ts";

/** Every rule a catalog is held to. */
export const RULES: readonly Rule[] = [
  danglingIds,
  aliasClashes,
  freshness,
  identicalTexts,
  interviewCompetencies,
  interviewSpread,
  lawFacts,
  oneLinerBudget,
  placeholderText,
  plainProse,
  ageNeutral,
  genderNeutral,
  originNeutral,
  noStereotypes,
  vacancyVoice,
  vacancyMusts,
  blanks,
  anotherNames,
  titleSentences,
  titleIds,
  pageIds,
  pageAnswers,
  bareDomains,
  mirrors,
  unusedSources,
  endedTools,
  oneLicence,
  onePace,
  slowerNovices,
  bridgePhases,
  taughtPrerequisites,
  writtenDurations,
];
