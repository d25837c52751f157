import type { Intent, Operation } from "../../../intent.ts";
import { askingSources, withoutSlots } from "../../../values.ts";
import { OPERATE } from "../learning/templates.ts";
import type { Reading } from "../reading/reading.ts";
import { levelBeside, operationIn } from "../slots/operation-asked.ts";
import { settingOf } from "../slots/setting-asked.ts";
import { levelOf } from "../slots/slots.ts";
import type { Step } from "./asked.ts";

/** Few words with one for an operation ask for nothing else. */
const LONGEST_ORDER = 5;

/** "Shorter", "an example", "in one sentence": the earlier question stands, its answer is to be another. */
export const operated: Step = ({ reading, ties, earlier: { intent, sources }, chances }) => {
  if (intent === undefined || ties.named || ties.background) return undefined;
  // A language that is asked for is meant from now on.
  if (settingOf(reading)?.startsWith("speak-")) return undefined;
  if (reading.has("op-why") && reading.words.length <= LONGEST_WHY)
    return { intent: askedWhy(intent), because: ["asks for the reason of what was said"], chance: 1 };
  const chance = chances().get(OPERATE) ?? 0;
  const wanted = operationIn(reading);
  const isOrder = wanted !== undefined && reading.words.length <= LONGEST_ORDER;
  if (!isOrder && chance < Math.max(...chances().values())) return undefined;
  const sourced = wanted === "sources" ? askingSources(intent, sources) : undefined;
  return {
    intent: sourced ?? operatedOn(intent, wanted, reading),
    because: [`operates on the last answer: ${chance.toFixed(2)}`],
    chance,
  };
};

/** "Waarom die?": longer texts say of what they want the reason. */
const LONGEST_WHY = 4;

/** The same question, for its reason. */
function askedWhy(intent: Intent): Intent {
  if (intent.kind === "rank_roles") return { kind: "rank_roles", words: "why" };
  if (!isAboutOneRole(intent)) return intent;
  const { kind, roles } = intent;
  return { kind, roles, form: "why" };
}

type AboutOneRole = Extract<
  Intent,
  { readonly kind: "role_profile" | "role_tools" | "role_learning" | "role_recruiting" | "role_relevance" }
>;

function isAboutOneRole(intent: Intent): intent is AboutOneRole {
  return WHY_OF.some((kind) => kind === intent.kind);
}

const WHY_OF = ["role_profile", "role_tools", "role_learning", "role_recruiting", "role_relevance"] as const;

/** The question with what is wanted of its answer; harder and easier are a level up and down. */
function operatedOn(intent: Intent, operation: Operation | undefined, reading: Reading): Intent {
  if (operation === undefined || !("roles" in intent) || intent.kind === "not_in_catalog") return intent;
  const plain = withoutSlots(intent, ["words", "form", "about", "sources"]);
  const isLevelled = intent.kind === "role_interview" || intent.kind === "role_vacancy";
  const level = levelOf(reading) ?? levelBeside(operation, intent);
  const stepped = level === undefined ? {} : { level };
  return { ...plain, ...(isLevelled ? stepped : {}), operation } as Intent;
}
