import type { RoleId } from "../../../ids.ts";
import type { Language, Localized } from "../../../language.ts";
import { given } from "../../../values.ts";
import type { Assistant, Log, Speaker } from "../../adapter.ts";
import type { FormGiven } from "../../shared/forms/form.ts";
import type { FormName } from "../../shared/forms/forms.ts";
import { givenFor } from "../../shared/forms/given-for.ts";
import { LIMITS } from "../limits.ts";
import type { ViewIn } from "../payloads.ts";
import { TAP_FORM } from "../tap-form.ts";
import { openView, pushView, type ViewEnd } from "../views/showing-views.ts";
import type { ViewContext } from "../views/view-context.ts";
import { COMMAND_PATIENCE_MS, type WhoIsWho } from "../who-is-who.ts";
import type { Workspace } from "../workspaces.ts";
import { formView, TYPED } from "./forms.ts";

type Parts = {
  readonly assistant: Pick<Assistant, "offers" | "recall">;
  readonly log: Log;
  readonly workspace: Workspace;
};

/** How a form opens. */
type Opening = {
  /** The role that is filled in already. */
  readonly role?: RoleId | undefined;
  /** The window that it comes over. */
  readonly over?: ViewIn | undefined;
};

/** Opens a form; over the window that is open where there is one. Never rejects. */
export async function openForm(
  parts: Parts,
  name: FormName,
  trigger: string | undefined,
  context: ViewContext,
  { role, over }: Opening = {},
): Promise<ViewEnd> {
  const made = { ...(await givenIn(context, parts.assistant)), ...given({ role }) };
  const view = formView(name, made, context);
  return over === undefined ? openView(parts, trigger, view) : pushView(parts, trigger, over, view);
}

/** What a form in a window is made with, and read with when it comes back. */
export function givenIn({ language, about }: ViewContext, assistant: Parts["assistant"]): Promise<FormGiven> {
  return givenFor({ language, of: about?.of, mostTyped: LIMITS.typed }, TAP_FORM, assistant);
}

/** Of a window that is about to open: nobody typed a word that would tell it. */
export async function languageFor(
  { assistant, whoIsWho }: { readonly assistant: Pick<Assistant, "offers">; readonly whoIsWho: WhoIsWho },
  workspace: Workspace,
  speaker: Speaker,
): Promise<Language> {
  const who = await whoIsWho.tell(workspace, speaker, COMMAND_PATIENCE_MS);
  return assistant.offers.language(speaker, who?.language);
}

/** What to type instead, for the reader alone. */
export function typedInstead(name: FormName): Localized {
  const { nl, en } = TYPED[name];
  return {
    nl: `Ik kon het venster niet op tijd openen. Typ ${nl}, of tik nog eens.`,
    en: `I could not open the window in time. Type ${en}, or tap again.`,
  };
}
