import type { Answer } from "../../answer/answer.ts";
import type { IntentOf } from "../../intent.ts";
import type { Language, Localized } from "../../language.ts";
import { errandTold } from "./errands/errand-told.ts";
import { usualButtons } from "./help.ts";
import { inLanguage, type TitleAndNote } from "./title-and-note.ts";
import { type Keeping, whatIsKept } from "./what-is-kept.ts";
import type { Writer } from "./writer.ts";

type Settings = IntentOf<"settings">;

/** How what a reader asked for went: `nowhere` where nothing is kept at all, as in a terminal. */
export type Outcome = "done" | "failed" | "nowhere";

const SAID = {
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
      nl: "Alles wat ik van je had bewaard, is gewist: je vragen, je geplakte regels, je oordelen, je voorstellen, wat ik voor je doorstuurde en de taal die je koos.",
      en: "All that I had kept of you is erased: your questions, your pasted lines, your votes, your proposals, what I sent on for you and the language that you chose.",
    },
  },
  "feedback-good": {
    title: { nl: "Dank je", en: "Thank you" },
    note: {
      nl: "Fijn dat je er iets aan had. Je oordeel is bewaard voor wie de catalogus bijhoudt.",
      en: "Good that it helped. Your vote has been kept for the people who keep the catalog.",
    },
  },
  "feedback-bad": {
    title: { nl: "Dank je, dat helpt", en: "Thank you, that helps" },
    note: {
      nl: "Je oordeel is bewaard voor wie de catalogus bijhoudt. Probeer het gerust in andere woorden.",
      en: "Your vote has been kept for the people who keep the catalog. Do try again in other words.",
    },
  },
} satisfies Readonly<Record<string, TitleAndNote>>;

const KEEP_TITLE: Localized = { nl: "Wat ik bewaar", en: "What I keep" };

const NOT_ERASED: TitleAndNote = {
  title: { nl: "Wissen is niet gelukt", en: "Erasing did not work" },
  note: {
    nl: "Ik kon niet alles van je wissen. Probeer het straks nog eens; tot dan kan er iets van je bewaard zijn.",
    en: "I could not erase everything of yours. Please try again later; until then some of it may still be kept.",
  },
};

const FORGOTTEN_HERE: TitleAndNote = {
  title: { nl: "Vergeten", en: "Forgotten" },
  note: {
    nl: "Wat ik van dit gesprek had onthouden, is gewist. Meer bewaar ik hier niet.",
    en: "What I had remembered of this conversation is erased. I keep nothing else here.",
  },
};

const VOTE_LOST: TitleAndNote = {
  title: { nl: "Je oordeel is niet aangekomen", en: "Your vote did not arrive" },
  note: {
    nl: "Ik kon je oordeel niet bewaren. Probeer het straks nog eens.",
    en: "I could not keep your vote. Please try again later.",
  },
};

const NO_VOTES_HERE: TitleAndNote = {
  title: { nl: "Dank je", en: "Thank you" },
  note: { nl: "In een terminal bewaar ik geen oordelen.", en: "In a terminal I keep no votes." },
};

/** As if all went well, and nothing were kept of corrections and questions to people; {@link told} and others say how it went. */
export function settings(writer: Writer, intent: Settings): Answer {
  const { language } = writer;
  const followUps = usualButtons(writer).slice(0, 2);
  switch (intent.what) {
    case "what-do-you-keep":
      return writer.finish({
        intent,
        title: KEEP_TITLE[language],
        notes: whatIsKept("nothing").map((line) => line[language]),
        followUps,
      });
    case "speak-dutch":
    case "speak-english":
    case "forget-me":
    case "feedback-good":
    case "feedback-bad":
      return writer.finish({ intent, ...inLanguage(SAID[intent.what], language), followUps });
    case "person":
      return errandTold(writer, intent, { kind: "nobody to ask" });
    default:
      return errandTold(writer, intent, { kind: "nowhere" });
  }
}

/** An answer as it is true here and now: with what came of what was asked, and what is kept where this runs. */
export function told(answer: Answer, outcome: Outcome, keeping: Keeping = "nothing"): Answer {
  const { intent, language } = answer;
  if (intent.kind !== "settings") return answer;
  switch (intent.what) {
    case "what-do-you-keep":
      return { ...answer, notes: whatIsKept(keeping).map((line) => line[language]) };
    case "forget-me":
      return { ...answer, ...inLanguage(AFTER_FORGETTING[outcome], language) };
    case "feedback-good":
    case "feedback-bad":
      return { ...answer, ...afterVote(outcome, intent.what, language) };
    default:
      return answer;
  }
}

const AFTER_FORGETTING: Readonly<Record<Outcome, TitleAndNote>> = {
  done: SAID["forget-me"],
  failed: NOT_ERASED,
  nowhere: FORGOTTEN_HERE,
};

function afterVote(outcome: Outcome, what: "feedback-good" | "feedback-bad", language: Language) {
  switch (outcome) {
    case "done":
      return inLanguage(SAID[what], language);
    case "failed":
      return inLanguage(VOTE_LOST, language);
    case "nowhere":
      return inLanguage(NO_VOTES_HERE, language);
  }
}
