import type { Answer } from "../../../answer/answer.ts";
import { isSources } from "../../../answer/sources.ts";
import type { RoleId } from "../../../ids.ts";
import type { Localized } from "../../../language.ts";
import { given } from "../../../values.ts";
import { comparedRole } from "../../shared/forms/compared-role.ts";
import type { FormName } from "../../shared/forms/forms.ts";
import { isJudged } from "../../shared/judged.ts";
import { COMPARE, CORRECT } from "../../shared/lines.ts";
import { planTap } from "../../shared/taps.ts";
import type { SubmitAction } from "../card-elements.ts";
import { LIMITS } from "../limits.ts";
import { TAP_FORM } from "../tap-form.ts";

const CHOOSE: Localized = { nl: "Kies zelf…", en: "Choose yourself…" };
const PASTE: Localized = { nl: "Plak je roadmap…", en: "Paste your roadmap…" };
const ASK: Localized = { nl: "Vraag het een mens…", en: "Ask a person…" };

/**
 * Buttons that open a dialog, for what takes more than a tap. A client that opens none sends them as a message, and gets the form in
 * the chat.
 */
export function openersOf(answer: Answer): readonly SubmitAction[] {
  const { intent } = answer;
  if (isSources(answer)) return [];
  const compared = comparedRole(answer);
  const asked = intent.kind === "role_interview" ? intent.roles : [];
  return [
    ...(compared === undefined ? [] : [opener("compare", COMPARE, answer, { preset: compared })]),
    ...asked.slice(0, 1).map((preset) => opener("interview", CHOOSE, answer, { preset })),
    ...(intent.kind === "roadmap_mapping" && intent.lines.length === 0
      ? [opener("roadmap", PASTE, answer)]
      : []),
    ...questions(answer),
  ];
}

/** Where it was asked to write a question: that is only where somebody reads it. An answer that nobody does so has other ways on. */
function questions(answer: Answer): readonly SubmitAction[] {
  const { intent, followUps } = answer;
  if (intent.kind !== "settings" || intent.what !== "person") return [];
  if (intent.note !== undefined || followUps.length > 0) return [];
  return [opener("person", ASK, answer, given({ preset: intent.topic }))];
}

/**
 * The button to correct an answer. It stands with the sources, for it is seldom wanted, and pushes nothing of the answer off the screen.
 * An answer that is too long to be carried cannot be spoken of.
 */
export function correctionsOf(answer: Answer): readonly SubmitAction[] {
  if (answer.citations.length === 0 || !isJudged(answer) || isSources(answer)) return [];
  const { intent, language } = answer;
  const planned = planTap({ v: 1, intent, language }, TAP_FORM.wrap, LIMITS.tap);
  return planned.kind === "kept" ? [] : [opener("correct", CORRECT, answer, { of: planned.carried })];
}

function opener(
  open: FormName,
  label: Localized,
  { language }: Answer,
  about: { readonly of?: object; readonly preset?: RoleId } = {},
): SubmitAction {
  const data = { v: 1, open, language, ...about, msteams: { type: "task/fetch" } };
  return { type: "Action.Submit", title: label[language], data };
}
