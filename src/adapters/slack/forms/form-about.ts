import type { Assistant, Vote } from "../../adapter.ts";
import { answerAbout } from "../../shared/forms/given-for.ts";
import { TAP_FORM } from "../tap-form.ts";
import type { About } from "../views/view-context.ts";

/** What a vote is on; the last answer of the conversation where the form does not say. */
export async function judgedBy(
  about: About | undefined,
  recall: Assistant["recall"],
): Promise<Pick<Vote, "of">> {
  const answer = await answerAbout(about?.of, TAP_FORM, recall);
  if (answer !== undefined) return { of: { kind: "answer", answer } };
  return about?.message === undefined ? {} : { of: { kind: "message", message: about.message } };
}
