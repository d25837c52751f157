import { FAULT_LABELS } from "../../../answer/fault-labels.ts";
import type { Language, Localized } from "../../../language.ts";
import { FaultKind, MOST_NOTE, MOST_REASON, type Settings } from "../../../settings-asked.ts";
import { given } from "../../../values.ts";
import { type Filled, type Form, type FormGiven, refused, type Sent } from "./form.ts";

const NO_FAULT: Localized = { nl: "Kies wat er niet goed was.", en: "Choose what was not right." };

/** What was wrong with an answer, once the vote on it is kept: closing the window leaves the vote as it is. */
export const reasonForm: Form = {
  title: { nl: "Wat was er niet goed?", en: "What was not right?" },
  submit: { nl: "Verstuur", en: "Send" },
  fields: ({ language }) => [
    { kind: "words", text: VOTE_KEPT },
    {
      kind: "choice",
      name: "fault",
      label: { nl: "Wat was er?", en: "What was it?" },
      isInSight: true,
      offered: faultsIn(language),
    },
    {
      kind: "text",
      name: "reason",
      label: { nl: "In je eigen woorden", en: "In your own words" },
      hint: {
        nl: "Zonder namen: wie de catalogus bijhoudt leest dit.",
        en: "No names: those who keep the catalog read this.",
      },
      most: MOST_REASON,
      isLong: true,
      isOptional: true,
    },
  ],
  read: (filled) => {
    const fault = faultOf(filled("fault"));
    if (fault === undefined) return { kind: "errors", errors: { fault: NO_FAULT } };
    const reason = filled("reason").slice(0, MOST_REASON);
    return { kind: "judged", fault, ...(reason === "" ? {} : { reason }) };
  },
};

const VOTE_KEPT: Localized = {
  nl: "Dank je, je oordeel is bewaard. Zeg je er ook bij wat er niet goed was?",
  en: "Thank you, your vote has been kept. Would you say what was not right?",
};

function faultsIn(language: Language) {
  return Object.entries(FAULT_LABELS).map(([value, label]) => ({ label: label[language], value }));
}

function faultOf(value: string): FaultKind | undefined {
  return FaultKind.safeParse(value).data;
}

const MOST_TEXT = 750;
const MOST_SOURCE = 200;
const NO_TEXT: Localized = {
  nl: "Schrijf hoe het volgens jou wel is.",
  en: "Write how it is, as you see it.",
};
const NO_FACT: Localized = { nl: "Kies een zin uit de lijst.", en: "Choose a sentence from the list." };
const NO_ADDRESS: Localized = {
  nl: "Dit lijkt op een adres, maar ik kan het niet lezen. Begin het met https://.",
  en: "This looks like an address, but I cannot read it. Begin it with https://.",
};

/** Which sentence of an answer is wrong, how it is, and where that stands: as "klopt niet" and what follows on it. */
export const correctForm: Form = {
  title: { nl: "Klopt niet", en: "Not right" },
  submit: { nl: "Stel voor", en: "Propose" },
  fields: ({ statements = [] }) => [
    ...(statements.length === 0
      ? []
      : [
          {
            kind: "choice" as const,
            name: "fact",
            label: { nl: "Welke zin klopt niet?", en: "Which sentence is not right?" },
            isOptional: true,
            offered: statements.map(({ fact, text }) => ({ label: text, value: fact })),
          },
        ]),
    {
      kind: "text",
      name: "text",
      label: { nl: "Hoe is het dan wel?", en: "How is it then?" },
      hint: {
        nl: "Dit wordt een voorstel met een nummer, voor wie de catalogus bijhoudt.",
        en: "This becomes a proposal with a number, for those who keep the catalog.",
      },
      most: MOST_TEXT,
      isLong: true,
    },
    {
      kind: "text",
      name: "source",
      label: { nl: "Waar staat dat?", en: "Where does it say so?" },
      most: MOST_SOURCE,
      isOptional: true,
    },
  ],
  read: readCorrection,
};

function readCorrection(filled: Filled, { language, statements = [] }: FormGiven): Sent {
  const [text, source, chosen] = [filled("text"), filled("source"), filled("fact")];
  const fact = statements.find((each) => each.fact === chosen)?.fact;
  const errors = refused({
    fact: chosen !== "" && fact === undefined && statements.length > 0 ? NO_FACT : undefined,
    text: text === "" ? NO_TEXT : undefined,
    source: isBrokenAddress(source) ? NO_ADDRESS : undefined,
  });
  if (errors !== undefined) return errors;
  const from = source === "" ? "" : `\n${SOURCE[language]}: ${source.slice(0, MOST_SOURCE)}`;
  const note = text.slice(0, MOST_TEXT) + from;
  const intent: Settings = { kind: "settings", what: "correction", note, ...given({ fact }) };
  return { kind: "asked", input: { kind: "intent", intent, language } };
}

const SOURCE: Localized = { nl: "Bron", en: "Source" };

/** A book has no address; what looks like one should be one. */
function isBrokenAddress(source: string): boolean {
  const isAddress = /^(?:\w+:\/\/|www\.)/u.test(source);
  return isAddress && !(URL.canParse(source) && /^https?:$/u.test(new URL(source).protocol));
}

/** Whatever somebody wants to say about the bot, as `/rolwijzer feedback` with these words. */
export const feedbackForm: Form = {
  title: { nl: "Feedback", en: "Feedback" },
  submit: { nl: "Verstuur", en: "Send" },
  fields: () => [
    {
      kind: "text",
      name: "text",
      label: { nl: "Wat wil je kwijt?", en: "What would you like to say?" },
      hint: {
        nl: "Een compliment telt als oordeel; al het andere wordt een voorstel voor wie de catalogus bijhoudt.",
        en: "Praise counts as a vote; anything else becomes a proposal for those who keep the catalog.",
      },
      most: MOST_NOTE,
      isLong: true,
    },
  ],
  read: (filled) => {
    const text = filled("text");
    return (
      refused({ text: text === "" ? NOTHING : undefined }) ?? {
        kind: "asked",
        input: { kind: "command", name: "rolwijzer", text: `feedback ${text}` },
      }
    );
  },
};

const NOTHING: Localized = { nl: "Hier staat nog niets.", en: "There is nothing here yet." };
