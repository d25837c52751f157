import type { FollowUp } from "../../answer/answer.ts";
import type { Language } from "../../language.ts";
import { clip } from "../../text/clip.ts";
import { printable } from "../../text/printable.ts";
import type { Action, ActionSet, Element, SubmitAction } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";
import { PICK, SHOW_PICKED } from "./lines.ts";
import { PICKED } from "./tap-form.ts";

/** What each button carries, in order; no button where that is undefined. */
export type Taps = readonly (object | undefined)[];

/** Buttons in rows in which each shows its whole title: Teams gives a title one line, and cuts what has no room beside its neighbours. */
export function buttonRows(buttons: readonly Action[]): readonly ActionSet[] {
  const rows: Action[][] = [];
  let left = 0;
  for (const button of buttons) {
    const width = widthOf(button);
    if (width > left) {
      rows.push([]);
      left = ROW;
    }
    rows.at(-1)?.push(button);
    left -= width + BETWEEN;
  }
  return rows.map((actions) => ({ type: "ActionSet", spacing: "Small", actions }));
}

/** In pixels, on a phone. */
const ROW = 308;
const BETWEEN = 8;

function widthOf({ title }: Action): number {
  return title.length * 7.2 + 26;
}

/** More rows of buttons than these push everything else off the screen. */
const MOST_ROWS = 9;

/** What can be picked: a button each, for that is one tap; a menu where they would take more than a screen. */
export function pickElements(
  picks: readonly FollowUp[],
  taps: Taps,
  language: Language,
  isMenu = false,
): readonly Element[] {
  const rows = buttonRows(submitActions(picks, taps));
  return isMenu || rows.length > MOST_ROWS ? menu(picks, taps, language) : rows;
}

function menu(picks: readonly FollowUp[], taps: Taps, language: Language): readonly Element[] {
  const choices = taps.flatMap((tap, index) => {
    const title = clip(printable(picks[index]?.label ?? "").trim(), LIMITS.choiceTitle);
    return title === "" || tap === undefined ? [] : [{ title, value: JSON.stringify(tap), tap }];
  });
  const [first] = choices;
  if (first === undefined) return [];
  return [
    {
      type: "Input.ChoiceSet",
      id: PICKED,
      label: PICK[language],
      style: "compact",
      choices: choices.map(({ title, value }) => ({ title, value })),
      value: first.value,
    },
    { type: "ActionSet", spacing: "Small", actions: [tapButton(SHOW_PICKED[language], first.tap)] },
  ];
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
