import { createHash } from "node:crypto";
import type { Answer, Lead } from "../../answer/answer.ts";
import type { Localized } from "../../language.ts";
import { madeOf } from "../../text/made-of.ts";
import { MOST_FOLLOW_UPS } from "../../values.ts";
import { type Grounds, rendered } from "./checks/check.ts";
import type { Draft } from "./draft.ts";
import { type Delexicalised, shapeOf } from "./shape.ts";
import { makeShippedWordings } from "./shipped-wordings.ts";

/**
 * Rewords the lead of an answer, or leaves it. Never throws and never waits.
 * `conversation` decides between variants, so that a reader does not see them flip.
 */
export type Phrase = (answer: Answer, conversation: string) => Answer;

/** The wordings that a model made. Neither of the two waits. */
export type ModelWordings = {
  readonly find: (lead: Delexicalised) => Draft | undefined;
  /** Has a shape without a wording worded, for the next reader. */
  readonly ask: (lead: Delexicalised) => void;
};

export type PhraseParts = {
  readonly grounds: Grounds;
  /** Absent where no model may word leads. */
  readonly model?: ModelWordings;
};

const FACTS: Localized = { nl: "Toon de feiten", en: "Show the facts" };

/** A model's wording if there is one, else one that the grammar writes, else what code composed. */
export function makePhrase({ grounds, model }: PhraseParts): Phrase {
  const shipped = makeShippedWordings(grounds.grammarOf);

  function firstOf(drafts: readonly Draft[], lead: Delexicalised, wording: Lead["wording"]) {
    for (const draft of drafts) {
      const { accepted, text } = rendered(draft, lead, grounds);
      if (accepted) return { text, wording };
    }
    return undefined;
  }

  const wordedWith = madeOf(() => new Map<Draft, Answer | undefined>());

  /** An answer with the first of these that passes; the same object for the same wording. */
  function worded(answer: Answer, drafts: readonly Draft[], wording: Lead["wording"]): Answer | undefined {
    const [preferred] = drafts;
    if (preferred === undefined || answer.lead === undefined) return undefined;
    const known = wordedWith(answer);
    if (known.has(preferred)) return known.get(preferred);
    const first = firstOf(drafts, leadOf(answer), wording);
    const made = first && withLead(answer, { ...answer.lead, ...first });
    known.set(preferred, made);
    return made;
  }

  return (answer, conversation) => {
    if (answer.lead === undefined) return answer;
    const lead = leadOf(answer);
    const draft = model?.find(lead);
    const byModel = draft && worded(answer, [draft], "model");
    if (byModel !== undefined) return byModel;
    if (draft === undefined) model?.ask(lead);
    return worded(answer, startingAt(shipped(lead), conversation), "written") ?? answer;
  };
}

const leadOf = madeOf(({ lead, language }: Answer) => shapeOf(lead?.facts ?? [], language));

/** A reader of a model's words is one tap away from the facts as they are. */
function withLead(answer: Answer, lead: Lead): Answer {
  const { intent, language, followUps } = answer;
  if (lead.wording !== "model" || intent.kind === "unclear") return { ...answer, lead };
  const facts = { label: FACTS[language], intent: { ...intent, section: "facts" } };
  return { ...answer, lead, followUps: [facts, ...followUps].slice(0, MOST_FOLLOW_UPS) };
}

/** Variants in the order in which this conversation tries them. */
function startingAt(drafts: readonly Draft[], conversation: string): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const start = createHash("sha256").update(conversation).digest().readUInt32BE(0) % drafts.length;
  return [...drafts.slice(start), ...drafts.slice(0, start)];
}
