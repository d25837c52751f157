import type { Answer } from "../../../answer/answer.ts";
import { FAULT_LABELS } from "../../../answer/fault-labels.ts";
import type { FactId } from "../../../ids.ts";
import type { IntentOf } from "../../../intent.ts";
import type { Localized } from "../../../language.ts";
import { type FaultKind, isOfFact } from "../../../settings-asked.ts";
import { inLanguage, type TitleAndNote } from "../title-and-note.ts";
import type { Writer } from "../writer.ts";
import type { ErrandEnd, Hearing } from "./errand-end.ts";
import { asItStands, perFact } from "./fact-shown.ts";
import { handoffTold } from "./handoffs-told.ts";
import {
  incompleteTold,
  listTold,
  newsOf,
  proposalTold,
  quoted,
  type Told,
  titleOf,
  withdrawButton,
} from "./proposals-told.ts";
import { reportTold } from "./report-told.ts";
import { settledTold } from "./settled-told.ts";

/** An answer that says how an errand went. */
export function errandTold(writer: Writer, intent: IntentOf<"settings">, end: ErrandEnd): Answer {
  const { followUps = [], ...told } = toldOf(writer, end);
  return writer.finish({ intent, ...told, followUps });
}

function toldOf(writer: Writer, end: ErrandEnd): Told {
  switch (end.kind) {
    case "nowhere":
      return inLanguage(NOWHERE, writer.language);
    case "failed":
      return inLanguage(FAILED, writer.language);
    case "too many":
      return inLanguage(TOO_MANY, writer.language);
    case "not for you":
      return inLanguage(NOT_FOR_YOU, writer.language);
    case "what was wrong":
      return { ...inLanguage(WHAT_WAS_WRONG, writer.language), followUps: faultButtons(writer) };
    case "vote with fault":
      return withFault(writer, end.fault, end.facts);
    case "which fact":
      return whichFact(writer, end.facts, end.number);
    case "how then":
      return howThen(writer, end.fact);
    case "proposed":
      return proposed(writer, end);
    case "withdrawn":
      return withdrawn(writer, end.number);
    case "no such number":
      return inLanguage(NO_SUCH_NUMBER, writer.language);
    case "decided before":
    case "decided":
      return proposalTold(writer, end.proposal, false);
    case "proposal":
      return proposalTold(writer, end.proposal, end.isCurator);
    case "list":
      return listTold(writer, end.proposals, end.isCurator);
    case "incomplete":
      return incompleteTold(writer, end.proposal, end.missing);
    case "own proposal":
      return { ...inLanguage(OWN_PROPOSAL, writer.language), title: titleOf(writer, end) };
    case "not taken":
      return { title: titleOf(writer, end), notes: [writer.say(NOT_TAKEN), ...end.problems.map(writer.say)] };
    case "news of a proposal":
      return newsOf(writer, end.proposal);
    case "report":
      return reportTold(writer, end);
    case "settled":
    case "not settled":
    case "quiet":
      return settledTold(writer, end);
    default:
      return handoffTold(writer, end);
  }
}

const NOWHERE: TitleAndNote = {
  title: { nl: "Dat kan hier niet", en: "That is not possible here" },
  note: {
    nl: "Hier bewaar ik niets, dus ook geen correcties en geen vragen aan anderen. In een terminal kan het met `rolwijzer chat --as jouw-naam`.",
    en: "I keep nothing here, so no corrections and no questions to others either. In a terminal it works with `rolwijzer chat --as your-name`.",
  },
};
const FAILED: TitleAndNote = {
  title: { nl: "Dat is niet gelukt", en: "That did not work" },
  note: {
    nl: "Ik kon het niet bewaren. Probeer het straks nog eens.",
    en: "I could not keep it. Please try again later.",
  },
};
const TOO_MANY: TitleAndNote = {
  title: { nl: "Even rustig aan", en: "One moment, please" },
  note: {
    nl: "Je vraagt sneller dan ik mag antwoorden. Over een minuut antwoord ik weer; tot dan zeg ik niets.",
    en: "You ask faster than I may answer. In a minute I answer again; until then I say nothing.",
  },
};
const NOT_FOR_YOU: TitleAndNote = {
  title: { nl: "Dat is voor curatoren", en: "That is for curators" },
  note: {
    nl: "Alleen wie de catalogus bijhoudt, kan dit. Wie dat zijn, staat in de instelling CURATORS, of zei een beheerder van de workspace.",
    en: "Only the people who keep the catalog can do this. The setting CURATORS says who they are, or an administrator of the workspace did.",
  },
};
const NO_SUCH_NUMBER: TitleAndNote = {
  title: { nl: "Dat nummer ken ik niet", en: "I do not know that number" },
  note: {
    nl: "Zeg 'voorstellen' voor wat er ligt.",
    en: "Say 'proposals' for what there is.",
  },
};
const OWN_PROPOSAL: TitleAndNote = {
  title: { nl: "Je eigen voorstel", en: "Your own proposal" },
  note: {
    nl: "Wie iets voorstelt, kan het niet zelf overnemen: een tweede mens kijkt ernaar.",
    en: "Who proposes something cannot take it over themselves: a second person looks at it.",
  },
};
const NOT_TAKEN: Localized = {
  nl: "De controle van de catalogus vindt dit fout, dus er is niets veranderd:",
  en: "The check of the catalog finds this wrong, so nothing has changed:",
};
const WHAT_WAS_WRONG: TitleAndNote = {
  title: { nl: "Dank je, dat helpt", en: "Thank you, that helps" },
  note: { nl: "Je oordeel is bewaard. Wat was er mis?", en: "Your vote has been kept. What was wrong?" },
};
function faultButtons({ say }: Writer) {
  return Object.entries(FAULT_LABELS).map(([fault, label]) => ({
    label: say(label),
    intent: { kind: "settings", what: "feedback-bad", fault: fault as FaultKind } as const,
  }));
}

function withFault(writer: Writer, fault: FaultKind, facts: readonly FactId[]): Told {
  const told: Told = {
    title: writer.say({ nl: "Dank je, dat helpt", en: "Thank you, that helps" }),
    notes: [
      writer.say({
        nl: `Genoteerd: ${FAULT_LABELS[fault].nl.toLowerCase()}. Je oordeel is bewaard voor wie de catalogus bijhoudt.`,
        en: `Noted: ${FAULT_LABELS[fault].en.toLowerCase()}. Your vote has been kept for the people who keep the catalog.`,
      }),
    ],
  };
  if (!isOfFact(fault)) return told;
  const { notes, choices = [] } = whichFact(writer, facts, undefined);
  return { ...told, notes: [...told.notes, ...notes], choices };
}

const WHICH_SENTENCE: Localized = {
  nl: "Welke zin klopt niet? Kies er een, of schrijf in één bericht wat er mis is en hoe het wel zit.",
  en: "Which sentence is wrong? Choose one, or write in one message what is wrong and how it is.",
};
const WHAT_THEN: Localized = {
  nl: "Schrijf in één bericht wat er mis is en hoe het wel zit.",
  en: "Write in one message what is wrong and how it is.",
};

function whichFact(writer: Writer, facts: readonly FactId[], number: number | undefined): Told {
  const proposal = number === undefined ? {} : { number };
  return {
    title: writer.say({ nl: "Iets corrigeren", en: "Correct something" }),
    notes: [writer.say(facts.length > 0 ? WHICH_SENTENCE : WHAT_THEN)],
    choices: perFact(writer, facts, (fact) => ({
      kind: "settings",
      what: "correction",
      fact,
      ...proposal,
    })),
  };
}

function howThen(writer: Writer, fact: FactId | undefined): Told {
  return {
    title: writer.say({ nl: "Hoe is het wel?", en: "How is it then?" }),
    notes: [
      writer.say({
        nl: "Schrijf in één bericht hoe het zou moeten zijn en, als je het weet, waar dat staat.",
        en: "Write in one message how it should be and, if you know, where that can be read.",
      }),
    ],
    sections: asItStands(writer, fact),
  };
}

const HEARS: Readonly<Record<Hearing, Localized>> = {
  here: { nl: " en je hoort het hier", en: " and you hear about it here" },
  "in private": {
    nl: " en je hoort het in ons eigen gesprek",
    en: " and you hear about it in our own conversation",
  },
  nowhere: { nl: "", en: "" },
};

function proposed(writer: Writer, end: Extract<ErrandEnd, { kind: "proposed" }>): Told {
  const { proposal, facts, hears, isTold } = end;
  const which = facts.length === 0 ? undefined : whichFact(writer, facts, proposal.number);
  return {
    title: titleOf(writer, proposal),
    notes: [
      quoted(proposal.words),
      writer.say(
        isTold
          ? {
              nl: `Bewaard. Een curator kijkt ernaar${HEARS[hears].nl}.`,
              en: `Kept. A curator looks at it${HEARS[hears].en}.`,
            }
          : {
              nl: `Bewaard. Ik kon nog geen curator bereiken; het blijft liggen tot er een kijkt${HEARS[hears].nl}.`,
              en: `Kept. I could not reach a curator yet; it waits until one looks at it${HEARS[hears].en}.`,
            },
      ),
      ...(which === undefined
        ? []
        : [
            writer.say({
              nl: "Gaat het over een van deze zinnen?",
              en: "Is it about one of these sentences?",
            }),
          ]),
    ],
    sections: asItStands(writer, proposal.fact),
    followUps: [withdrawButton(writer, proposal.number)],
    ...(which?.choices === undefined ? {} : { choices: which.choices }),
  };
}

function withdrawn(writer: Writer, number: number | undefined): Told {
  if (number === undefined)
    return {
      title: writer.say({ nl: "Goed", en: "Fine" }),
      notes: [writer.say({ nl: "Ik heb niets bewaard of verstuurd.", en: "I have kept and sent nothing." })],
    };
  return {
    title: titleOf(writer, { number }),
    notes: [writer.say({ nl: "Ingetrokken.", en: "Withdrawn." })],
  };
}
