import type { Localized } from "../../language.ts";
import type { COMMANDS } from "./listening.ts";

type Hint = {
  readonly description: Localized;
  /** What can stand behind it, as Slack shows it while somebody types. */
  readonly usage: string;
};

/** What Slack says of each command, to readers of either language at once. */
export const COMMAND_HINTS = {
  compare: {
    description: { nl: "Twee of drie rollen naast elkaar", en: "two or three roles side by side" },
    usage: "mlops data engineer",
  },
  interview: {
    description: { nl: "Interviewvragen voor een rol", en: "interview questions for a role" },
    usage: "mlops [junior|medior|senior] [3]",
  },
  legacy: {
    description: { nl: "Welke rollen passen bij een achtergrond", en: "which roles fit a background" },
    usage: "4 java, 1 dba",
  },
  roadmap: {
    description: { nl: "Welke rollen een roadmap vraagt", en: "which roles a roadmap needs" },
    usage: "RAG-chatbot; monitoring; agents",
  },
  role: {
    description: { nl: "Eén rol, of een deel ervan", en: "one role, or a part of it" },
    usage:
      "mlops [tools | leren/learning | werven/hiring | interview senior 3 | vacature/vacancy | relevantie/relevance | alles/everything]",
  },
  roles: {
    description: { nl: "Alle rollen", en: "all roles" },
    usage: "[gangbaar | opkomend] / [common | emerging]",
  },
  rolwijzer: {
    description: { nl: "Vraag iets over AI-rollen", en: "ask about AI roles" },
    usage:
      "wie bewaakt modellen? | help | taal/language english | feedback … | rapport/report | vergeet mij/forget me",
  },
} satisfies Readonly<Record<(typeof COMMANDS)[number], Hint>>;
