import { isTelling } from "../../../text/roots.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { wordsBeside } from "../reading/reading.ts";
import { type Step, settled } from "./asked.ts";
import { namedRoles } from "./roles-meant.ts";

/** What a role is told in. */
const PARTS: readonly Cue[] = ["profile", "tools", "learning", "recruiting"];
/** One less may be a question about one of them. */
const FEWEST = 3;
/** "Give", "show": a word that asks for them. */
const MOST_OTHERS = 1;

/** Words that ask no more than to be told. */
const BESIDE: readonly Cue[] = [
  ...PARTS,
  "catalog-roles",
  "everyone",
  "crowd",
  "about",
  "filler",
  "follow",
  "list",
  "you",
  "again",
];

/** "Per role: profile, tools, learning curve, recruitment tips": its parts at once, where the text says nothing else. */
export const partsAsked: Step = ({ reading }) => {
  if (PARTS.filter((cue) => reading.has(cue)).length < FEWEST) return undefined;
  if (reading.has("compare") || reading.has("rank")) return undefined;
  const others = wordsBeside(reading, BESIDE, reading.roles).filter(({ text }) => isTelling(text));
  if (others.length > MOST_OTHERS) return undefined;
  return settled(
    { kind: "role_profile", roles: [...namedRoles(reading)], section: "in-short" },
    "asks for the parts of a role at once",
  );
};
