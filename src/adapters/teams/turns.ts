import type { Assistant, DeliveryEnd, Log, PlatformParts } from "../adapter.ts";
import type { FirstTap } from "../shared/first-tap.ts";
import type { Reply } from "../shared/http.ts";
import { SORRY } from "../shared/lines.ts";
import { AS_IT_COMES, type Claim, once, StillBusy } from "../shared/once.ts";
import { addressOf } from "./addresses.ts";
import { isTap, sayTo, sendOut } from "./answering.ts";
import { SendFailed } from "./connector-client.ts";
import { ledgerOf } from "./delivery.ts";
import { isOfExtension } from "./extension/extension.ts";
import { describe } from "./failure.ts";
import { deliveryOf, type Incoming, isPersonal, localeOf, speakerOf, THREAD } from "./incoming.ts";
import { takeInvoke } from "./invokes.ts";
import { GREETING, said } from "./lines.ts";
import { lineMessage } from "./messages.ts";
import { buttonOf, type OneAnswer } from "./one-answer.ts";
import type { Reach, Send } from "./reach.ts";

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
      meet(incoming, assistant);
      return incoming.action === "add" ? greet(incoming, send, parts) : FINE;
    case "conversationUpdate":
      if (!weWereAdded(incoming)) return FINE;
      meet(incoming, assistant);
      return greet(incoming, send, parts);
    default:
      // Reactions, edits, typing, people coming and going: nothing to say to.
      return FINE;
  }
}

/** Teams lets nobody be spoken to by an id alone: only where somebody installed the app, or wrote to it, and until it is removed. */
function meet(incoming: Incoming, { met }: Pick<Assistant, "met">): void {
  const { from, conversation } = incoming;
  if (isOwn(incoming)) return;
  const { platform, workspace } = speakerOf(incoming);
  const [channel = conversation.id] = conversation.id.split(THREAD);
  const isGone = incoming.type === "installationUpdate" && incoming.action === "remove";
  const { place } = addressOf(incoming);
  met({ platform, workspace, id: isPersonal(incoming) ? from.id : channel }, isGone ? undefined : { place });
}

async function takeMessage(incoming: Incoming, send: Send, parts: Parts): Promise<Reply> {
  const answer = async (claim: Claim): Promise<DeliveryEnd> => {
    const say = await sayTo(incoming, parts.assistant, claim.key);
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

/** Installing says so twice, and adding people says so each time: one greeting a conversation. */
async function greet(incoming: Incoming, send: Send, parts: Parts): Promise<Reply> {
  const [conversation] = incoming.conversation.id.split(";messageid=");
  const line = isPersonal(incoming) ? GREETING.personal : GREETING.shared;
  const greeting = once(ledgerOf(parts), [`teams:greeting:${conversation}`], (claim) =>
    sure(send(JSON.stringify(lineMessage(said(line, localeOf(incoming)))), claim.until), claim, parts.log),
  );
  await greeting.catch((error: unknown) => {
    // The other of the two is greeting right now, and comes back itself when that fails.
    if (!(error instanceof StillBusy)) throw error;
  });
  return FINE;
}

/**
 * How sending ended. What can never be delivered is done with: a redelivery would end the same way. What may be out
 * is not sent again.
 * @throws SendFailed when it was not taken for sure
 */
async function sure(sending: Promise<unknown>, { key: delivery }: Claim, log: Log): Promise<DeliveryEnd> {
  try {
    await sending;
    return "done";
  } catch (error) {
    if (!(error instanceof SendFailed)) throw error;
    switch (error.fate) {
      case "not taken":
        throw error;
      case "refused":
        log.warn("teams.undeliverable", { delivery, ...describe(error) });
        return "done";
      case "uncertain":
        log.warn("teams.uncertain", { delivery, ...describe(error) });
        return "uncertain";
    }
  }
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

function isOwn({ from, recipient }: Incoming): boolean {
  return from.id === recipient.id || from.role === "bot";
}

function weWereAdded({ membersAdded, recipient }: Incoming): boolean {
  return membersAdded?.some(({ id }) => id === recipient.id) ?? false;
}
