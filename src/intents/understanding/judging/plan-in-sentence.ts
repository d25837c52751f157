import { markedItems } from "../../../text/lists.ts";
import { ROADMAP_LIMITS } from "../../../values.ts";
import type { Cue } from "../../vocabulary/cue-names.ts";
import { type Step, settled } from "./asked.ts";

/** By which it is told that people are asked for. */
const ASKS_FOR_PEOPLE: readonly Cue[] = ["roadmap", "who", "hires", "catalog-roles"];

const FEWEST = 2;

/** "a) chatbot b) fraud detection, who leads each?": a plan whose lines stand behind marks in one sentence, of no role by name. */
export const planInSentence: Step = ({ reading }) => {
  if (reading.roles.length > 0 || reading.titles.length > 0) return undefined;
  if (!ASKS_FOR_PEOPLE.some((cue) => reading.has(cue))) return undefined;
  const lines = markedItems(reading.text, ROADMAP_LIMITS);
  if (lines.length < FEWEST || lines.some((line) => line.includes("?"))) return undefined;
  return settled({ kind: "roadmap_mapping", lines }, "the lines of a plan, marked within a sentence");
};
