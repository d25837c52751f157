import type { Answer } from "../../answer/answer.ts";
import type { Tap } from "../../intent.ts";
import type { AnswerStanding, DeliveryEnd, PlatformParts, Speaker } from "../adapter.ts";
import { answerAnew, isUpToDate } from "../shared/changed-questions.ts";
import { deliveryKey } from "../shared/delivery-key.ts";
import { AS_IT_COMES, type Claim, once } from "../shared/once.ts";
import { typed } from "../shared/typed.ts";
import { addressOf } from "./addresses.ts";
import { sendAnswer } from "./answering.ts";
import { changeIn } from "./changes.ts";
import { isUnfit, SendFailed } from "./connector-client.ts";
import { askerOf } from "./credits.ts";
import { ledgerOf } from "./delivery.ts";
import { describe } from "./failure.ts";
import { deliveryOf, type Incoming, isAddressed, localeOf, messageName, speakerOf } from "./incoming.ts";
import { wordsOf } from "./incoming-text.ts";
import { textMessage } from "./messages.ts";
import type { Reach } from "./reach.ts";
import { CARDS, messageFor } from "./shown.ts";

/** A question that was answered, and where its answer stands. */
type Answered = {
  readonly incoming: Incoming;
  readonly speaker: Speaker;
  /** The delivery of the question, as the ledger knows it and by its key. */
  readonly id: string;
  readonly delivery: string;
  readonly standing: AnswerStanding;
  readonly reach: Reach;
  readonly parts: PlatformParts;
};

/**
 * A question that its writer changed is understood anew, and its answer changes in its message; the answer to one that was
 * deleted goes, unless others went on from it. Of what we never answered nothing is done, and nothing is written.
 * @throws when it was not done and a redelivery could do it
 */
export async function heedChange(incoming: Incoming, reach: Reach, parts: PlatformParts): Promise<void> {
  const change = changeIn(incoming);
  const [id] = deliveryOf(incoming);
  if (change === undefined || id === undefined) return;
  const { assistant, inOrder = AS_IT_COMES } = parts;
  const [speaker, delivery] = [speakerOf(incoming), deliveryKey(id)];
  // Behind the answer, should that still be under way.
  await inOrder(`teams:${incoming.conversation.id}`, async () => {
    const standing = await assistant.standing(speaker, delivery);
    if (standing === undefined) return;
    const answered = { incoming, speaker, id, delivery, standing, reach, parts };
    if (change.kind === "deleted") await takeAway(answered);
    else await replaceAnswer(answered, change.asOf);
  });
}

async function replaceAnswer(answered: Answered, asOf: string): Promise<void> {
  const { incoming, id, standing, parts } = answered;
  const text = isAddressed(incoming) ? wordsOf(incoming) : null;
  if (text === null || isUpToDate(standing, asOf)) return;
  await once(ledgerOf(parts), [`${id}:edited:${asOf}`], (claim) =>
    answerVersion(answered, { text, asOf }, claim),
  );
}

function answerVersion(
  answered: Answered,
  { text, asOf }: { readonly text: string; readonly asOf: string },
  claim: Claim,
): Promise<DeliveryEnd> {
  const { incoming, speaker, delivery, reach, parts } = answered;
  const { assistant } = parts;
  const locale = localeOf(incoming);
  return answerAnew(
    { assistant, speaker, delivery, asOf },
    {
      ask: () =>
        assistant.handle({
          speaker,
          input: typed(text),
          surface: CARDS,
          address: addressOf(incoming),
          delivery: claim.key,
          revises: delivery,
          ...(locale === undefined ? {} : { locale }),
        }),
      update: (answer) => updateAnswer(answer, answered, claim),
      post: async (answer) => {
        const send = (message: string) => reach.send(message, claim.until);
        await sendAnswer({ kind: "answer", answer, to: incoming }, send, parts);
        return "done";
      },
    },
  );
}

/** @returns the message that holds it now; undefined where that cannot be changed, now or later @throws SendFailed */
async function updateAnswer(
  answer: Answer,
  { incoming, speaker, standing, reach, parts }: Answered,
  claim: Claim,
): Promise<string | undefined> {
  const { assistant, log } = parts;
  const keep = (tap: Tap) => assistant.keep(tap, speaker);
  const credit = askerOf(incoming, false);
  const card = await messageFor(answer, keep, log, { credit });
  const text = JSON.stringify(textMessage(answer, credit));
  const forms = card === undefined ? [text] : [card, text];
  for (const form of forms) {
    const refusal = await refusalOf(reach.update(messageIn(incoming, standing), form, claim.until));
    if (refusal === undefined) return standing.message;
    log.warn("teams.update_refused", { intent: answer.intent.kind, ...describe(refusal) });
    if (!isUnfit(refusal)) return undefined;
  }
  return undefined;
}

/** Why Teams will not do it, now or later; undefined when it did. @throws what may go otherwise at another attempt */
async function refusalOf(call: Promise<void>): Promise<SendFailed | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (error instanceof SendFailed && error.fate === "refused") return error;
    throw error;
  }
}

/** The id of our message, which its name ends with. */
function messageIn(incoming: Incoming, { message }: AnswerStanding): string {
  return message.slice(messageName(incoming, "").length);
}

async function takeAway({
  incoming,
  speaker,
  id,
  delivery,
  standing,
  reach,
  parts,
}: Answered): Promise<void> {
  const { assistant, log } = parts;
  if (standing.isLeanedOn) return;
  await once(ledgerOf(parts), [`${id}:deleted`], async (claim) => {
    // One that is gone, or that Teams does not let go, is left at that.
    const refusal = await refusalOf(reach.remove(messageIn(incoming, standing), claim.until));
    if (refusal !== undefined && refusal.status !== 404) log.warn("teams.delete_refused", describe(refusal));
    await assistant.takeBack(speaker, delivery);
    return "done";
  });
}
