import type { Language, Localized } from "../../../language.ts";
import { clip } from "../../../text/clip.ts";
import { printable } from "../../../text/printable.ts";
import type { Labelled as FieldLabels, Offered } from "../../shared/forms/field.ts";
import { PICK } from "../../shared/lines.ts";
import { LIMITS } from "../limits.ts";
import { PICK_CHANNELS, PICK_PEOPLE } from "../lines.ts";
import { plain, type ViewBlock } from "../views/windows.ts";

type Input = Extract<ViewBlock, { type: "input" }>;

/** Every field has one thing to fill in. */
export const FIELD_ACTION = "field";

type Labelled = Omit<FieldLabels, "name">;

/** Words of the reader's own, at most so many. */
export function textField(
  name: string,
  { most, isLong = false, ...labelled }: Labelled & { readonly most: number; readonly isLong?: boolean },
  language: Language,
): Input {
  return {
    ...field(name, labelled, language),
    element: { type: "plain_text_input", action_id: FIELD_ACTION, multiline: isLong, max_length: most },
  };
}

/** Those that a menu can show and bring back, as it shows them. */
export function offerable(offered: readonly Offered[]): readonly Offered[] {
  return offered
    .map(({ label, value }) => ({ label: printable(label).trim(), value }))
    .filter(({ label, value }) => label !== "" && value.length <= LIMITS.optionValue)
    .slice(0, LIMITS.menuOptions);
}

/** What a choice is asked with, beside what is offered. */
type Asked = Labelled & {
  /** The value that is filled in already. */
  readonly chosen?: string | undefined;
};

/** One of these, each of them {@link offerable}, and at least one. */
export function menuField(
  name: string,
  { placeholder = PICK, chosen, ...labelled }: Asked & { readonly placeholder?: Localized },
  offered: readonly Offered[],
  language: Language,
): Input {
  return {
    ...field(name, labelled, language),
    element: {
      type: "static_select",
      action_id: FIELD_ACTION,
      placeholder: plain(placeholder[language]),
      ...optionsOf(offered, chosen),
    },
  };
}

/** The same of a few, all of which are in sight. */
export function radioField(
  name: string,
  { chosen, ...labelled }: Asked,
  offered: readonly Offered[],
  language: Language,
): Input {
  return {
    ...field(name, labelled, language),
    element: {
      type: "radio_buttons",
      action_id: FIELD_ACTION,
      ...optionsOf(offered, chosen),
    },
  };
}

/** Any people of the workspace. */
export function peopleField(
  name: string,
  { chosen, ...labelled }: Labelled & { readonly chosen: readonly string[] },
  language: Language,
): Input {
  return {
    ...field(name, labelled, language),
    element: {
      type: "multi_users_select",
      action_id: FIELD_ACTION,
      placeholder: plain(PICK_PEOPLE[language]),
      ...(chosen.length === 0 ? {} : { initial_users: [...chosen] }),
    },
  };
}

/**
 * Some of the channels that the reader sees. None is chosen before: what Slack does with one that the reader does not see is
 * nowhere said, and it must not be lost by being left out.
 */
export function channelsField(
  name: string,
  { most, ...labelled }: Labelled & { readonly most: number },
  language: Language,
): Input {
  return {
    ...field(name, labelled, language),
    element: {
      type: "multi_conversations_select",
      action_id: FIELD_ACTION,
      placeholder: plain(PICK_CHANNELS[language]),
      filter: { include: ["public", "private"] },
      max_selected_items: most,
    },
  };
}

function optionsOf(offered: readonly Offered[], chosen: string | undefined) {
  const options = offered.map(({ label, value }) => ({
    text: plain(clip(label, LIMITS.optionText)),
    value,
  }));
  const initial = options.find(({ value }) => value === chosen);
  return { options, ...(initial === undefined ? {} : { initial_option: initial }) };
}

function field(name: string, { label, hint, isOptional = false }: Labelled, language: Language) {
  return {
    type: "input" as const,
    block_id: name,
    label: plain(label[language]),
    ...(hint === undefined ? {} : { hint: plain(hint[language]) }),
    ...(isOptional ? { optional: true } : {}),
  };
}
