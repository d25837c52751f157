import type { FollowUp, Section } from "../../../answer/answer.ts";
import { SOURCE_KIND_NAMES, type SourceKind, sourceKindName } from "../../../knowledge/source-kinds.ts";
import type { Localized } from "../../../language.ts";
import { clip } from "../../../text/clip.ts";
import type { Writer } from "../writer.ts";
import type { Missing, ShownProposal } from "./errand-end.ts";
import { asItStands, isLaw } from "./fact-shown.ts";

/** What is said, in place of what an answer said before it was known how things went. */
export type Told = {
  readonly title: string;
  readonly notes: readonly string[];
  readonly sections?: readonly Section[];
  readonly followUps?: readonly FollowUp[];
  readonly choices?: readonly FollowUp[];
};

const STATES: Readonly<Record<ShownProposal["state"], Localized>> = {
  open: { nl: "wacht op een curator", en: "waits for a curator" },
  asked: { nl: "wacht op meer uitleg van wie het voorstelde", en: "waits for more from who proposed it" },
  approved: { nl: "overgenomen", en: "taken over" },
  rejected: { nl: "niet overgenomen", en: "not taken over" },
  withdrawn: { nl: "ingetrokken", en: "withdrawn" },
};

export function withdrawButton(writer: Writer, number: number): FollowUp {
  return {
    label: writer.say({ nl: "Trek het in", en: "Withdraw it" }),
    intent: { kind: "settings", what: "withdraw", number },
  };
}

export function titleOf(writer: Writer, { number }: Pick<ShownProposal, "number">): string {
  return writer.say({ nl: `Voorstel ${number}`, en: `Proposal ${number}` });
}

/** A proposal with the fact it is about; a curator is told what can be done with it. */
export function proposalTold(writer: Writer, proposal: ShownProposal, isCurator: boolean): Told {
  const { words, state, fact, remark, day } = proposal;
  const isWaiting = state === "open" || state === "asked";
  return {
    title: titleOf(writer, proposal),
    notes: [
      `${quoted(words)} (${day}, ${writer.say(STATES[state])})`,
      ...(remark === undefined ? [] : [quoted(remark)]),
      ...(isCurator && isWaiting ? howToDecide(writer, proposal) : []),
    ],
    sections: asItStands(writer, fact),
    followUps: isCurator || !isWaiting ? [] : [withdrawButton(writer, proposal.number)],
  };
}

function howToDecide(writer: Writer, { number, fact }: ShownProposal): readonly string[] {
  const missing: readonly Localized[] =
    fact === undefined
      ? [
          {
            nl: `Noem eerst het feit: voorstel ${number} feit: rol.onderdeel.naam (de id staat in 'rolwijzer catalog export').`,
            en: `Name the fact first: proposal ${number} fact: role.part.name (the id stands in 'rolwijzer catalog export').`,
          },
        ]
      : [];
  const ofLaw = isLaw(writer, fact) ? kindAsked("law") : { nl: "", en: "" };
  return [
    ...missing,
    {
      nl: `Overnemen: voorstel ${number} akkoord nl: … en: … bron: https://…${ofLaw.nl} datum: 2026-11-27`,
      en: `To take it over: proposal ${number} approve nl: … en: … source: https://…${ofLaw.en} date: 2026-11-27`,
    },
    {
      nl: `Anders: voorstel ${number} afwijzen: waarom, of voorstel ${number} vraag: wat je wilt weten.`,
      en: `Otherwise: proposal ${number} reject: why, or proposal ${number} ask: what you want to know.`,
    },
  ].map(writer.say);
}

/** How a kind of source is written in an approval. */
function kindAsked(kind: SourceKind): Localized {
  const { nl, en } = sourceKindName(kind);
  return { nl: ` soort: ${nl}`, en: ` kind: ${en}` };
}

/** A reader's own words, set apart from the bot's. */
export function quoted(words: string): string {
  return `“${words}”`;
}

/** As many as a message holds, each with its beginning; a number shows the whole. */
const MOST_LISTED = 20;
const LONGEST_LISTED = 80;

export function listTold(writer: Writer, proposals: readonly ShownProposal[], isCurator: boolean): Told {
  if (proposals.length === 0)
    return {
      title: writer.say({ nl: "Geen voorstellen", en: "No proposals" }),
      notes: [
        writer.say(
          isCurator
            ? { nl: "Er wacht niets op een curator.", en: "Nothing waits for a curator." }
            : { nl: "Je hebt niets voorgesteld.", en: "You have proposed nothing." },
        ),
      ],
    };
  const listed = proposals.slice(0, MOST_LISTED);
  const more = proposals.length - listed.length;
  return {
    title: writer.say({ nl: "Voorstellen", en: "Proposals" }),
    notes: [
      ...listed.map(
        ({ number, words, state, day }) =>
          `${number}. ${quoted(clip(words, LONGEST_LISTED))} (${day}, ${writer.say(STATES[state])})`,
      ),
      ...(more > 0 ? [writer.say({ nl: `En nog ${more}.`, en: `And ${more} more.` })] : []),
    ],
    choices: listed.map(({ number }) => ({
      label: titleOf(writer, { number }),
      intent: { kind: "settings", what: "proposals", number },
    })),
  };
}

const MISSING: Readonly<Record<Missing, Localized>> = {
  fact: { nl: "het feit (feit: …)", en: "the fact (fact: …)" },
  nl: { nl: "de Nederlandse tekst (nl: …)", en: "the Dutch text (nl: …)" },
  en: { nl: "de Engelse tekst (en: …)", en: "the English text (en: …)" },
  source: { nl: "de bron (bron: https://…)", en: "the source (source: https://…)" },
  kind: {
    nl: `een soort bron die de catalogus kent (soort: ${SOURCE_KIND_NAMES.nl})`,
    en: `a kind of source that the catalog knows (kind: ${SOURCE_KIND_NAMES.en})`,
  },
  date: {
    nl: "de dag waarop je die bron las (datum: 2026-11-27)",
    en: "the day on which you read that source (date: 2026-11-27)",
  },
};

export function incompleteTold(writer: Writer, proposal: ShownProposal, missing: readonly Missing[]): Told {
  return {
    title: titleOf(writer, proposal),
    notes: [
      writer.say({
        nl: "Zo kan het nog niet in de catalogus. Er ontbreekt:",
        en: "It cannot stand in the catalog like this. What is missing:",
      }),
      ...missing.map((part) => `- ${writer.say(MISSING[part])}`),
    ],
    sections: asItStands(writer, proposal.fact),
  };
}

const NEWS: Readonly<Partial<Record<ShownProposal["state"], Localized>>> = {
  approved: {
    nl: "is overgenomen. Vanaf nu antwoord ik zo.",
    en: "has been taken over. From now on I answer like that.",
  },
  rejected: { nl: "is niet overgenomen.", en: "has not been taken over." },
};

/** What became of a proposal, to who proposed it. */
export function newsOf(writer: Writer, proposal: ShownProposal): Told {
  const { number, state, words, remark, fact } = proposal;
  const outcome = NEWS[state];
  const asked: Localized = {
    nl: `De curator vraagt: ${quoted(remark ?? "")} Antwoord met: voorstel ${number}: je antwoord`,
    en: `The curator asks: ${quoted(remark ?? "")} Answer with: proposal ${number}: your answer`,
  };
  const why = outcome !== undefined && remark !== undefined ? [quoted(remark)] : [];
  return {
    title: titleOf(writer, proposal),
    notes: [
      `${writer.say({ nl: "Je voorstel", en: "Your proposal" })} ${quoted(words)} ${outcome === undefined ? "" : writer.say(outcome)}`.trim(),
      ...(outcome === undefined ? [writer.say(asked)] : why),
    ],
    sections: state === "approved" ? asItStands(writer, fact) : [],
  };
}
