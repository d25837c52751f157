import type { Answer, FollowUp } from "../../answer/answer.ts";
import { listed } from "../../answer/lead.ts";
import type { IntentOf, SureIntent } from "../../intent.ts";
import type { Localized } from "../../language.ts";
import { rolesOf } from "../../values.ts";
import { usualButtons } from "./help.ts";
import { titleTold } from "./title-told.ts";
import type { Writer } from "./writer.ts";

/** Two readings are open, or a role's name is unknown: asks, with the readings as buttons. */
export function unclear(writer: Writer, intent: IntentOf<"unclear">): Answer {
  const { heard } = intent;
  const asked =
    heard === undefined
      ? { nl: "Wat bedoel je?", en: "What do you mean?" }
      : { nl: `"${heard}" ken ik niet`, en: `I do not know "${heard}"` };
  const many = intent.candidates.length > 0;
  return writer.finish({
    intent,
    title: writer.say(asked),
    notes: [
      many
        ? writer.say({
            nl: "Bedoel je een van deze? Tik erop, of stel je vraag in andere woorden.",
            en: "Do you mean one of these? Tap it, or ask in other words.",
          })
        : writer.say({
            nl: "Stel je vraag in andere woorden, of begin hier.",
            en: "Ask in other words, or start here.",
          }),
    ],
    followUps: many
      ? intent.candidates.map((each) => ({ label: nameOf(writer, each), intent: each }))
      : usualButtons(writer),
  });
}

/** An intent as a button says it: topic and roles. */
function nameOf(writer: Writer, intent: SureIntent): string {
  const title = intent.kind === "not_in_catalog" ? titleTold(writer, intent.about) : undefined;
  if (title !== undefined) return title.name;
  const names = listed(writer.roleNames(rolesOf(intent)), writer.language);
  const topic = topicOf(writer, intent);
  if (names === "") return topic;
  return intent.kind === "role_profile" ? names : `${topic}: ${names}`;
}

/** What a button says of one of the things that these kinds hold: the name of the kind would not tell which. */
const BY_WHAT: Readonly<Record<string, Localized>> = {
  "speak-dutch": { nl: "Nederlands", en: "Dutch" },
  "speak-english": { nl: "Engels", en: "English" },
  "forget-me": { nl: "Vergeet mij", en: "Forget me" },
  "what-do-you-keep": { nl: "Wat bewaar je van mij?", en: "What do you keep of me?" },
  "feedback-good": { nl: "Dit hielp", en: "This helped" },
  "feedback-bad": { nl: "Dit hielp niet", en: "This did not help" },
  person: { nl: "Vraag het aan iemand", en: "Ask a person" },
  correction: { nl: "Iets klopt niet", en: "Something is not right" },
  report: { nl: "Rapport", en: "Report" },
  news: { nl: "Wat is er nieuw?", en: "What is new?" },
  sources: { nl: "Waar je feiten vandaan komen", en: "Where your facts come from" },
};

function topicOf(writer: Writer, intent: SureIntent): string {
  const said = intent.kind === "settings" || intent.kind === "about_bot" ? BY_WHAT[intent.what] : undefined;
  if (said !== undefined) return writer.say(said);
  const topic = writer.labelOf(intent.kind);
  return intent.kind === "find_role" ? `${topic}: ${intent.term}` : topic;
}

/** Of two questions in one message, the second as a button. */
export function secondQuestion(writer: Writer, second: SureIntent): FollowUp {
  return { label: nameOf(writer, second), intent: second };
}
