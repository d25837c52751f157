import type { Localized } from "../../../language.ts";
import { speakerOf, type TapParts, type Tapped } from "../tapped.ts";
import type { About } from "../views/view-context.ts";
import { languageFor, openForm } from "./opening-forms.ts";
import { channelOf } from "./tapped-forms.ts";

/** Where no window opened: the vote is kept all the same. */
export const THANKS_AND_WHY: Localized = {
  nl: "Dank je, je oordeel is bewaard. Wat was er niet goed? Typ `/rolwijzer klopt niet`, of wat er anders moet.",
  en: "Thank you, your vote has been kept. What was not right? Type `/rolwijzer not true`, or what should be otherwise.",
};

/** Asks what was wrong with an answer, once the vote on it is kept. @returns whether that is asked now */
export async function askWhy(tapped: Tapped, about: About, parts: TapParts): Promise<boolean> {
  const { body, workspace } = tapped;
  const { assistant, log } = parts;
  const language = await languageFor(parts, workspace, speakerOf(tapped));
  const context = { language, about, ...channelOf(tapped) };
  return (await openForm({ assistant, log, workspace }, "reason", body.trigger_id, context)) === "shown";
}
