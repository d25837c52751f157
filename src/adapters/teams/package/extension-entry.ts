import type { Language, Localized } from "../../../language.ts";

/** What of the message extension Teams names in what it sends, so that it can be told what is meant. */
export const EXTENSION = {
  search: "search",
  typed: "query",
  explain: "explainRole",
  interview: "interviewQuestions",
} as const;

const WORDS = {
  search: {
    title: { nl: "Zoek rollen, vragen en tools", en: "Search roles, questions, tools" },
    description: {
      nl: "Zoek in de catalogus, en zet wat je vindt in je bericht",
      en: "Search the catalog, and put what you find into your message",
    },
  },
  typed: {
    title: { nl: "Rol, tool of onderwerp", en: "Role, tool or subject" },
    description: { nl: "Bijvoorbeeld MLOps, Kafka of drift", en: "For example MLOps, Kafka or drift" },
  },
  explain: {
    title: { nl: "Leg de rol uit", en: "Explain the role" },
    description: {
      nl: "Welke rol dit bericht vraagt, en wat die doet",
      en: "Which role this message asks for, and what it does",
    },
  },
  interview: {
    title: { nl: "Interviewvragen", en: "Interview questions" },
    description: {
      nl: "Kies een rol, een niveau en hoeveel, en zet de vragen in je bericht",
      en: "Choose a role, a level and how many, and put the questions into your message",
    },
  },
} satisfies Record<keyof typeof EXTENSION, Readonly<Record<"title" | "description", Localized>>>;

const said = (what: keyof typeof EXTENSION, language: Language) => ({
  title: WORDS[what].title[language],
  description: WORDS[what].description[language],
});

/** What the manifest says of the message extension: a search and a form where people write, and an action under any message. */
export function extensionIn(language: Language, botId: string) {
  return {
    botId,
    commands: [
      {
        id: EXTENSION.search,
        type: "query",
        context: ["compose", "commandBox"],
        ...said("search", language),
        // All roles, before anything is typed.
        initialRun: true,
        parameters: [{ name: EXTENSION.typed, inputType: "text", ...said("typed", language) }],
      },
      {
        id: EXTENSION.explain,
        type: "action",
        context: ["message"],
        ...said("explain", language),
        fetchTask: true,
      },
      {
        id: EXTENSION.interview,
        type: "action",
        context: ["compose"],
        ...said("interview", language),
        fetchTask: true,
      },
    ],
  };
}
