import { ASKED } from "../needs.ts";
import { type Step, settled } from "./asked.ts";
import { pointedAt } from "./pointed-at.ts";

/** Longer texts ask something of what they point at. */
const LONGEST = 6;
/** So few say no more than the place. */
const BARE = 3;
/** Kinds whose answers show roles one after the other. */
const LISTS = ["list_roles", "rank_roles", "find_role", "compare_roles"];

/** "Number 5", "the last one", and nothing else: what that role is. */
export const pointed: Step = ({ reading, ties, earlier, parts }) => {
  if (ties.named || reading.words.length > LONGEST || !LISTS.includes(earlier.intent?.kind ?? ""))
    return undefined;
  const asksMore = reading.words.length > BARE && reading.attributes.length > 0;
  if (asksMore || ASKED.some((cue) => reading.has(cue))) return undefined;
  const role = pointedAt(reading, earlier, parts.known);
  return (
    role && settled({ kind: "role_profile", roles: [role], operation: "pointed" }, "points at what was shown")
  );
};
