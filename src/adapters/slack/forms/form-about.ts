import type { Tap } from "../../../intent.ts";
import type { Assistant, Vote } from "../../adapter.ts";
import { readTap } from "../../shared/taps.ts";
import { TAP_FORM } from "../tap-form.ts";
import type { About } from "../views/view-context.ts";

/** The answer that a form is about; undefined where that is not known any more. @throws when the store fails */
export async function answerAbout(
  about: About | undefined,
  recall: Assistant["recall"],
): Promise<Tap | undefined> {
  if (about?.of === undefined) return undefined;
  const read = await readTap(about.of, TAP_FORM, recall);
  return read.kind === "tap" ? read.tap : undefined;
}

/** What a vote is on; the last answer of the conversation where the form does not say. */
export async function judgedBy(
  about: About | undefined,
  recall: Assistant["recall"],
): Promise<Pick<Vote, "of">> {
  const answer = await answerAbout(about, recall);
  if (answer !== undefined) return { of: { kind: "answer", answer } };
  return about?.message === undefined ? {} : { of: { kind: "message", message: about.message } };
}
