import type { FollowUp } from "../../answer/answer.ts";
import { clip } from "../../text/clip.ts";
import type { ActionSet, SubmitAction } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";

/** What each button carries, in order; no button where that is undefined. */
export type Taps = readonly (object | undefined)[];

/** All that can be chosen, in rows of as many as Teams shows of one. */
export function choiceRows(choices: readonly FollowUp[], taps: Taps): readonly ActionSet[] {
  const actions = submitActions(choices, taps);
  return Array.from({ length: Math.ceil(actions.length / LIMITS.actions) }, (_, row) => ({
    type: "ActionSet",
    spacing: "Small",
    actions: actions.slice(row * LIMITS.actions, (row + 1) * LIMITS.actions),
  }));
}

/** A button for each that has a name and carries something. */
export function submitActions(followUps: readonly FollowUp[], taps: Taps): readonly SubmitAction[] {
  return taps.flatMap((data, index): readonly SubmitAction[] => {
    const title = clip(followUps[index]?.label.trim() ?? "", LIMITS.actionTitle);
    return title === "" || data === undefined ? [] : [tapButton(title, data)];
  });
}

/** A button that a tap stands behind: the one place where such are made. */
function tapButton(title: string, data: object): SubmitAction {
  return { type: "Action.Submit", title, data };
}
