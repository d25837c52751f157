import type { Statement } from "./shape.ts";

/**
 * Ids of the facts whose value a sentence holds, by the holes that stand in it. A hole may be the value of one fact and
 * where another leads to ("the move to [[role1]] takes [[duration1]]"): then each of them needs a mention of its own.
 */
export function saidIn(holes: readonly string[], statements: readonly Statement[]): readonly string[] {
  return statements
    .filter(({ value }) => {
      const mentions = holes.filter((each) => each === value).length;
      const whither = statements.filter((each) => each.to === value && holes.includes(each.value)).length;
      return mentions > whither;
    })
    .map(({ id }) => id);
}
