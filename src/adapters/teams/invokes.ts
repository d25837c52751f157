import { z } from "zod";
import { PlatformError } from "../../errors.ts";
import { clip } from "../../text/clip.ts";
import { parseJson } from "../../text/parse-json.ts";
import type { PlatformParts, Vote } from "../adapter.ts";
import type { Reply } from "../shared/http.ts";
import { once } from "../shared/once.ts";
import { takeCardAction } from "./card-actions.ts";
import { ledgerOf } from "./delivery.ts";
import { takeDialog } from "./dialogs/dialogs.ts";
import { takeExtension } from "./extension/extension.ts";
import { deliveryOf, type Incoming, messageName, speakerOf } from "./incoming.ts";
import { LIMITS } from "./limits.ts";
import type { OneAnswer } from "./one-answer.ts";
import type { Reach } from "./reach.ts";

type Parts = PlatformParts & { readonly oneAnswer: OneAnswer };

/** An invoke is answered in the response itself. One that nobody here knows gets 501, as the SDK gives it. */
export async function takeInvoke(incoming: Incoming, reach: Reach, parts: Parts): Promise<Reply> {
  switch (incoming.name) {
    case "adaptiveCard/action":
      return { status: 200, json: await takeCardAction(incoming, reach, parts) };
    case "message/submitAction":
      return takeFeedback(incoming, parts);
    case "task/fetch":
    case "task/submit":
      return takeDialog(incoming, parts);
    default:
      return takeExtension(incoming, parts);
  }
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
  const { replyToId } = incoming;
  const vote: Vote = {
    vote: reaction === "like" ? "good" : "bad",
    // A client that does not say which message it is about means the last one.
    ...(replyToId ? { of: { kind: "message", message: messageName(incoming, replyToId) } } : {}),
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
