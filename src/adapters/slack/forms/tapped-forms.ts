import { isFormName } from "../../shared/forms/forms.ts";
import { UNKNOWN_TAP } from "../../shared/lines.ts";
import { carriedToForm, FORM_ACTION } from "../tap-form.ts";
import { say, type TapParts, type Tapped } from "../tapped.ts";
import { contextOf, sayDirectly, sayInView } from "../views/in-view.ts";
import type { ViewContext } from "../views/view-context.ts";
import { openForm, typedInstead } from "./opening-forms.ts";

/** Opens the form that a button leads to. Where it is too late for that, who tapped is told what to type instead. */
export async function openTapped(tapped: Tapped, parts: TapParts): Promise<void> {
  const { action, body, workspace } = tapped;
  const name = action.action_id.slice(FORM_ACTION.length);
  const carried = carriedToForm(action.value);
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
