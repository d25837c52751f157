import { isIn } from "../../../knowledge/said.ts";
import { type Attempt, inFields, subjectOf } from "./asking.ts";
import { enough } from "./enough.ts";
import { needed, neededEach } from "./needed.ts";
import { ofField, own, spoken, told } from "./sentence.ts";
import { asksForSkill, thingIn } from "./thing-named.ts";
import { ofAttribute } from "./told-of.ts";
import { noHeadCount } from "./worth.ts";

/** Only of what can be learned or used is it news that the catalog does not name it. */
export const notNamedHere: Attempt = (asking, role) => {
  const { kind } = asking.intent;
  if (!asksForSkill(asking)) return undefined;
  if (kind === "role_learning" || kind === "role_tools") return needed(asking, role, "");
  return kind === "role_recruiting" ? ofField(asking.writer, role, "recruitment.hireOrReskill") : undefined;
};

/** What is looked at in candidates: what is enough of it, no fact says. */
const OF_HIRING: readonly (string | undefined)[] = [
  "portfolio",
  "cv",
  "red-flags",
  "scorecard",
  "work-sample",
];

/** That the catalog does not say it, and what comes nearest. */
export const notSaid: Attempt = ({ writer, closest, words, intent }, role) => {
  if (intent.kind !== "role_profile" || words === "") return undefined;
  const name = role.name[writer.language].text;
  const none = own(writer, {
    nl: `Met zoveel woorden zegt de catalogus dat niet van de ${name}.`,
    en: `The catalog does not say that of the ${name} in so many words.`,
  });
  const [best] = closest(
    words,
    ({ role: of, field }) => of === role && !field.startsWith("recruitment"),
  ).filter(({ weight, held }) => weight >= COMES_NEAR && held > 0);
  return spoken(
    [none, best === undefined ? ofField(writer, role, "oneLiner") : told(writer, [best.said], 200)],
    340,
  );
};

const COMES_NEAR = 0.25;

/** "Is a certificate enough to hire her?": what is looked at in candidates speaks of it, a warning as a no. */
const ofHiring: Attempt = ({ writer, closest, words, has }, role) => {
  if (!has("hiring")) return undefined;
  const [best] = closest(words, inFields([role], LOOKED_AT)).filter(({ held }) => held > 0);
  const sentence = best && told(writer, [best.said], 250);
  if (best === undefined || sentence === undefined) return undefined;
  const isWarning = isIn(best.said, "recruitment.redFlags");
  return isWarning ? spoken([own(writer, { nl: "Nee.", en: "No." }), sentence], 345) : sentence;
};

const LOOKED_AT = ["recruitment.redFlags", "recruitment.cvSignals", "recruitment.portfolioSignals"];

/** What else is asked for where one thing was named. */
export const ofEnough: Attempt = (asking, role) => {
  const thing = thingIn(asking);
  const hiring = ofHiring(asking, role);
  if (hiring !== undefined) return hiring;
  if (OF_HIRING.includes(asking.intent.attribute)) return ofAttribute(asking, role);
  if (asking.intent.kind === "role_relevance") return noHeadCount(asking, role);
  const each = asking.has("must") ? neededEach(asking, role) : undefined;
  if (each !== undefined) return each;
  // What is required is asked of the thing alone.
  return thing !== undefined && asking.has("requires")
    ? needed(asking, role, thing)
    : enough(asking, role, subjectOf(thing ?? asking.words));
};
