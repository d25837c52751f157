import { isIn } from "../../../knowledge/said.ts";
import { type AboutRole, type Attempt, inFields, subjectOf } from "./asking.ts";
import { firstInCase } from "./first-hires.ts";
import { whyThing } from "./of-tool.ts";
import { ofField, spoken, told } from "./sentence.ts";
import { seldomCounted } from "./worth.ts";

/** Where a reason is found, whatever kind of answer it stands in. */
const REASONS = ["remarks", "mission"];
/** Where it stands why not. */
const AGAINST = ["notThisRole", "learning.pitfalls", "boundaries", "duties"];
/** Where one is found for what a role does, but not for why a company wants it. */
const OF_THE_WORK = ["duties", "boundaries", "responsibilities", "learning.pitfalls", "recruitment"];
const IN_ALL = [...REASONS, ...AGAINST, ...OF_THE_WORK, "maturity"];
const GIVES_REASON = 0.5;
/** What leads speaks of at least so much of the question, by words weighed; of less where nothing else comes near. */
const LEADS = { weight: 0.3, held: 2 } as const;
const FAR_AHEAD = 2;

/** Words that ask or deny, and say nothing of what. */
const SAY_NOTHING = new Set(["waarom", "niet", "geen", "why", "not", "just"]);

/** The reason that speaks more of the question than anything else that is said of the role. */
const leading: Attempt = ({ writer, closest, words, has }, role) => {
  const subject = words
    .split(" ")
    .filter((word) => !SAY_NOTHING.has(word))
    .join(" ");
  const [first, second] = closest(subject, ({ role: of }) => of === role);
  // When it is not this role gives a reason only for why not.
  const isMeant = first !== undefined && (has("against") || !isIn(first.said, "notThisRole"));
  if (!isMeant || !IN_ALL.some((field) => isIn(first.said, field))) return undefined;
  const speaks = first.weight >= LEADS.weight;
  const isAhead = first.score >= FAR_AHEAD * (second?.score ?? 0);
  return speaks && (first.held >= LEADS.held || isAhead) ? told(writer, [first.said]) : undefined;
};

/** The reason that speaks of the question, else what the role is for. */
export const why: Attempt = (asking, role) =>
  whyThing(asking) ??
  leading(asking, role) ??
  whySeldom(asking, role) ??
  whyNotRated(asking, role) ??
  whyRated(asking, role) ??
  whyFirst(asking, role) ??
  whyRole(asking, role);

const whySeldom: Attempt = (asking, role) =>
  asking.has("a-job") || asking.intent.kind === "role_vacancy" ? seldomCounted(asking, role) : undefined;

/** Of a role that the user's text gives no rating, why not. */
const whyNotRated: Attempt = ({ writer, intent }, role) =>
  intent.kind === "role_relevance" && role.relevance === undefined && intent.attribute === "relevance"
    ? ofField(writer, role, "remarks")
    : undefined;

/** Why a role is rated as it is: what the catalog remarks on that rating. */
const whyRated: Attempt = ({ writer, closest, intent, has }, role) => {
  if (intent.attribute !== "relevance" && !has("rated") && !has("rating")) return undefined;
  const remarks = closest(OF_RATING, inFields([role], ["remarks"])).map(({ said }) => said);
  return remarks.length === 0
    ? undefined
    : spoken(
        remarks.slice(0, 2).map((said) => told(writer, [said])),
        345,
      );
};

/** What remarks on a rating are looked up by. */
const OF_RATING = "waardering oordeel rating commodity";

/** Why a role before any other, in the case that was put. */
const whyFirst: Attempt = ({ writer, intent, words }, role) =>
  intent.kind === "role_relevance" ? firstInCase(writer, role, words) : undefined;

const whyRole: Attempt = ({ writer, closest, intent, words, has }, role) => {
  const isTelling = subjectOf(words).includes(" ") || has("rating");
  const speaking = (fields: readonly string[]) =>
    !isTelling
      ? undefined
      : closest(words, inFields([role], fields)).find(({ share }) => share >= GIVES_REASON);
  const isAgainst = has("against") && !has("rated") && !has("rating");
  const against = isAgainst ? speaking(AGAINST) : undefined;
  if (isAgainst && !isTelling) return ofField(writer, role, "notThisRole");
  const found =
    against ?? speaking(REASONS) ?? (intent.kind === "role_relevance" ? undefined : speaking(OF_THE_WORK));
  if (found !== undefined) return told(writer, [found.said]);
  if (has("rated"))
    return spoken([ofField(writer, role, "relevance"), ofField(writer, role, "mission")], 330);
  const usual = USUAL_REASON[intent.kind];
  return usual === undefined ? undefined : ofField(writer, role, usual);
};

/** What gives the reason for a role where nothing speaks of more. */
const USUAL_REASON: Readonly<Partial<Record<AboutRole["kind"], string>>> = {
  role_profile: "mission",
  role_relevance: "mission",
  role_tools: "mission",
  role_recruiting: "maturity",
  role_learning: "learning.pitfalls",
  role_vacancy: "maturity",
};
