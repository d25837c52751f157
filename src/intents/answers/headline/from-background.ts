import type { Headline } from "../../../answer/answer.ts";
import { ended } from "../../../answer/lead.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Background } from "../../../knowledge/schema/background.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Title } from "../../../knowledge/schema/title.ts";
import { isAsking } from "../../../text/asking-words.ts";
import { brief } from "../../../text/brief.ts";
import { wordsOf } from "../../../text/words.ts";
import type { Asking } from "./asking.ts";
import {
  bestFit,
  carriedOver,
  firstProject,
  firstStep,
  gaps,
  guidanceSaid,
  riskOf,
  weeksOfMove,
  yesTo,
} from "./background-told.ts";
import { demandedOfEach, demandsIn } from "./demanded.ts";
import { besideBest, bothMoves, bridgeOf } from "./duration.ts";
import { enoughForMove, enoughTime } from "./enough-time.ts";
import { levelAfter } from "./level-after.ts";
import { needsThing } from "./needs-thing.ts";
import { notJust } from "./of-title.ts";
import { reachable } from "./reachable.ts";
import { quickestRoute } from "./route-told.ts";
import { lowerFirst, noPrediction, spoken } from "./sentence.ts";
import { quickest, several } from "./several-backgrounds.ts";
import { suits } from "./suits.ts";
import { whyBeside } from "./title-needed.ts";

/** What a background leads to: the best fit with its reason, a yes or no for one role, or how long the move takes. */
export function fromBackground(asking: FromBackground): Headline | undefined {
  const { writer, intent, has } = asking;
  const backgrounds = intent.background.flatMap((id) => writer.catalog.background(id) ?? []);
  const [first, ...others] = backgrounds;
  if (first === undefined && has("age")) return neverAge(asking);
  if (first === undefined && intent.form === "choice" && !has("quickest")) return suits(asking);
  if (first === undefined)
    return has("quickest") ? several(asking, quickest(asking, writer.catalog.backgrounds)) : undefined;
  return others.length > 0 ? several(asking, backgrounds) : ofOne(asking, first);
}

type FromBackground = Asking<IntentOf<"legacy_mapping">>;

type Way = (asking: FromBackground, background: Background) => Headline | undefined;

/** What is asked of one background, by its words first: these ways, in this order. */
const WAYS: readonly Way[] = [
  titleIsNot,
  foretold,
  asksLeastOf,
  levelAfter,
  ({ writer, has }, background) => (has("risk") ? riskOf(writer, background) : undefined),
  ({ writer, has }, background) => (has("project") ? firstProject(writer, background) : undefined),
  isEnough,
  (asking, background) =>
    asking.has("age")
      ? spoken(
          [
            neverAge(asking),
            bestFit(asking.writer, background, {
              asYes: asking.intent.form === "yes_no",
              most: BESIDE_ANOTHER,
            }),
          ],
          340,
        )
      : undefined,
  fitsAndLacks,
  (asking, background) =>
    asksWhichIsQuicker(asking) ? bothMoves(asking.writer, background, asking.time) : undefined,
  (asking, background) =>
    asksRoute(asking)
      ? quickestRoute(asking.writer, background, roleAsked(asking, background), asking.time)
      : undefined,
  (asking, background) => (asksTime(asking) ? howLong(asking, background) : undefined),
  ({ writer, has }, background) => (has("carries") ? carriedOver(writer, background) : undefined),
  ({ writer, has, intent }, background) =>
    has("second") ? yesTo(writer, background, "second", intent.form === "yes_no") : undefined,
  ({ writer, has, intent }, background) =>
    intent.form !== "enough" && (has("first-step") || intent.attribute === "steps")
      ? spoken([firstStep(writer, background), bestFit(writer, background)])
      : undefined,
  needsThing,
  (asking, background) =>
    asking.has("still-to-learn") || asksWhatToLearn(asking)
      ? spoken([...yesFor(asking, background), gaps(asking.writer, background)], 340)
      : undefined,
  fits,
];

/** What is left for the best fit where a sentence stands before it. */
const BESIDE_ANOTHER = 300;

/** "Will AI replace our testers?": no yes or no, and where they can go. */
function foretold({ writer, has }: FromBackground, background: Background): Headline | undefined {
  return has("prediction")
    ? spoken([noPrediction(writer), bestFit(writer, background, { most: BESIDE_ANOTHER })], 345)
    : undefined;
}

/** "Which of those needs the least programming": of the two that a background leads to. */
function asksLeastOf(asking: FromBackground, { best, second }: Background): Headline | undefined {
  const { intent, writer } = asking;
  const [demand] = intent.form === "choice" && intent.attribute !== undefined ? demandsIn(asking) : [];
  const roles = [best.role, second.role].flatMap((id) => writer.catalog.role(id) ?? []);
  return demand && demandedOfEach({ ...asking, roles }, demand);
}

/** "Isn't our RPA developer one already?": of a title that goes by the words of a background, what separates the two. */
function titleIsNot(asking: FromBackground, background: Background): Headline | undefined {
  const { writer, has, words, roles } = asking;
  const asksWhy = asking.intent.form === "why";
  if ((!has("already") && !has("same") && !asksWhy) || has("becomes")) return undefined;
  const title = writer.catalog.titles.find(
    (each) =>
      each.background === background.id &&
      roles.some(({ id }) => each.nearest.includes(id)) &&
      isNamed(each, words),
  );
  if (asksWhy) return whyBeside(asking, title?.id);
  return title && notJust(writer, title.id);
}

function isNamed({ name, aliases }: Title, words: string): boolean {
  const said = new Set(wordsOf(words));
  const names = [name.nl.text, name.en.text, ...aliases.map(({ text }) => text)];
  // A word or two of the title are how it is mostly said: "our RPA guy".
  return names.some((each) => wordsOf(each).some((word) => said.has(word) && !isAsking(word)));
}

function ofOne(asking: FromBackground, background: Background): Headline | undefined {
  for (const way of WAYS) {
    const headline = way(asking, background);
    if (headline !== undefined) return headline;
  }
  return undefined;
}

/** "The fastest route to": the way there, and not whether it fits. */
function asksRoute({ has, roles }: FromBackground): boolean {
  return roles.length > 0 && has("quickest") && has("route");
}

function asksTime({ intent, has }: FromBackground): boolean {
  return intent.form === "how_long" || intent.attribute === "duration" || has("time");
}

/** "Which role fits, and what do I still need to learn": both, in short. */
function fitsAndLacks(
  { writer, intent, has, words }: FromBackground,
  background: Background,
): Headline | undefined {
  const asksRole = intent.roles.length === 0 && (intent.form === "choice" || A_ROLE.test(words));
  if (!asksRole || has("ease") || !(has("learns") || has("still-to-learn"))) return undefined;
  const fit = yesTo(writer, background, "best", false);
  return spoken([{ ...fit, text: brief(fit.text, 1) }, gaps(writer, background)], 345);
}

const A_ROLE = /\b(?:rol|role)\b/u;

/** "Which of those is the easiest": of the two that a background leads to. */
function asksWhichIsQuicker({ intent, has }: FromBackground): boolean {
  return intent.form === "choice" && intent.roles.length === 0 && (has("quickest") || has("ease"));
}

/** "What must a tester learn": no yes or no, and no time. */
function asksWhatToLearn({ intent, has }: FromBackground): boolean {
  return intent.form === undefined && has("learns");
}

/** Whether a time is enough for the move that fits best. */
function isEnough(asking: FromBackground, background: Background): Headline | undefined {
  const { writer, time, intent } = asking;
  const role = roleAsked(asking, background);
  // A span and hours together are measured, however they are put: "in 6 weeks, at 8 hours".
  const isSpan = intent.form === undefined && time.weeks !== undefined && time.hours !== undefined;
  if (intent.form !== "enough" && intent.form !== "yes_no" && !isSpan) return undefined;
  // "15 years of testing" lie behind somebody.
  if (time.hours === undefined && (time.weeks ?? 0) > LONGEST_TO_LEARN) return undefined;
  return role !== undefined && role.id !== background.best.role
    ? enoughTime(writer, role, time)
    : enoughForMove(writer, background, time);
}

/** Two years: longer nobody means to take. */
const LONGEST_TO_LEARN = 104;

function yesFor(asking: FromBackground, background: Background): readonly (Headline | undefined)[] {
  return asking.intent.form === "yes_no" ? [fits(asking, background)] : [];
}

/** The role that is asked about: of several the one that fits best. */
function roleAsked({ roles }: FromBackground, { best }: Background): Role | undefined {
  return roles.find(({ id }) => id === best.role) ?? roles[0];
}

function fits(asking: FromBackground, background: Background): Headline | undefined {
  const { writer, intent } = asking;
  const role = roleAsked(asking, background);
  if (role === undefined)
    return bestFit(writer, background, {
      asYes: intent.form === "yes_no",
      weeks: weeksOfMove(writer, background),
    });
  const time = intent.form === "enough" ? enoughTime(writer, role, asking.time) : undefined;
  // Whether a company needs the role is another question.
  const asYes = intent.form === "yes_no" && intent.attribute !== "need";
  return time ?? reachable(writer, background, role, asYes);
}

/** Nobody is too old: the catalog says so of every background. Who only tells an age is told no. */
function neverAge({ writer, words }: Asking): Headline | undefined {
  const said = guidanceSaid(writer, "never-age");
  const [sentence = ""] = said?.text.split(";") ?? [];
  const no = writer.say({ nl: "Nee,", en: "No," });
  const text = AN_AGE.test(words) ? ended(sentence) : `${no} ${lowerFirst(ended(sentence))}`;
  return said && { ...said, text };
}

const AN_AGE = /\d (?:jaar|years)\b/u;

/** The weeks of the path are those to the best fit; to another role they are those of an experienced developer. */
function howLong(asking: FromBackground, background: Background): Headline | undefined {
  const { writer, time } = asking;
  const role = roleAsked(asking, background);
  return role === undefined || role.id === background.best.role
    ? bridgeOf(writer, background, time)
    : besideBest(writer, background, role, time);
}
