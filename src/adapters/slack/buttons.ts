import type { types } from "@slack/bolt";
import type { Answer, FollowUp } from "../../answer/answer.ts";
import { sourcesButton } from "../../answer/sources.ts";
import type { Language } from "../../language.ts";
import { clip } from "../../text/clip.ts";
import { printable } from "../../text/printable.ts";
import { comparedRole } from "../shared/forms/compared-role.ts";
import { BACK, COMPARE, CORRECT, PICK, PICK_ROLE } from "../shared/lines.ts";
import { LIMITS } from "./limits.ts";
import { CLOSE, FEEDBACK, SHARE } from "./lines.ts";
import {
  BACK_ACTION,
  CLOSE_ACTION,
  FEEDBACK_ACTION,
  FORM_ACTION,
  formValue,
  MENU_ACTION,
  PICK_FORM,
  SHARE_ACTION,
  TAP_FORM,
  voteValue,
} from "./tap-form.ts";
import { blockIdOf, carriedBack, type Trail } from "./trail.ts";

type Carried = readonly (object | undefined)[];

/** What can be tapped under an answer, beside the answer itself. */
export type Tappable = {
  /** What stands behind each thing that can be picked, and each follow-up, in order; none where that is undefined. */
  readonly picks: Carried;
  readonly taps: Carried;
  readonly trail: Trail;
  /** Under what only its reader sees: what is shown to all, where there are others. */
  readonly own?:
    | {
        readonly share?: object | undefined;
        /** What a correction is about; none can be proposed where that is undefined. */
        readonly about?: object | undefined;
        readonly isClosable: boolean;
      }
    | undefined;
};

/** More than these, and all of them stand in a menu. */
const HANDFUL = 5;

/** Rows of buttons: what can be picked, what follows, and the message itself. */
export function buttonRows(answer: Answer, { picks, taps, trail, own }: Tappable): types.ActionsBlock[] {
  const picked = offers(PICK_FORM.offered(answer), picks, LIMITS.optionValue);
  const followed = offers(TAP_FORM.offered(answer), taps, LIMITS.buttonValue);
  const rows = {
    picks: picked.length > HANDFUL ? [menu(picked, answer)] : picked.map(asButton("tap:pick")),
    taps: withComparison(answer, followed.map(asButton("tap"))),
    own: ownButtons(answer.language, trail, own),
  };
  return Object.entries(rows).flatMap(([name, elements]) =>
    elements.length === 0 ? [] : [{ type: "actions", block_id: blockIdOf(name, trail), elements }],
  );
}

/** Opens the form to compare, with the role of the answer filled in; the sources stay last. */
function withComparison(answer: Answer, followed: readonly types.Button[]): types.Button[] {
  const role = comparedRole(answer);
  if (role === undefined) return [...followed];
  const { language } = answer;
  const value = formValue(language, { role });
  const most = sourcesButton(answer) === undefined ? followed.length : followed.length - 1;
  return followed.toSpliced(most, 0, button(`${FORM_ACTION}compare`, COMPARE[language], value));
}

type Offer = { readonly label: string; readonly value: string; readonly leadsOn: boolean };

/** Those that Slack can show and bring back. */
function offers(offered: readonly FollowUp[], carried: Carried, mostValue: number): readonly Offer[] {
  return carried.flatMap((each, index) => {
    const { label: told = "", page } = offered[index] ?? {};
    const label = printable(told).trim();
    const value = JSON.stringify(each) ?? "";
    if (label === "" || value === "" || value.length > mostValue) return [];
    return [{ label: clip(label, LIMITS.buttonText), value, leadsOn: page !== undefined }];
  });
}

/** Action ids are to be distinct within their row. */
function asButton(prefix: string) {
  return ({ label, value, leadsOn }: Offer, index: number): types.Button => ({
    ...button(`${prefix}:${index}`, label, value),
    // Whoever reads a long answer goes on with it.
    ...(leadsOn ? { style: "primary" } : {}),
  });
}

function menu(picked: readonly Offer[], { language, choices = [], listed = [] }: Answer): types.StaticSelect {
  const areRoles = [...choices, ...listed].every(({ intent }) => "roles" in intent);
  return {
    type: "static_select",
    action_id: MENU_ACTION,
    placeholder: plainText((areRoles ? PICK_ROLE : PICK)[language]),
    options: picked.map(({ label, value }) => ({ text: plainText(label), value })),
  };
}

function ownButtons(language: Language, trail: Trail, own: Tappable["own"]): types.Button[] {
  const back = carriedBack(trail);
  const { share, about, isClosable = false } = own ?? {};
  const corrects = about && formValue(language, { of: about });
  return [
    ...(back === undefined ? [] : [button(BACK_ACTION, BACK[language], JSON.stringify(back))]),
    ...(share === undefined ? [] : [button(SHARE_ACTION, SHARE[language], JSON.stringify(share))]),
    ...(corrects === undefined ? [] : [button(`${FORM_ACTION}correct`, CORRECT[language], corrects)]),
    ...(!isClosable ? [] : [button(CLOSE_ACTION, CLOSE[language], "close")]),
  ];
}

function button(action: string, label: string, value: string): types.Button {
  return { type: "button", action_id: action, text: plainText(label), value };
}

function plainText(text: string): types.PlainTextElement {
  return { type: "plain_text", text, emoji: false };
}

export function feedbackBlock({ language }: Answer, votedOn: object): types.ContextActionsBlock {
  const side = (vote: "good" | "bad") => ({
    text: { type: "plain_text" as const, text: FEEDBACK[vote][language] },
    accessibility_label: FEEDBACK[vote][language],
    value: voteValue(vote, votedOn),
  });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: FEEDBACK_ACTION,
        positive_button: side("good"),
        negative_button: side("bad"),
      },
    ],
  };
}
