import type { DeliveryEnd, PlatformParts } from "../adapter.ts";
import type { FirstTap } from "../shared/first-tap.ts";
import type { Reply } from "../shared/http.ts";
import { SORRY } from "../shared/lines.ts";
import { AS_IT_COMES, type Claim, once, StillBusy } from "../shared/once.ts";
import { isTap, sayTo, sendOut } from "./answering.ts";
import { SendFailed } from "./connector-client.ts";
import { ledgerOf } from "./delivery.ts";
import { isOfExtension } from "./extension/extension.ts";
import { describe } from "./failure.ts";
import { deliveryOf, type Incoming, isOwn, localeOf } from "./incoming.ts";
import { takeInvoke } from "./invokes.ts";
import { heedJoining, meet } from "./joining.ts";
import { said } from "./lines.ts";
import { lineMessage } from "./messages.ts";
import { buttonOf, type OneAnswer } from "./one-answer.ts";
import type { Reach, Send } from "./reach.ts";
import { heedReactions } from "./reactions.ts";
import { heedChange } from "./revising.ts";
import { sure } from "./sure.ts";
import { typingWhile } from "./typing.ts";

const FINE: Reply = { status: 200 };

type Parts = PlatformParts & { readonly firstTap: FirstTap; readonly oneAnswer: OneAnswer };

/** One turn: does what an activity asks for, and says what to answer Teams. Never rejects. */
export async function takeTurn(incoming: Incoming, reach: Reach, parts: Parts): Promise<Reply> {
  const { send } = reach;
  try {
    return await take(incoming, reach, parts);
  } catch (error) {
    if (error instanceof StillBusy) return { status: 503 };
    parts.log.error("teams.turn", { activity: incoming.id, type: incoming.type, ...describe(error) });
    if (incoming.type === "message" && !(error instanceof SendFailed)) await apologise(incoming, send, parts);
    return { status: 500 };
  }
}

async function take(incoming: Incoming, reach: Reach, parts: Parts): Promise<Reply> {
  const { assistant } = parts;
  const { send } = reach;
  switch (incoming.type) {
    case "message":
      if (isOwn(incoming)) return FINE;
      meet(incoming, assistant);
      return takeMessage(incoming, send, parts);
    case "invoke":
      if (!isOfExtension(incoming)) meet(incoming, assistant);
      return takeInvoke(incoming, reach, parts);
    case "installationUpdate":
    case "conversationUpdate":
      await heedJoining(incoming, send, parts);
      return FINE;
    case "messageUpdate":
    case "messageDelete":
      if (!isOwn(incoming)) await heedChange(incoming, reach, parts);
      return FINE;
    case "messageReaction":
      if (!isOwn(incoming)) await heedReactions(incoming, parts);
      return FINE;
    default:
      // Typing, receipts, people coming and going: nothing to say to.
      return FINE;
  }
}

async function takeMessage(incoming: Incoming, send: Send, parts: Parts): Promise<Reply> {
  const answer = async (claim: Claim): Promise<DeliveryEnd> => {
    const say = await typingWhile(sayTo(incoming, parts.assistant, claim.key), send);
    return sure(
      sendOut(say, (message) => send(message, claim.until), parts),
      claim,
      parts.log,
    );
  };
  const { inOrder = AS_IT_COMES } = parts;
  const [ledger, ids] = [ledgerOf(parts), deliveryOf(incoming)];
  if (isTap(incoming)) await once(ledger, ids, (claim) => answerFirst(incoming, () => answer(claim), parts));
  else await inOrder(`teams:${incoming.conversation.id}`, () => once(ledger, ids, answer));
  return FINE;
}

/** Under its claim: the same tap delivered again is no second click, and has to come back while the first is under way. */
async function answerFirst(
  incoming: Incoming,
  answer: () => Promise<DeliveryEnd>,
  { firstTap }: Parts,
): Promise<DeliveryEnd> {
  let end: DeliveryEnd = "done";
  await firstTap({ button: buttonOf(incoming) }, async () => {
    end = await answer();
  });
  return end;
}

/** Once a message, however often it comes back. */
async function apologise(incoming: Incoming, send: Send, parts: Parts): Promise<void> {
  const ids = deliveryOf(incoming).map((id) => `${id}:apology`);
  try {
    await once(ledgerOf(parts), ids, (claim) =>
      sure(send(JSON.stringify(lineMessage(said(SORRY, localeOf(incoming)))), claim.until), claim, parts.log),
    );
  } catch (error) {
    parts.log.warn("teams.apology", { activity: incoming.id, ...describe(error) });
  }
}
