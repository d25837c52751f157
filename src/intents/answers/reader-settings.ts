import type { Answer } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Localized } from "../../language.ts";
import { usualButtons } from "./help.ts";
import type { Writer } from "./writer.ts";

type Settings = IntentOf<"settings">;

const SAID: Readonly<Record<Settings["what"], { readonly title: Localized; readonly note: Localized }>> = {
  "speak-dutch": {
    title: { nl: "Vanaf nu in het Nederlands", en: "Dutch from now on" },
    note: { nl: "Zeg 'in English please' om te wisselen.", en: "Say 'in English please' to switch back." },
  },
  "speak-english": {
    title: { nl: "Vanaf nu in het Engels", en: "English from now on" },
    note: { nl: "Zeg 'in het Nederlands' om te wisselen.", en: "Say 'in het Nederlands' to switch back." },
  },
  "forget-me": {
    title: { nl: "Vergeten", en: "Forgotten" },
    note: {
      nl: "Wat ik van ons gesprek had onthouden, is gewist.",
      en: "What I had remembered of our conversation is erased.",
    },
  },
  "what-do-you-keep": {
    title: { nl: "Wat ik bewaar", en: "What I keep" },
    note: {
      nl: "Van dit gesprek onthoud ik je laatste vragen, zodat je kunt doorvragen. Zeg 'vergeet mij' en het is weg. Niets gaat naar een taalmodel.",
      en: "Of this conversation I remember your last questions, so that you can ask on. Say 'forget me' and it is gone. Nothing goes to a language model.",
    },
  },
  "feedback-good": {
    title: { nl: "Dank je", en: "Thank you" },
    note: { nl: "Fijn dat je er iets aan had.", en: "Good that it helped." },
  },
  "feedback-bad": {
    title: { nl: "Dank je, dat helpt", en: "Thank you, that helps" },
    note: {
      nl: "Ik geef het door aan wie de catalogus bijhoudt. Probeer het gerust in andere woorden.",
      en: "I pass it on to the people who keep the catalog. Do try again in other words.",
    },
  },
};

/** Says what was done; the assistant does it. */
export function settings(writer: Writer, intent: Settings): Answer {
  const { title, note } = SAID[intent.what];
  return writer.finish({
    intent,
    title: writer.say(title),
    notes: [writer.say(note)],
    followUps: usualButtons(writer).slice(0, 2),
  });
}
