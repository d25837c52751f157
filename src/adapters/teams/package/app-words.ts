import type { Localized } from "../../../language.ts";

/** What the app is said to be, to whoever looks it up in Teams. Teams takes 80 characters of the short one. */
export const APP_WORDS = {
  full: {
    nl: "Rolwijzer: vragen over AI-developerrollen",
    en: "Rolwijzer: questions about AI developer roles",
  },
  short: {
    nl: "AI-developerrollen: taken, tools, leerpaden en interviewvragen, met bron",
    en: "AI developer roles: tasks, tools, learning paths and interviews, with sources",
  },
  long: {
    nl: [
      "Stel Rolwijzer een vraag over een van negen AI-developerrollen, in het Nederlands of het Engels. Je krijgt een kort antwoord, met bij elk feit de bron.",
      "- **Wat een rol doet**: taken, tools, leercurve en wat ze van andere rollen scheidt\n- **Werving**: interviewvragen op elk niveau en een vacaturetekst\n- **Keuzes**: welke rollen eerst, wat je mensen kunnen worden, en welke rollen je roadmap vraagt",
      "Rolwijzer werkt in je eigen gesprek, in groepschats en in kanalen van Microsoft Teams, als je het daar noemt. De antwoorden komen uit een nagekeken catalogus: wat daar niet in staat, zoals salarissen, weet het niet. Geen vraag gaat naar een taalmodel; hooguit herschrijft er een de eerste zinnen, als de beheerder dat aanzet. Het geeft informatie over rollen en beoordeelt nooit mensen.",
    ],
    en: [
      "Ask Rolwijzer about one of nine AI developer roles, in English or Dutch. You get a short answer, with the source of every fact.",
      "- **What a role does**: tasks, tools, learning curve and what sets it apart from others\n- **Hiring**: interview questions for every level and a vacancy text\n- **Choices**: which roles come first, what your people can become, and which roles your roadmap needs",
      "Rolwijzer works in your own chat with it, in group chats and in channels of Microsoft Teams, where you mention it. Its answers come from a curated catalog: what is not in there, such as salaries, it does not know. No question goes to a language model; at most one rewords the first sentences, if whoever runs it switches that on. It informs about roles and never rates people.",
    ],
  },
  inCopilot: {
    nl: "Je kunt Rolwijzer ook in Microsoft 365 Copilot iets vragen: kies het daar onder je agents en vraag bijvoorbeeld welke tools een Data Engineer gebruikt.",
    en: "You can also ask Rolwijzer in Microsoft 365 Copilot: choose it there among your agents, and ask for example which tools a Data Engineer uses.",
  },
  help: { nl: "Hulp en contact", en: "Help and contact" },
  disclaimer: {
    nl: "Antwoorden komen uit een nagekeken catalogus, met bron bij elk feit, en kunnen verouderd zijn. Hooguit de eerste zinnen zijn door AI verwoord; dat staat er dan bij. Rolwijzer beoordeelt nooit mensen.",
    en: "Answers come from a curated catalog, with the source of every fact, and can be out of date. At most the first sentences are worded by AI, and then it says so. Rolwijzer never rates people.",
  },
} as const satisfies Record<string, Localized<string | readonly string[]>>;
