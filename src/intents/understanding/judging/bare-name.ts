import { given } from "../../../values.ts";
import { isAnotherName, wordsBeside } from "../reading/reading.ts";
import { type Step, settled } from "./asked.ts";
import { namedRoles } from "./roles-meant.ts";

/** "Data engineer", "deep learning engineer?": nothing but the name of one role asks what that is. */
export const bareName: Step = ({ reading, earlier }) => {
  const [role, ...others] = namedRoles(reading);
  if (role === undefined || others.length > 0 || earlier.intent !== undefined) return undefined;
  const titles = reading.titles.filter(isAnotherName);
  const left = wordsBeside(reading, ["filler", "one"], [...reading.roles, ...titles]);
  if (left.length > 0) return undefined;
  const about = titles[0]?.meaning.title;
  return settled({ kind: "role_profile", roles: [role], ...given({ about }) }, "nothing but a name");
};
