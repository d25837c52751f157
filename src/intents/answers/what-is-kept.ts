import type { Localized } from "../../language.ts";
import type { Retention } from "../../settings-asked.ts";

/** What is kept of readers where this runs: for how many days, and whether with the words of a question. */
export type Keeping = { readonly days: Retention; readonly words: boolean } | "nothing";

const NO_MODEL: Localized = {
  nl: "Een taalmodel krijgt niets van wat je schrijft.",
  en: "A language model is given nothing of what you write.",
};

const KEPT_NOTHING: readonly Localized[] = [
  {
    nl: "Hier bewaar ik niets: wat ik van dit gesprek onthoud, is weg zodra het eindigt.",
    en: "I keep nothing here: what I remember of this conversation is gone as soon as it ends.",
  },
  NO_MODEL,
];

/** What is kept of a reader here, kind by kind. */
export function whatIsKept(keeping: Keeping): readonly Localized[] {
  if (keeping === "nothing") return KEPT_NOTHING;
  const { days, words } = keeping;
  return [
    {
      nl: `${dagen(days.turns)}: wat je laatste vragen betekenden en wat ik liet zien, zodat je kunt doorvragen. Je zinnen niet, wel wat ik ervoor nodig heb, zoals regels van een roadmap die je plakt. In een thread onthoud ik het voor allen die meedoen; wat een collega daar vraagt, vergeet ik als die collega het zegt.`,
      en: `${forDays(days.turns)}: what your last questions meant and what I showed, so that you can ask on. Not your sentences, but what I need of them, such as roadmap lines that you paste. In a thread I remember it for all who take part; what a colleague asks there is forgotten when that colleague says so.`,
    },
    {
      nl: `${dagen(days.buttons)}: wat te lang is voor een knop, zoals die regels, en welk antwoord in welk bericht staat.`,
      en: `${forDays(days.buttons)}: what is too long for a button, such as those lines, and which message holds which answer.`,
    },
    {
      nl: `${dagen(days.votes)}: je oordelen, met je toelichting. Adressen, getallen en wat op een naam lijkt, maak ik daarin onleesbaar.`,
      en: `${forDays(days.votes)}: your votes, with your reasons. Addresses, numbers and what looks like a name are blotted out.`,
    },
    words
      ? {
          nl: `${dagen(days.unanswered)}: vragen die ik niet kon beantwoorden, op dezelfde manier onleesbaar gemaakt.`,
          en: `${forDays(days.unanswered)}: questions that I could not answer, blotted out in the same way.`,
        }
      : {
          nl: `${dagen(days.unanswered)}: waar een vraag die ik niet kon beantwoorden op leek, zonder je woorden.`,
          en: `${forDays(days.unanswered)}: what a question that I could not answer looked like, without your words.`,
        },
    {
      nl: `${dagen(days.proposals)}: correcties die je voorstelde, in je eigen woorden. Een voorstel dat nog op een curator wacht, bewaar ik tot die beslist.`,
      en: `${forDays(days.proposals)}: corrections that you proposed, in your own words. A proposal that still waits for a curator is kept until one decides.`,
    },
    {
      nl: `${dagen(days.handoffs)}: vragen die je liet doorsturen, in je eigen woorden en met het antwoord.`,
      en: `${forDays(days.handoffs)}: questions that you had sent on, in your own words and with the answer.`,
    },
    {
      nl: "Zolang een beheerder van je workspace je als curator noemt: dat je dat bent.",
      en: "While an administrator of your workspace names you as a curator: that you are one.",
    },
    {
      nl: "Zolang je curator bent: het gesprek in Teams waarin ik je kan bereiken.",
      en: "While you are a curator: the conversation in Teams in which I can reach you.",
    },
    {
      nl: `${dagen(days.language)}: de taal die je koos, geteld vanaf de laatste dag dat je me iets vroeg.`,
      en: `${forDays(days.language)}: the language that you chose, counted from the last day on which you asked me something.`,
    },
    {
      nl: "Wie de catalogus bijhoudt, ziet oordelen en zulke vragen zonder te zien van wie ze zijn.",
      en: "The people who keep the catalog see votes and such questions, not whose they are.",
    },
    {
      nl: "Zeg 'vergeet mij' en dit alles is gewist.",
      en: "Say 'forget me' and all of this is erased.",
    },
    {
      nl: "Een dag bewaar ik een code van elk bericht dat ik beantwoordde, zodat ik het niet nog eens doe. Die zegt niet van wie het was en blijft dus staan. Wat van jou overgenomen is in de catalogus, blijft daar, zonder je naam.",
      en: "For a day I keep a code of each message that I answered, so that I do not do it twice. It does not say whose it was, so it stays. What was taken over from you into the catalog stays there, without your name.",
    },
    NO_MODEL,
  ];
}

const dagen = (days: number): string => (days === 1 ? "Een dag" : `${days} dagen`);
const forDays = (days: number): string => (days === 1 ? "For a day" : `For ${days} days`);
