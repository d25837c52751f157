import type { Address, IncomingMessage, Log, Speaker } from "../../adapters/adapter.ts";
import type { Answer } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import type { Intent } from "../../intent.ts";
import type { ErrandEnd } from "../../intents/answers/errands/errand-end.ts";
import type { Outcome } from "../../intents/answers/reader-settings.ts";
import type { Language } from "../../language.ts";
import { isOfFact, type Settings } from "../../settings-asked.ts";
import type { Unanswered } from "../../storage/unanswered.ts";
import { personOf, workspaceOf } from "../person.ts";
import { type AdministeringParts, administer } from "./administering.ts";
import { type DecidingParts, decide } from "./deciding.ts";
import {
  expertFor,
  type HandingOnParts,
  handOn,
  here,
  person,
  reply,
  saidTo,
  shownHandoff,
} from "./handing-on.ts";
import { keptAddress } from "./kept-address.ts";
import type { NamedCurators } from "./named-curators.ts";
import type { Notice } from "./notice.ts";
import { choices, type Judged, list, propose, withdraw } from "./proposing.ts";
import { report, type Waiting, waitsFor } from "./reporting.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** Where corrections and questions to people are dealt with. */
export type Desk = {
  /** @returns how it went; undefined for what is no matter of the desk. Never rejects. */
  readonly deal: (errand: DeskErrand) => Promise<ErrandEnd | undefined>;
  /** Whether there is somebody to hand a question on to. @throws StoreError */
  readonly isAnybodyThere: (speaker: Speaker, topic?: RoleId) => Promise<boolean>;
  /** How much waits for a curator; undefined for who is none. @throws StoreError */
  readonly waitsFor: (speaker: Speaker) => Promise<Waiting | undefined>;
  /** Keeps an answer for when its platform takes it. @returns whether it is kept; never rejects */
  readonly later: (speaker: Speaker, address: Address, answer: Answer, afterMs: number) => Promise<boolean>;
  /** Sends no such answer there any more. @throws StoreError */
  readonly stop: (speaker: Speaker, address: Address) => Promise<void>;
  /** Where curators are reached. */
  readonly whereabouts: Whereabouts;
  /** What a notice says now; undefined where what it is about was taken away. @throws StoreError */
  readonly endOf: (notice: Exclude<Notice, { kind: "answer" }>) => Promise<ErrandEnd | undefined>;
};

export type DeskErrand = {
  readonly message: IncomingMessage;
  readonly intent: Intent;
  readonly language: Language;
  /** How a vote went that the intent holds. */
  readonly outcome: Outcome;
  /** The last answer before it, with the facts that it showed. */
  readonly judged: () => Judged;
};

export type DeskParts = {
  readonly deciding: DecidingParts;
  readonly handingOn: HandingOnParts;
  readonly administering: AdministeringParts;
  readonly named: NamedCurators;
  readonly whereabouts: Whereabouts;
  readonly unanswered: Pick<Unanswered, "list">;
  readonly log: Log;
};

type Errand = DeskErrand & { readonly intent: Settings };

/** With those who were named in the workspace where it is said. */
async function withNamed(parts: DeskParts, { message: { speaker } }: Errand): Promise<DeskParts> {
  const curators = [...parts.deciding.curators, ...(await parts.named.forCatalog(workspaceOf(speaker)))];
  return {
    ...parts,
    deciding: { ...parts.deciding, curators },
    handingOn: { ...parts.handingOn, curators },
  };
}

/** Where questions of a workspace go is a matter of that workspace alone. */
async function questionsHere(
  { handingOn, named }: DeskParts,
  { message, intent }: Errand,
): Promise<ErrandEnd> {
  const curators = [...handingOn.curators, ...(await named.forQuestions(workspaceOf(message.speaker)))];
  return here({ ...handingOn, curators }, message, intent);
}

async function dealt(given: DeskParts, errand: Errand): Promise<ErrandEnd | undefined> {
  const parts = await withNamed(given, errand);
  const { deciding, handingOn } = parts;
  const { message, intent, language, judged } = errand;
  switch (intent.what) {
    case "feedback-bad":
      return judgedBadly(parts, errand);
    case "correction":
      return propose(deciding, message, intent, { language, judged: judged() });
    case "withdraw":
      return withdraw(deciding, message, intent.number);
    case "proposals":
      return list(deciding, message, intent.number);
    case "approve":
    case "reject":
    case "ask-back":
      return decide(deciding, message, intent);
    case "person":
      return person(handingOn, message, intent);
    case "hand-on":
      return handOn(handingOn, message, intent, language);
    case "reply":
      return reply(handingOn, message, intent);
    case "reply-proposed":
      return proposeReply(parts, errand);
    case "questions-here":
      return questionsHere(parts, errand);
    case "proposals-here":
      return here(handingOn, message, intent);
    case "workspace":
      return administer(parts.administering, message, intent);
    case "report":
      return report({ ...deciding, unanswered: parts.unanswered }, message);
    case "be-quiet":
      return { kind: "quiet" };
    case "speak-dutch":
    case "speak-english":
    case "forget-me":
    case "what-do-you-keep":
    case "feedback-good":
      return undefined;
  }
}

/** What was wrong is asked once the vote is kept; of a wrong fact also which. */
function judgedBadly({ deciding }: DeskParts, { intent, outcome, judged }: Errand): ErrandEnd | undefined {
  if (outcome !== "done") return undefined;
  const { fault } = intent;
  if (fault === undefined) return { kind: "what was wrong" };
  return {
    kind: "vote with fault",
    fault,
    facts: isOfFact(fault) ? choices(deciding, judged().facts) : [],
  };
}

/** What a colleague answered is no fact before a curator has found a source for it. */
async function proposeReply(
  { deciding, handingOn }: DeskParts,
  { message, intent: { number = 0 }, language }: Errand,
): Promise<ErrandEnd> {
  const known = await handingOn.stores.handoffs.find(number);
  if (known?.answer === undefined) return { kind: "no such number", number };
  const correction = { kind: "settings", what: "correction", note: known.answer } as const;
  return propose(deciding, message, correction, { language, judged: { intent: known.about, facts: [] } });
}

async function endOf(
  { deciding, handingOn }: DeskParts,
  { kind, number }: Exclude<Notice, { kind: "answer" }>,
): Promise<ErrandEnd | undefined> {
  if (kind === "proposal" || kind === "news of a proposal") {
    const proposal = await deciding.proposals.find(number);
    return proposal && (kind === "proposal" ? { kind, proposal, isCurator: true } : { kind, proposal });
  }
  const known = await handingOn.stores.handoffs.find(number);
  if (known === undefined) return undefined;
  const handoff = shownHandoff(known);
  return kind === "question for you" ? { kind, handoff, said: saidTo(handingOn, known) } : { kind, handoff };
}

export function makeDesk(parts: DeskParts): Desk {
  const { log, handingOn } = parts;
  return {
    deal: async (errand) => {
      const { intent } = errand;
      if (intent.kind !== "settings") return undefined;
      try {
        return await dealt(parts, { ...errand, intent });
      } catch (error) {
        log.error("desk.failed", { what: intent.what, error });
        return { kind: "failed" };
      }
    },
    isAnybodyThere: async (speaker, topic) => (await expertFor(handingOn, speaker, topic)) !== undefined,
    waitsFor: (speaker) => waitsFor({ ...parts.deciding, unanswered: parts.unanswered }, speaker),
    later: async (speaker, address, answer, afterMs) => {
      const { platform } = speaker;
      const { intent, language } = answer;
      // What was done about a setting is not done again when it is said.
      if (intent.kind === "settings") return false;
      const notice = { kind: "answer", intent, language } as const;
      const letter = { person: personOf(speaker), platform, address: keptAddress(platform, address), notice };
      try {
        await handingOn.letters.keep(letter, afterMs);
        return true;
      } catch (error) {
        log.error("desk.not_kept", { platform, error });
        return false;
      }
    },
    stop: (speaker, address) => {
      const { platform } = speaker;
      const where = { person: personOf(speaker), platform, address: keptAddress(platform, address) };
      return handingOn.letters.withdraw(where);
    },
    whereabouts: parts.whereabouts,
    endOf: (notice) => endOf(parts, notice),
  };
}
