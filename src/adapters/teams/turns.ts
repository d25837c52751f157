import type { Log, PlatformParts } from "../adapter.ts";
import type { Reply } from "../shared/http.ts";
import { SORRY } from "../shared/lines.ts";
import { once, StillBusy } from "../shared/once.ts";
import { sayTo, sendOut } from "./answering.ts";
import { SendFailed } from "./connector-client.ts";
import { ledgerOf } from "./delivery.ts";
import { describe } from "./failure.ts";
import type { Send } from "./gateway.ts";
import { deliveryOf, type Incoming, isPersonal, localeOf } from "./incoming.ts";
import { takeInvoke } from "./invokes.ts";
import { GREETING, said } from "./lines.ts";
import { lineMessage } from "./messages.ts";

const FINE: Reply = { status: 200 };

/** One turn: does what an activity asks for, and says what to answer Teams. Never rejects. */
export async function takeTurn(incoming: Incoming, send: Send, parts: PlatformParts): Promise<Reply> {
  try {
    return await take(incoming, send, parts);
  } catch (error) {
    if (error instanceof StillBusy) return { status: 503 };
    parts.log.error("teams.turn", { activity: incoming.id, type: incoming.type, ...describe(error) });
    if (incoming.type === "message" && !(error instanceof SendFailed)) await apologise(incoming, send, parts);
    return { status: 500 };
  }
}

async function take(incoming: Incoming, send: Send, parts: PlatformParts): Promise<Reply> {
  switch (incoming.type) {
    case "message":
      return isOwn(incoming) ? FINE : takeMessage(incoming, send, parts);
    case "invoke":
      return takeInvoke(incoming, parts);
    case "installationUpdate":
      return incoming.action === "add" ? greet(incoming, send, parts) : FINE;
    case "conversationUpdate":
      return weWereAdded(incoming) ? greet(incoming, send, parts) : FINE;
    default:
      // Reactions, edits, typing, people coming and going: nothing to say to.
      return FINE;
  }
}

async function takeMessage(incoming: Incoming, send: Send, parts: PlatformParts): Promise<Reply> {
  await once(ledgerOf(parts), deliveryOf(incoming), async () => {
    const say = await sayTo(incoming, parts.assistant);
    await unlessFinal(() => sendOut(say, send, parts), incoming, parts.log);
  });
  return FINE;
}

/** Installing says so twice at the same moment, and adding people says so each time: one greeting a conversation. */
async function greet(incoming: Incoming, send: Send, parts: PlatformParts): Promise<Reply> {
  const [conversation] = incoming.conversation.id.split(";messageid=");
  const line = isPersonal(incoming) ? GREETING.personal : GREETING.shared;
  try {
    await once(ledgerOf(parts), [`teams:greeting:${conversation}`], () =>
      unlessFinal(() => send(lineMessage(said(line, localeOf(incoming)))), incoming, parts.log),
    );
  } catch (error) {
    // The other of the two is greeting, and comes back itself when it fails.
    if (!(error instanceof StillBusy)) throw error;
  }
  return FINE;
}

/** What can never be delivered is done with: a redelivery would end the same way. */
async function unlessFinal(sending: () => Promise<void>, incoming: Incoming, log: Log): Promise<void> {
  try {
    await sending();
  } catch (error) {
    if (!(error instanceof SendFailed && error.isFinal)) throw error;
    log.warn("teams.undeliverable", { activity: incoming.id, ...describe(error) });
  }
}

/** Once a message, however often it comes back. */
async function apologise(incoming: Incoming, send: Send, parts: PlatformParts): Promise<void> {
  const ids = deliveryOf(incoming).map((id) => `${id}:apology`);
  try {
    await once(ledgerOf(parts), ids, () => send(lineMessage(said(SORRY, localeOf(incoming)))));
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
