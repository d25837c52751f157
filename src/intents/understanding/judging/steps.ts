import { once } from "../../../text/once.ts";
import { blended } from "../classifier/nearest.ts";
import { featuresOf, formFeaturesOf, nearFeaturesOf } from "../learning/features.ts";
import { workFeaturesOf } from "../learning/work-features.ts";
import { ASKED_OF_EARLIER } from "../needs.ts";
import type { Reading } from "../reading/reading.ts";
import type { Earlier } from "../reading/turns.ts";
import { afterAnswer } from "./after-answer.ts";
import { type Asked, type Chances, type Deciding, type Decision, followingOf, type Step } from "./asked.ts";
import { bareName } from "./bare-name.ts";
import { changedList } from "./changed-list.ts";
import { conditioned } from "./conditioned.ts";
import { inCase } from "./in-case.ts";
import { leaveAsked } from "./leave-asked.ts";
import { licenceAsked, licencesAsked } from "./licence-asked.ts";
import { linesAskedFor } from "./lines-asked-for.ts";
import { mannerOf } from "./manner.ts";
import { marketForetold } from "./market-foretold.ts";
import { nearMiss } from "./near-miss.ts";
import { nearestReadings } from "./nearest-readings.ts";
import { ofShown } from "./of-shown.ts";
import { operated, orCannot } from "./operated.ts";
import { nothingAsked } from "./orders.ts";
import { otherLanguage } from "./other-language.ts";
import { otherOne } from "./other-one.ts";
import { pageAgain } from "./page-again.ts";
import { partsAsked } from "./parts-asked.ts";
import { personAsked } from "./person-asked.ts";
import { planInSentence } from "./plan-in-sentence.ts";
import { pointed } from "./pointed.ts";
import { shownCompared } from "./shown-compared.ts";
import { smallTalk } from "./small-talk.ts";
import { takenOver } from "./taken-over.ts";
import { termExplained } from "./term-explained.ts";
import { tiesOf } from "./ties.ts";
import { titleAsked } from "./title-asked.ts";
import { weighed } from "./weighed.ts";
import { wholeAsked } from "./whole-asked.ts";
import { withTone, worried } from "./worried.ts";

/** What a text is tried against, in this order; the first that decides ends it. */
const STEPS: readonly (readonly [name: string, step: Step])[] = [
  ["another language", otherLanguage],
  ["asks what a word means", termExplained],
  ["the other one of two", otherOne],
  ["takes note of the last answer or goes on from it", afterAnswer],
  ["small talk", smallTalk],
  ["nothing asked", nothingAsked],
  ["the lines that were asked for", linesAskedFor],
  ["a plan in a sentence", planInSentence],
  ["asks to assess a person", personAsked],
  ["asks what the law allows", leaveAsked],
  ["asks what the market will be", marketForetold],
  ["one who worries", worried],
  ["asks which of what was shown", ofShown],
  ["asks what licence the tools have", licencesAsked],
  ["points at what was shown", pointed],
  ["the comparison with one more or one less", changedList],
  ["compares what was shown", shownCompared],
  ["asks for all of one role", wholeAsked],
  ["asks for the parts of a role at once", partsAsked],
  ["another question of the page that was shown", pageAgain],
  ["the earlier question in another case", inCase],
  ["the earlier question under a condition", conditioned],
  ["a title outside the catalog", titleAsked],
  ["asks what licence a tool has", licenceAsked],
  ["the earlier question with a part swapped", takenOver],
  ["an operation on the last answer", operated],
  ["nothing but the name of a role", bareName],
  ["a name that comes near a role", nearMiss],
  ["weighed", orCannot(weighed)],
];

/** How much the lines most like a text count, beside what its words weigh: measured on sets that were not learned from. */
const VOTES = 0.4;
/** So sure of a kind the lines would not change it, and need not be looked up. */
const SURE = 0.9;

/** Decides what a text asks: each step is tried once. */
export function decide(parts: Deciding, reading: Reading, earlier: Earlier): Decision {
  const asked = askedOf(parts, reading, earlier);
  for (const [name, step] of STEPS) {
    const decision = step(asked);
    if (decision === undefined) continue;
    const because = [`step: ${name}`, ...decision.because];
    const near = decision.intent.kind === "out_of_scope" ? { near: nearestReadings(asked) } : {};
    return withTone({ ...mannerOf(decision.intent, asked), ...decision, ...near, because }, asked);
  }
  return { intent: { kind: "out_of_scope" }, because: ["no step decides"], chance: 1 };
}

export function askedOf(parts: Deciding, reading: Reading, earlier: Earlier): Asked {
  const evidence = parts.weigh(reading);
  const ties = tiesOf(reading, evidence, { earlier: earlier.intent !== undefined, asked: ASKED_OF_EARLIER });
  const following = followingOf({ ties, earlier });
  const features = once(() => featuresOf(reading, evidence, following));
  const votes = () => parts.nearest(nearFeaturesOf(reading, evidence, following));
  const chancesOf = (): Chances => {
    const alone = parts.intents(features());
    return Math.max(...alone.values()) >= SURE ? alone : blended(alone, votes(), VOTES);
  };
  return {
    ...{ parts, reading, evidence, ties, earlier, features },
    described: once(() => parts.described(workFeaturesOf(reading))),
    chances: once(chancesOf),
    manners: once(() => {
      const ofForm = formFeaturesOf(reading, features());
      return { forms: parts.forms(ofForm), attributes: parts.attributes(ofForm) };
    }),
  };
}
