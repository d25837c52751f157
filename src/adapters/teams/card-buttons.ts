import type { FollowUp } from "../../answer/answer.ts";
import type { Language } from "../../language.ts";
import { clip } from "../../text/clip.ts";
import { printable } from "../../text/printable.ts";
import { PICK } from "../shared/lines.ts";
import type { Action, ActionSet, Card, Element, ExecuteAction } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";
import { SHOW_PICKED } from "./lines.ts";
import { MENU, PICKED, type Verb } from "./tap-form.ts";
import type { Past } from "./trail.ts";

/** What each button carries, in order; no button where that is undefined. */
export type Taps = readonly (object | undefined)[];

/** How a button leads on: by what verb, and from which cards on. */
type Leading = { readonly verb?: Verb | undefined; readonly past?: Past | undefined };

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
  { isMenu = false, past }: Leading & { readonly isMenu?: boolean },
): readonly Element[] {
  const rows = buttonRows(tapButtons(picks, taps, { past }));
  return isMenu || rows.length > MOST_ROWS ? menu(picks, taps, language, { past }) : rows;
}

function menu(
  picks: readonly FollowUp[],
  taps: Taps,
  language: Language,
  { past }: Leading,
): readonly Element[] {
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
    {
      type: "ActionSet",
      spacing: "Small",
      actions: [tapButton(SHOW_PICKED[language], { ...first.tap, ...MENU }, { past })],
    },
  ];
}

/** A button for each that has a name and carries something. */
export function tapButtons(
  followUps: readonly FollowUp[],
  taps: Taps,
  { past }: Leading,
): readonly ExecuteAction[] {
  return taps.flatMap((tap, index): readonly ExecuteAction[] => {
    const title = clip(followUps[index]?.label.trim() ?? "", LIMITS.actionTitle);
    return title === "" || tap === undefined ? [] : [tapButton(title, tap, { past })];
  });
}

/**
 * A button that a tap stands behind: the one place where such are made. It is answered in place; where a client cannot, the same
 * tap comes as a message and is answered with one.
 */
export function tapButton(title: string, tap: object, { verb = "tap", past = [] }: Leading): ExecuteAction {
  return {
    type: "Action.Execute",
    title,
    verb,
    data: past.length === 0 ? tap : { ...tap, past },
    fallback: { type: "Action.Submit", title, data: tap },
  };
}

/** The same card for where nothing is answered in place, as in a dialog: each button sends its tap as it would in an older client. */
export function submitting(card: Card): Card {
  const { body, actions, ...rest } = card;
  return { ...rest, body: body.map(submittingIn), ...(actions ? { actions: actions.map(submit) } : {}) };
}

function submittingIn(element: Element): Element {
  switch (element.type) {
    case "ActionSet":
      return { ...element, actions: element.actions.map(submit) };
    case "Container":
      return { ...element, items: element.items.map(submittingIn) };
    case "TextBlock":
    case "Input.ChoiceSet":
    case "Input.Number":
    case "Input.Text":
    case "Table":
    case "FactSet":
      return element;
  }
}

function submit(action: Action): Action {
  if (action.type === "Action.Execute") return action.fallback;
  if (action.type !== "Action.Submit") return action;
  // Where a dialog is open already its next card comes in it: none is asked for anew.
  const { msteams: _, ...data } = Object.fromEntries(Object.entries(action.data));
  return { ...action, data };
}
