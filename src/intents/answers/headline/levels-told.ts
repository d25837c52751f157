import type { Line, Section } from "../../../answer/answer.ts";
import { capitalised } from "../../../answer/lead.ts";
import type { Level } from "../../../intent.ts";
import { LEVELS } from "../../../values.ts";

type Lines = Extract<Section, { readonly kind: "list" }>;

/** Lines of which some may be left out, or which stand together or not at all. */
type Support = { readonly section: Lines; readonly together: boolean };

/**
 * What stands below a headline about levels: of one level what it must be able to do, under its own name; of several one line
 * each, so that nothing of one level reads as if it were another's. Sections about something else stay as they are.
 */
export function ofToldLevels(section: Lines, told: readonly string[]): Support {
  if (section.name !== "levels") return { section, together: false };
  const levels = LEVELS.filter((level) => told.some((id) => levelOf(id) === level));
  const [only, ...others] = levels;
  const left = section.lines.filter(({ facts }) => !facts.some((id) => told.includes(id)));
  if (only !== undefined && others.length === 0) {
    const lines = left.filter((line) => isOf(line, only) && line.label !== only);
    return { section: { ...section, title: capitalised(only), lines }, together: false };
  }
  const each = (levels.length === 0 ? LEVELS : levels).flatMap((level) => {
    const line = left.find((one) => isOf(one, level));
    return line === undefined ? [] : [{ ...line, label: level }];
  });
  return { section: { ...section, lines: each }, together: true };
}

function isOf({ facts }: Line, level: Level): boolean {
  return facts.some((id) => levelOf(id) === level);
}

/** `mlops-engineer.levels.junior.must.python` is of a junior. */
function levelOf(factId: string): string | undefined {
  const [, part, level] = factId.split(".");
  return part === "levels" ? level : undefined;
}
