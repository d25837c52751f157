import { z } from "zod";
import { PlatformError } from "../../errors.ts";
import { clip } from "../../text/clip.ts";
import { parseJson } from "../../text/parse-json.ts";
import type { PlatformParts, Vote } from "../adapter.ts";
import type { Reply } from "../shared/http.ts";
import { SORRY } from "../shared/lines.ts";
import { once } from "../shared/once.ts";
import { type Say, sayToTap } from "./answering.ts";
import { ledgerOf } from "./delivery.ts";
import { takeDialog } from "./dialogs/dialogs.ts";
import { takeExtension } from "./extension/extension.ts";
import { describe } from "./failure.ts";
import { deliveryOf, type Incoming, localeOf, messageName, speakerOf } from "./incoming.ts";
import { LIMITS } from "./limits.ts";
import { said } from "./lines.ts";
import { textMessage } from "./messages.ts";
import { cardFor } from "./shown.ts";

/** An invoke is answered in the response itself. One that nobody here knows gets 501, as the SDK gives it. */
export async function takeInvoke(incoming: Incoming, parts: PlatformParts): Promise<Reply> {
  switch (incoming.name) {
    case "adaptiveCard/action":
      return { status: 200, json: await takeCardAction(incoming, parts) };
    case "message/submitAction":
      return takeFeedback(incoming, parts);
    case "task/fetch":
    case "task/submit":
      return takeDialog(incoming, parts);
    default:
      return takeExtension(incoming, parts);
  }
}

const CardAction = z.object({ action: z.object({ data: z.unknown().optional() }) });

/** Never fails: a client would only say that something went wrong. */
async function takeCardAction(incoming: Incoming, parts: PlatformParts): Promise<object> {
  try {
    const data = CardAction.safeParse(incoming.value).data?.action.data;
    return await toCardResponse(await sayToTap(incoming, data, parts.assistant), parts);
  } catch (error) {
    parts.log.error("teams.card_action", { activity: incoming.id, ...describe(error) });
    return messageResponse(said(SORRY, localeOf(incoming)));
  }
}

/** The card that takes the place of the one tapped on, for this reader; or a line above it. */
async function toCardResponse(say: Say, { assistant, log }: PlatformParts): Promise<object> {
  if (say.kind === "form") return cardResponse(say.card);
  if (say.kind !== "answer") return messageResponse(say.kind === "line" ? say.text : "");
  const card = await cardFor(say.answer, (tap) => assistant.keep(tap, speakerOf(say.to)), log);
  if (card === undefined) return messageResponse(textMessage(say.answer).text ?? "");
  return cardResponse(card);
}

function cardResponse(value: object): object {
  return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value };
}

function messageResponse(value: string): object {
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value };
}

const Feedback = z.object({
  actionName: z.literal("feedback"),
  actionValue: z.object({ reaction: z.enum(["like", "dislike"]), feedback: z.unknown().optional() }),
});

/** Teams wants an empty object back, and shows an error otherwise: so it does when the vote could not be kept. */
async function takeFeedback(incoming: Incoming, parts: PlatformParts): Promise<Reply> {
  const given = Feedback.safeParse(incoming.value);
  if (!given.success) return { status: 400 };
  const { reaction, feedback } = given.data.actionValue;
  const reason = commentOf(feedback);
  const vote: Vote = {
    vote: reaction === "like" ? "good" : "bad",
    of: { kind: "message", message: messageName(incoming, incoming.replyToId ?? "") },
    ...(reason === "" ? {} : { reason }),
  };
  await once(ledgerOf(parts), deliveryOf(incoming), async () => {
    // Thrown, so that the same vote is taken when it comes again.
    if (!(await parts.assistant.feedback(speakerOf(incoming), vote))) throw new VoteLost();
    return "done";
  });
  return { status: 200, json: {} };
}

class VoteLost extends PlatformError {
  constructor() {
    super("A vote could not be kept", "Look at the store: see docs/operations.md.");
  }
}

const Comment = z.object({ feedbackText: z.string() });

/** Teams sends JSON in a string; other clients an object, or the words themselves. */
function commentOf(feedback: unknown): string {
  const given = typeof feedback === "string" ? parsed(feedback) : feedback;
  const comment = Comment.safeParse(given).data?.feedbackText ?? (typeof given === "string" ? given : "");
  return clip(comment.trim(), LIMITS.comment);
}

/** What JSON holds, where it holds an object; else the text as it is. */
function parsed(text: string): unknown {
  const value = parseJson(text);
  return typeof value === "object" ? value : text;
}
