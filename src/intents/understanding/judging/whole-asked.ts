import { isTelling } from "../../../text/roots.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { type Reading, wordsBeside } from "../reading/reading.ts";
import { type Step, settled } from "./asked.ts";
import { namedRoles } from "./roles-meant.ts";

/** Words that ask no more than to be told of the role. */
const BESIDE: readonly Cue[] = ["everything", "profile", "about", "filler", "follow", "you", "again"];

/** "Everything about the data engineer": all there is to tell of one role, where the text says nothing else. */
export const wholeAsked: Step = ({ reading }) => {
  const [role, ...others] = namedRoles(reading);
  if (role === undefined || others.length > 0 || !reading.has("everything") || asksElse(reading))
    return undefined;
  return settled({ kind: "role_profile", roles: [role], section: "all" }, "asks for all of one role");
};

function asksElse(reading: Reading): boolean {
  // "All day" is a time.
  if (reading.has("unit")) return true;
  return wordsBeside(reading, BESIDE, reading.roles).some(({ text }) => isTelling(text));
}
