import type { Headline } from "../../../answer/answer.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Asking } from "./asking.ts";
import { demandsIn } from "./demanded.ts";
import { seatOf } from "./seat-order.ts";
import { own, spoken } from "./sentence.ts";
import { BECAUSE } from "./title-needed.ts";
import { SELDOM_ALONE } from "./worth.ts";

const LONGEST = 345;

/** Whether it is asked if one role is needed beside another, or why; where one is seldom a job of its own, that says more. */
export function asksBoth(asking: Asking): boolean {
  const { intent, roles, has } = asking;
  const form = "form" in intent ? intent.form : undefined;
  const attribute = "attribute" in intent ? intent.attribute : undefined;
  const isNeed = attribute === "need" || has("needs") || has("already") || has("hiring");
  const isOfRoles = OF_ROLES.includes(intent.kind) && demandsIn(asking).length === 0;
  if (roles.length !== 2 || !isNeed || !isOfRoles || has("rated")) return false;
  return form === "yes_no" || (form === "why" && !roles.some(isSeldomAlone));
}

/** Kinds that ask for the role itself, and not for what it asks of people. */
const OF_ROLES: readonly string[] = ["compare_roles", "role_relevance", "role_profile"];

function isSeldomAlone({ maturity }: Role): boolean {
  return SELDOM_ALONE.includes(maturity.status);
}

/** When each of two roles gets a seat of its own; why there are two: what separates them. */
export function bothNeeded(
  { writer, intent }: Asking,
  one: Role,
  other: Role,
  separates: Headline | undefined,
): Headline | undefined {
  if ("form" in intent && intent.form === "why") return spoken([own(writer, BECAUSE), separates], LONGEST);
  const seats = [one, other].map((role) => seatOf(writer, role));
  if (seats.some((seat) => seat === undefined)) return undefined;
  const depends = own(writer, {
    nl: "Dat hangt af van hoever je bent.",
    en: "That depends on how far you are.",
  });
  return spoken([depends, ...seats], LONGEST);
}
