import type { Localized } from "../../../language.ts";

/** What stands on the Home tab, beside the names of roles and answers. */
export const HOME = {
  title: { nl: "Rolwijzer", en: "Rolwijzer" },
  tour: [
    {
      nl: "Ik beantwoord vragen over AI-developerrollen, in het Nederlands en het Engels.",
      en: "I answer questions about AI developer roles, in Dutch and English.",
    },
    {
      nl: "Elk feit komt uit een nagekeken catalogus, met zijn bron. Geen vraag gaat naar een taalmodel.",
      en: "Every fact comes from a curated catalog, with its source. No question goes to a language model.",
    },
    {
      nl: "Zoek hieronder, typ onder Berichten, of noem me in een kanaal: dan ziet iedereen daar het antwoord.",
      en: "Search below, type under Messages, or mention me in a channel: then all there see the answer.",
    },
    {
      nl: "Met /role, /compare en de andere commando's zie alleen jij het antwoord, waar je ook bent.",
      en: "With /role, /compare and the other commands you alone see the answer, wherever you are.",
    },
  ],
  search: { nl: "Zoek een rol, tool of functietitel", en: "Search for a role, tool or job title" },
  common: { nl: "Gangbare rollen", en: "Common roles" },
  emerging: { nl: "Opkomende rollen", en: "Emerging roles" },
  recent: { nl: "Wat je het laatst vroeg", en: "What you asked last" },
  make: { nl: "Zelf samenstellen", en: "Put together yourself" },
  letKnow: { nl: "Laat het weten", en: "Let us know" },
  forms: {
    compare: { nl: "Vergelijk rollen…", en: "Compare roles…" },
    roadmap: { nl: "Plak een roadmap…", en: "Paste a roadmap…" },
    feedback: { nl: "Feedback…", en: "Feedback…" },
    person: { nl: "Vraag het een mens…", en: "Ask a person…" },
    interview: { nl: "Maak interviewvragen…", en: "Make interview questions…" },
  },
  yours: { nl: "Taal en gegevens", en: "Language and data" },
  keeps: { nl: "Wat bewaar je van mij?", en: "What do you keep of me?" },
  forget: { nl: "Vergeet mij", en: "Forget me" },
  curating: { nl: "Voor beheerders van de catalogus", en: "For those who keep the catalog" },
  proposals: { nl: "Voorstellen", en: "Proposals" },
  report: { nl: "Rapport", en: "Report" },
} satisfies Readonly<Record<string, Localized | readonly Localized[] | Readonly<Record<string, Localized>>>>;

/** Each in its own language: whoever looks for it may not read the other. */
export const LANGUAGE_NAMES = { nl: "Nederlands", en: "English" } as const;

/** Asked once more, for it cannot be taken back. */
export const FORGET = {
  title: { nl: "Vergeet mij", en: "Forget me" },
  text: {
    nl: "Alles wat ik van je bewaar wordt gewist: je taal, je vragen, je oordelen, je voorstellen. Dat kan ik niet terugdraaien.",
    en: "All that I keep of you will be erased: your language, questions, votes and proposals. I cannot undo that.",
  },
  confirm: { nl: "Wis alles", en: "Erase all" },
  deny: { nl: "Toch niet", en: "Rather not" },
} satisfies Readonly<Record<string, Localized>>;

/** How much waits for a curator. */
export function waiting({ proposals, unanswered }: { proposals: number; unanswered: number }): Localized {
  return {
    nl: `${counted(proposals, "voorstel wacht", "voorstellen wachten")} op een besluit; ${counted(unanswered, "vraag kreeg", "vragen kregen")} geen antwoord.`,
    en: `${counted(proposals, "proposal waits", "proposals wait")} for a decision; ${counted(unanswered, "question", "questions")} got no answer.`,
  };
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
