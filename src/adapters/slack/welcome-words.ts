import type { Answer } from "../../answer/answer.ts";
import type { Language, Localized } from "../../language.ts";
import { promptsIn } from "./prompts.ts";

const WELCOME = {
  title: { nl: "Hoi, ik ben Rolwijzer", en: "Hi, I am Rolwijzer" },
  what: {
    nl: "Ik beantwoord vragen over AI-developerrollen: wat ze doen, met welke tools, hoe je erin groeit en hoe je ervoor werft. Elk feit heeft een bron.",
    en: "I answer questions about AI developer roles: what they do, with which tools, how to grow into them and how to hire for them. Every fact has a source.",
  },
  keeps: {
    nl: "Wat ik van je bewaar, en hoe lang, zegt /rolwijzer privacy. Met /rolwijzer vergeet mij is het gewist.",
    en: "What I keep of you, and for how long, is told by /rolwijzer privacy. With /rolwijzer forget me it is erased.",
  },
  tries: { nl: "Probeer bijvoorbeeld:", en: "Try for instance:" },
} satisfies Record<string, Localized>;

/** How to ask, where it is said. */
const ASK = {
  channel: {
    nl: "Noem me in een bericht, of typ /role mlops: dat antwoord zie je alleen zelf.",
    en: "Mention me in a message, or type /role mlops: only you see that answer.",
  },
  installer: {
    nl: "Typ je vraag hier, of nodig me uit in een kanaal en noem me daar. /role mlops werkt overal.",
    en: "Type your question here, or invite me to a channel and mention me there. /role mlops works everywhere.",
  },
} satisfies Record<string, Localized>;

export type Welcomed = keyof typeof ASK;

const TRIES = 3;

/** Who the bot is, how to ask it, what it keeps, and three things to try. */
export function welcomeIn(language: Language, where: Welcomed): Answer {
  return {
    intent: { kind: "help" },
    language,
    title: WELCOME.title[language],
    notes: [WELCOME.what, ASK[where], WELCOME.keeps, WELCOME.tries].map((line) => line[language]),
    sections: [],
    citations: [],
    sources: [],
    followUps: promptsIn(language)
      .slice(0, TRIES)
      .map(({ title, intent }) => ({ label: title, intent })),
  };
}
