import type { RoleId } from "../../../ids.ts";
import type { Localized } from "../../../language.ts";
import { usualButtons } from "../help.ts";
import { inLanguage, type TitleAndNote } from "../title-and-note.ts";
import type { Writer } from "../writer.ts";
import type { ErrandEnd, Hearing, ShownHandoff } from "./errand-end.ts";
import { quoted, type Told } from "./proposals-told.ts";

/** The ends that are about questions to people. */
export type HandoffEnd = Extract<
  ErrandEnd,
  | { kind: "nobody to ask" | "what to ask" | "may I send" | "handed on" | "did not arrive" }
  | { kind: "question for you" | "answered" | "answered before" | "news of a question" | "sent here" }
>;

type EndOf<Kind extends HandoffEnd["kind"]> = Extract<HandoffEnd, { kind: Kind }>;

export function handoffTold(writer: Writer, end: HandoffEnd): Told {
  switch (end.kind) {
    case "nobody to ask":
      return nobodyTold(writer);
    case "what to ask":
      return whatToAsk(writer, end.topic);
    case "may I send":
      return mayISend(writer, end.words, end.topic);
    case "handed on":
      return handedOn(writer, end);
    case "did not arrive":
      return didNotArrive(writer, end.handoff);
    case "question for you":
      return questionForYou(writer, end.handoff, end.said);
    case "answered":
      return answered(writer, end.number);
    case "answered before":
      return answeredBefore(writer, end.number);
    case "news of a question":
      return newsOfQuestion(writer, end.handoff);
    case "sent here":
      return sentHere(writer, end);
  }
}

const NOBODY: TitleAndNote = {
  title: { nl: "Ik kan je niet doorverbinden", en: "I cannot put you through to someone" },
  note: {
    nl: "Voor een mens kun je terecht bij HR of bij wie bij jullie over de catalogus gaat.",
    en: "For a person, turn to HR or to whoever looks after the catalog in your company.",
  },
};

function nobodyTold(writer: Writer): Told {
  return {
    ...inLanguage(NOBODY, writer.language),
    followUps: usualButtons(writer).slice(0, 2),
  };
}

function roleName(writer: Writer, topic: RoleId | undefined): string | undefined {
  return topic && writer.roleNames([topic])[0];
}

function whatToAsk(writer: Writer, topic: RoleId | undefined): Told {
  const role = roleName(writer, topic);
  const about: Localized =
    role === undefined
      ? { nl: "iemand die over de AI-rollen gaat", en: "somebody who knows about the AI roles" }
      : {
          nl: `iemand die over de rol ${role} gaat`,
          en: `somebody who knows about the role of ${role}`,
        };
  return {
    title: writer.say({ nl: "Een mens erbij halen", en: "Asking a person" }),
    notes: [
      writer.say({
        nl: `Schrijf in één bericht wat je wilt vragen aan ${about.nl}. Ik laat het je eerst zien en stuur niets voordat je ja zegt.`,
        en: `Write in one message what you want to ask ${about.en}. I show it to you first and send nothing before you say yes.`,
      }),
    ],
  };
}

function mayISend(writer: Writer, words: string, topic: RoleId | undefined): Told {
  const { say } = writer;
  const slots = topic === undefined ? {} : { topic };
  const role = roleName(writer, topic);
  return {
    title: say({ nl: "Zal ik dit doorsturen?", en: "Shall I send this on?" }),
    notes: [
      quoted(words),
      say({
        nl: `Dit gaat, met wat ik er zelf op zou zeggen, naar wie bij jullie vragen ${role === undefined ? "" : `over de rol ${role} `}beantwoordt. Die kan hier terugschrijven. Zeg 'ja' of 'nee'.`,
        en: `This goes, with what I would say to it myself, to whoever answers questions ${role === undefined ? "" : `about the role of ${role} `}in your company. They can write back here. Say 'yes' or 'no'.`,
      }),
    ],
    followUps: [
      {
        label: say({ nl: "Ja, stuur het door", en: "Yes, send it on" }),
        intent: { kind: "settings", what: "hand-on", note: words, ...slots },
      },
      { label: say({ nl: "Nee", en: "No" }), intent: { kind: "settings", what: "withdraw" } },
    ],
  };
}

function titleOf(writer: Writer, { number }: Pick<ShownHandoff, "number">): string {
  return writer.say({ nl: `Vraag ${number}`, en: `Question ${number}` });
}

const READ: Readonly<Record<Hearing, Localized | undefined>> = {
  here: { nl: "Het antwoord lees je hier.", en: "You will read the answer here." },
  "in private": {
    nl: "Het antwoord lees je in ons eigen gesprek.",
    en: "You will read the answer in our own conversation.",
  },
  nowhere: undefined,
};

function handedOn(writer: Writer, { handoff, arrived, hears }: EndOf<"handed on">): Told {
  const read = READ[hears];
  const how: Localized =
    arrived === "yes"
      ? { nl: "Doorgestuurd.", en: "Sent on." }
      : {
          nl: "Ik kon het nog niet afleveren en blijf het een dag proberen. Lukt het niet, dan zeg ik het je.",
          en: "I could not deliver it yet and keep trying for a day. If that fails, I tell you.",
        };
  return {
    title: titleOf(writer, handoff),
    notes: [quoted(handoff.words), writer.say(how), ...(read === undefined ? [] : [writer.say(read)])],
  };
}

function didNotArrive(writer: Writer, handoff: ShownHandoff): Told {
  return {
    title: titleOf(writer, handoff),
    notes: [
      quoted(handoff.words),
      writer.say({
        nl: "Dit is niet aangekomen: waar zulke vragen heen gaan, kan ik niet meer bereiken. Stel je vraag zelf aan HR of aan wie over de catalogus gaat.",
        en: "This did not arrive: I can no longer reach the place where such questions go. Please ask HR or whoever looks after the catalog yourself.",
      }),
    ],
  };
}

/** To who can answer, with what the bot says itself. */
function questionForYou(writer: Writer, handoff: ShownHandoff, said: string): Told {
  const { number, words } = handoff;
  return {
    title: titleOf(writer, handoff),
    notes: [
      writer.say({ nl: "Een collega vraagt:", en: "A colleague asks:" }),
      quoted(words),
      ...(said === ""
        ? []
        : [`${writer.say({ nl: "Ik zou zelf zeggen:", en: "I would say myself:" })} ${said}`]),
      writer.say({
        nl: `Antwoord met: antwoord ${number}: wat je wilt zeggen. Dat komt aan bij wie het vroeg.`,
        en: `Answer with: answer ${number}: what you want to say. It reaches who asked.`,
      }),
    ],
  };
}

/** To who asked. */
function newsOfQuestion(writer: Writer, { number, words, answer }: ShownHandoff): Told {
  return {
    title: titleOf(writer, { number }),
    notes: [
      `${writer.say({ nl: "Je vroeg:", en: "You asked:" })} ${quoted(words)}`,
      `${writer.say({ nl: "Een collega antwoordt:", en: "A colleague answers:" })} ${quoted(answer ?? "")}`,
      writer.say({
        nl: "Dit staat niet in de catalogus; het is wat een collega zegt.",
        en: "This does not stand in the catalog; it is what a colleague says.",
      }),
    ],
    followUps: [proposesReply(writer, number)],
  };
}

function proposesReply(writer: Writer, number: number) {
  return {
    label: writer.say({ nl: "Stel dit voor als correctie", en: "Propose this as a correction" }),
    intent: { kind: "settings", what: "reply-proposed", number },
  } as const;
}

function answered(writer: Writer, number: number): Told {
  return {
    title: titleOf(writer, { number }),
    notes: [
      writer.say({
        nl: "Je antwoord is onderweg naar wie het vroeg.",
        en: "Your answer is on its way to who asked.",
      }),
    ],
    followUps: [proposesReply(writer, number)],
  };
}

function answeredBefore(writer: Writer, number: number): Told {
  return {
    title: titleOf(writer, { number }),
    notes: [
      writer.say({ nl: "Deze vraag is al beantwoord.", en: "This question has been answered already." }),
    ],
  };
}

/** What is said by a command is read by one person, and the bot may not be where it was said. */
const IN_PRIVATE: Localized = {
  nl: "Een opdracht lezen alleen jij en ik. Wil je ze in een kanaal, noem me dan daar en zeg het nog eens.",
  en: "Only you and I read a command. To have them in a channel, mention me there and say it again.",
};

function sentHere(writer: Writer, { what, topic, isPrivate }: EndOf<"sent here">): Told {
  const role = roleName(writer, topic);
  const things: Localized =
    what === "proposals"
      ? { nl: "Voorstellen voor de catalogus", en: "Proposals for the catalog" }
      : role === undefined
        ? { nl: "Vragen aan een mens", en: "Questions to a person" }
        : {
            nl: `Vragen aan een mens over de rol ${role}`,
            en: `Questions to a person about the role of ${role}`,
          };
  return {
    title: writer.say({ nl: "Genoteerd", en: "Noted" }),
    notes: [
      isPrivate
        ? writer.say({
            nl: `${things.nl} komen vanaf nu in ons eigen gesprek.`,
            en: `${things.en} come to our own conversation from now on.`,
          })
        : writer.say({ nl: `${things.nl} komen vanaf nu hier.`, en: `${things.en} come here from now on.` }),
      ...(isPrivate ? [writer.say(IN_PRIVATE)] : []),
    ],
  };
}
