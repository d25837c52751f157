import { WHOLE } from "../learning/templates.ts";
import type { Asked } from "./asked.ts";

/** How likely, from 0 to 1, it must be among these and none of them. */
const LIKELY = 0.35;

/** Which of these a text asks, by the lines that were taught with it. */
export function partMeant<Part extends string>(parts: readonly Part[], { manners }: Asked): Part | undefined {
  const { attributes } = manners();
  const chanceOf = (name: string) => attributes.get(name) ?? 0;
  const all = parts.reduce((sum, part) => sum + chanceOf(part), chanceOf(WHOLE));
  return parts.find((part) => chanceOf(part) >= LIKELY * all);
}
