import type { IncomingMessage, Speaker } from "../../adapters/adapter.ts";
import { openingOf } from "../../answer/opening.ts";
import { toPlainText } from "../../answer/plain-text.ts";
import type { RoleId } from "../../ids.ts";
import type { Intent } from "../../intent.ts";
import type { ErrandEnd, ShownHandoff } from "../../intents/answers/errands/errand-end.ts";
import type { Respond } from "../../intents/answers/respond.ts";
import type { Language } from "../../language.ts";
import type { Settings } from "../../settings-asked.ts";
import type { Handoff } from "../../storage/handoffs.ts";
import { clip } from "../../text/clip.ts";
import { personOf, workspaceOf } from "../person.ts";
import type { OwnerStores } from "../stores.ts";
import { type Curator, isCurator } from "./curators.ts";
import { hearing } from "./hearing.ts";
import { addressIn, keptAddress } from "./kept-address.ts";
import type { Notice } from "./notice.ts";
import { type Letters, letterTo } from "./sending-letters.ts";
import { ANY_TOPIC, EVERYWHERE, PROPOSALS_TOPIC } from "./topics.ts";

export type HandingOnParts = {
  readonly stores: Pick<OwnerStores, "handoffs" | "experts">;
  readonly respond: () => Respond;
  /** What a text means when it is asked on its own. */
  readonly understand: (text: string, language: Language) => Intent;
  readonly curators: readonly Curator[];
  readonly letters: Letters;
};

/** Of what the bot would have said, so much is enough to see whether it was right. */
const MOST_SAID = 400;

/** Where questions of this workspace about a role go, or about any. */
export function expertFor(
  { stores }: HandingOnParts,
  speaker: Speaker,
  topic: RoleId | undefined,
): Promise<string | undefined> {
  const topics = topic === undefined ? [ANY_TOPIC] : [topic, ANY_TOPIC];
  return stores.experts.find(workspaceOf(speaker), topics);
}

/** Somebody is wanted: what is to be asked, or whether what was asked may be sent. */
export async function person(
  parts: HandingOnParts,
  { speaker }: IncomingMessage,
  { note, topic }: Settings,
): Promise<ErrandEnd> {
  if ((await expertFor(parts, speaker, topic)) === undefined) return { kind: "nobody to ask" };
  return note === undefined ? { kind: "what to ask", topic } : { kind: "may I send", words: note, topic };
}

/** Hands a question on; its asker has seen what is sent. */
export async function handOn(
  parts: HandingOnParts,
  message: IncomingMessage,
  { note, topic }: Settings,
  language: Language,
): Promise<ErrandEnd> {
  const { speaker, address } = message;
  const expert = await expertFor(parts, speaker, topic);
  if (expert === undefined || note === undefined) return { kind: "nobody to ask" };
  const number = await parts.stores.handoffs.put({
    person: personOf(speaker),
    workspace: workspaceOf(speaker),
    address: address === undefined ? undefined : keptAddress(speaker.platform, address),
    ...{ language, words: note, about: parts.understand(note, language), expert },
  });
  const handoff = { number, words: note };
  const sent = await post(parts, { kind: "question for you", number, language }, personOf(speaker), expert);
  const arrived = sent === "sent" ? "yes" : "later";
  if (sent !== "refused") return { kind: "handed on", handoff, arrived, hears: hearing(message) };
  await parts.stores.handoffs.fail(number);
  return { kind: "did not arrive", handoff };
}

/** The first answer counts; whoever was reached may give it, and so may a curator. */
export async function reply(
  parts: HandingOnParts,
  message: IncomingMessage,
  { number = 0, note }: Settings,
): Promise<ErrandEnd> {
  const { handoffs } = parts.stores;
  const known = await handoffs.find(number);
  if (known === undefined || note === undefined || !mayAnswer(parts, known, message))
    return { kind: "no such number", number };
  if (!(await handoffs.answer(number, personOf(message.speaker), note)))
    return { kind: "answered before", number };
  if (known.address !== undefined)
    await post(
      parts,
      { kind: "news of a question", number, language: known.language },
      known.person,
      known.address,
    );
  return { kind: "answered", number };
}

function mayAnswer(
  { curators }: HandingOnParts,
  { expert }: Handoff,
  { speaker, address, saidIn = address }: IncomingMessage,
): boolean {
  const at = addressIn(expert);
  const isThere = at?.platform === speaker.platform && [address?.place, saidIn?.place].includes(at.place);
  return isThere || isCurator(curators, speaker);
}

/** From now on such questions, or proposals, come where this was said, or between the two of us where only its reader sees that. */
export async function here(
  { stores, curators }: HandingOnParts,
  message: IncomingMessage,
  { what, topic }: Settings,
): Promise<ErrandEnd> {
  const { speaker, address } = message;
  if (!isCurator(curators, speaker)) return { kind: "not for you" };
  if (address === undefined) return { kind: "nowhere" };
  // All of them in the thread where somebody happened to say so would be read by nobody.
  const place = keptAddress(speaker.platform, { place: address.place });
  const isProposals = what === "proposals-here";
  await stores.experts.put(
    isProposals ? EVERYWHERE : workspaceOf(speaker),
    isProposals ? PROPOSALS_TOPIC : (topic ?? ANY_TOPIC),
    place,
    personOf(speaker),
  );
  const isPrivate = hearing(message) === "in private";
  return { kind: "sent here", what: isProposals ? "proposals" : "questions", topic, isPrivate };
}

async function post({ letters }: HandingOnParts, notice: Notice, who: string, to: string) {
  const letter = letterTo(to, who, notice);
  return letter === undefined ? "refused" : letters.send(letter);
}

/** What the bot itself says to a question, in a few sentences; nothing where it says that it cannot. */
export function saidTo({ respond }: HandingOnParts, { about, language }: Handoff): string {
  if (about === undefined || about.kind === "out_of_scope" || about.kind === "unclear") return "";
  const answer = respond()(about, language);
  return clip(openingOf(answer)?.text ?? toPlainText(answer), MOST_SAID);
}

export function shownHandoff({ number, words, about, answer }: Handoff): ShownHandoff {
  return { number, words, about, answer };
}
