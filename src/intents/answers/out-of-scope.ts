import type { Answer } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Localized } from "../../language.ts";
import { pageButtons } from "./guide.ts";
import { usualButtons } from "./help.ts";
import type { Writer } from "./writer.ts";

type Refused = IntentOf<"out_of_scope">;

/** A question that is not ours to answer, and who can where we know it. */
export function outOfScope(writer: Writer, intent: Refused): Answer {
  const { title, note } = SAID[intent.why ?? "else"];
  const spoken = OTHER_LANGUAGES.get(intent.spoken ?? "");
  return writer.finish({
    intent,
    title: writer.say(title),
    notes: [...(spoken === undefined ? [] : [spoken]), writer.say(note)],
    followUps: [
      ...(intent.why === "legal" ? pageButtons(writer, LAW_PAGES) : []),
      { label: writer.say({ nl: "Wat kun je?", en: "What can you do?" }), intent: { kind: "help" } },
      ...usualButtons(writer).slice(0, 2),
    ],
  });
}

/** What the law says in general, where advice on a case is declined. */
const LAW_PAGES = ["ai-act-employers", "works-council", "cv-screening"];

const SAID: Readonly<
  Record<NonNullable<Refused["why"]> | "else", { readonly title: Localized; readonly note: Localized }>
> = {
  else: {
    title: { nl: "Daar kan ik je niet bij helpen", en: "I cannot help you with that" },
    note: {
      nl: "Ik weet alleen iets van AI-developerrollen: wat ze doen, met welke tools, hoe je het leert, hoe je iemand vindt en wat je in het gesprek vraagt.",
      en: "I only know about AI developer roles: what they do, with which tools, how to learn it, how to find someone and what to ask in the interview.",
    },
  },
  legal: {
    title: { nl: "Juridisch advies geef ik niet", en: "I give no legal advice" },
    note: {
      nl: "Vraag het je jurist, je privacyfunctionaris of je ondernemingsraad. Wat de wet in het algemeen zegt, en welke plichten een rol raken, kan ik je wel laten zien.",
      en: "Ask your lawyer, your data protection officer or your works council. What the law says in general, and which duties touch a role, I can show you.",
    },
  },
  person: {
    title: { nl: "Mensen beoordeel ik niet", en: "I do not assess people" },
    note: {
      nl: "Dat doen jullie zelf, het liefst met z'n tweeën en met dezelfde vragen voor iedereen. Die vragen kan ik je geven.",
      en: "That is yours to do, best with two of you and the same questions for everyone. Those questions I can give you.",
    },
  },
  dismissal: {
    title: { nl: "Over ontslag geef ik geen advies", en: "I give no advice on dismissal" },
    note: {
      nl: "Daarvoor zijn HR, de ondernemingsraad en een arbeidsjurist. Wat je mensen kunnen worden, kan ik je wel laten zien.",
      en: "For that there are HR, the works council and an employment lawyer. What your people can become I can show you.",
    },
  },
  language: {
    title: { nl: "Ik spreek Nederlands en Engels", en: "I speak Dutch and English" },
    note: {
      nl: "Stel je vraag in een van die twee talen, dan help ik je.",
      en: "Ask your question in one of these two languages and I will help you.",
    },
  },
};

/** The same sentence in the reader's own language, where it is one of these. */
const OTHER_LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["de", "Ich spreche nur Niederländisch und Englisch."],
  ["fr", "Je ne parle que le néerlandais et l'anglais."],
  ["es", "Solo hablo neerlandés e inglés."],
  ["tr", "Yalnızca Felemenkçe ve İngilizce konuşuyorum."],
  ["pl", "Mówię tylko po niderlandzku i po angielsku."],
]);
