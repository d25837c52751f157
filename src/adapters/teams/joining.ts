import { PlatformError } from "../../errors.ts";
import type { Assistant, PlatformParts } from "../adapter.ts";
import { once, StillBusy } from "../shared/once.ts";
import { addressOf } from "./addresses.ts";
import { ledgerOf } from "./delivery.ts";
import { type Incoming, isOwn, isPersonal, localeOf, speakerOf, wholeConversation } from "./incoming.ts";
import { GREETING, said } from "./lines.ts";
import { lineMessage } from "./messages.ts";
import type { Send } from "./reach.ts";
import { sure } from "./sure.ts";

/** The app was put into a chat, group or team, or taken out of it. @throws when it was not heeded and a redelivery could be */
export async function heedJoining(incoming: Incoming, send: Send, parts: PlatformParts): Promise<void> {
  const { assistant } = parts;
  const isInstallation = incoming.type === "installationUpdate";
  if (!isInstallation && !weWereAdded(incoming)) return;
  meet(incoming, assistant);
  if (!isInstallation || incoming.action === "add") await greet(incoming, send, parts);
  else if (incoming.action === "remove" && isPersonal(incoming)) await forget(incoming, assistant);
}

/** Teams lets nobody be spoken to by an id alone: only where somebody installed the app, or wrote to it, and until it is removed. */
export function meet(incoming: Incoming, { met }: Pick<Assistant, "met">): void {
  if (isOwn(incoming)) return;
  const { platform, workspace } = speakerOf(incoming);
  const isGone = incoming.type === "installationUpdate" && incoming.action === "remove";
  const { place } = addressOf(incoming);
  met(
    { platform, workspace, id: isPersonal(incoming) ? incoming.from.id : wholeConversation(incoming) },
    isGone ? undefined : { place },
  );
}

/** Who removes the app from their own chat is forgotten, as if they had asked for it. @throws NotErased; the event comes again */
async function forget(incoming: Incoming, assistant: Assistant): Promise<void> {
  if (!(await assistant.forget(speakerOf(incoming)))) throw new NotErased();
}

class NotErased extends PlatformError {
  constructor() {
    super("A person who removed the app could not be erased", "Look at the store: see docs/operations.md.");
  }
}

/** Installing says so twice, and adding people says so each time: one greeting a team or group. */
async function greet(incoming: Incoming, send: Send, parts: PlatformParts): Promise<void> {
  // There the questions to begin with stand, which Teams shows only where nothing was said.
  if (isPersonal(incoming)) return;
  const greeting = once(ledgerOf(parts), [`teams:greeting:${wholeConversation(incoming)}`], (claim) =>
    sure(
      send(JSON.stringify(lineMessage(said(GREETING, localeOf(incoming)))), claim.until),
      claim,
      parts.log,
    ),
  );
  await greeting.catch((error: unknown) => {
    // The other of the two is greeting right now, and comes back itself when that fails.
    if (!(error instanceof StillBusy)) throw error;
  });
}

function weWereAdded({ membersAdded, recipient }: Incoming): boolean {
  return membersAdded?.some(({ id }) => id === recipient.id) ?? false;
}
