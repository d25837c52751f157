import { z } from "zod";
import { RoleId } from "../../../ids.ts";
import { Language } from "../../../language.ts";
import { parseJson } from "../../../text/parse-json.ts";
import { isFormName } from "../../shared/forms/forms.ts";
import { UNKNOWN_TAP } from "../../shared/lines.ts";
import { FORM_ACTION } from "../tap-form.ts";
import { say, type TapParts, type Tapped } from "../tapped.ts";
import { contextOf, sayDirectly, sayInView } from "../views/in-view.ts";
import type { ViewContext } from "../views/view-context.ts";
import { openForm, typedInstead } from "./opening-forms.ts";

/** What a button carries that leads to a form. */
const FormTap = z.object({
  v: z.literal(1),
  language: Language,
  /** The answer that it is about. */
  of: z.unknown().optional(),
  /** What is filled in already; not where no role is called so any more. */
  role: RoleId.optional().catch(undefined),
});

/** Opens the form that a button leads to. Where it is too late for that, who tapped is told what to type instead. */
export async function openTapped(tapped: Tapped, parts: TapParts): Promise<void> {
  const { action, body, workspace } = tapped;
  const name = action.action_id.slice(FORM_ACTION.length);
  const carried = FormTap.safeParse(parseJson(action.value ?? "")).data;
  if (carried === undefined || !isFormName(name))
    return (body.view === undefined ? say : sayInView)(tapped, UNKNOWN_TAP, parts);
  const over = body.view?.type === "modal" ? body.view : undefined;
  const { of, role, language } = carried;
  const about = of === undefined ? {} : { about: { of } };
  const context = { ...contextOf(body.view, language), ...channelOf(tapped), ...about };
  const { assistant, log } = parts;
  const end = await openForm({ assistant, log, workspace }, name, body.trigger_id, context, { role, over });
  if (end === "shown" || end === "overtaken") return;
  if (body.view === undefined) await say(tapped, typedInstead(name), parts);
  else await sayDirectly(tapped, body.user.id, typedInstead(name));
}

export function channelOf({ body }: Tapped): Pick<ViewContext, "channel"> {
  return body.channel === undefined ? {} : { channel: body.channel.id };
}
