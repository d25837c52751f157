import type { Answer } from "../../../answer/answer.ts";
import type { Tap } from "../../../intent.ts";
import type { Localized } from "../../../language.ts";
import { isOfFact } from "../../../settings-asked.ts";
import { given } from "../../../values.ts";
import type { Assistant, IncomingMessage, Speaker, Vote } from "../../adapter.ts";
import { NOT_KEPT, THANKS } from "../lines.ts";
import type { Filled, Form, FormGiven, Sent } from "./form.ts";
import { FORMS, type FormName } from "./forms.ts";

/** A form that was sent, with what it is about. */
type SentForm = {
  readonly name: FormName;
  readonly filled: Filled;
  readonly given: FormGiven;
  /** The answer that it is about, where that is known. @throws when the store fails */
  readonly about: () => Promise<Tap | undefined>;
  /** The message that is judged where the answer in it is not known. */
  readonly message?: string | undefined;
};

/** What comes of a form that was sent; how that looks is the platform's. */
export type Taken =
  | Extract<Sent, { readonly kind: "errors" }>
  | { readonly kind: "answer"; readonly answer: Answer }
  /** The form that is asked next, about the same. */
  | { readonly kind: "form"; readonly form: FormName }
  | { readonly kind: "line"; readonly line: Localized }
  | { readonly kind: "nothing" };

/** Takes what was filled in, the same as if it were typed. @throws when it cannot be answered */
export async function takeForm(
  sent: SentForm,
  asked: Omit<IncomingMessage, "input" | "locale">,
  assistant: Pick<Assistant, "handle" | "feedback">,
): Promise<Taken> {
  const form: Form = FORMS[sent.name];
  const read = form.read(sent.filled, sent.given);
  switch (read.kind) {
    case "errors":
      return read;
    case "judged":
      return judge(read, sent, asked.speaker, assistant);
    case "asked": {
      const about = await sent.about();
      const answer = await assistant.handle({
        ...asked,
        input: read.input.kind === "intent" ? { ...read.input, about } : read.input,
        locale: sent.given.language,
      });
      return answer === undefined ? { kind: "nothing" } : { kind: "answer", answer };
    }
  }
}

/** The vote stands already, and now says why; of a sentence that is wrong it is asked next which. */
async function judge(
  { fault, reason }: Extract<Sent, { readonly kind: "judged" }>,
  sent: SentForm,
  speaker: Speaker,
  assistant: Pick<Assistant, "feedback">,
): Promise<Taken> {
  const of = await judgedIn(sent);
  const isKept = await assistant.feedback(speaker, { vote: "bad", fault, ...given({ reason, of }) });
  if (!isKept) return { kind: "line", line: NOT_KEPT };
  return isOfFact(fault) ? { kind: "form", form: "correct" } : { kind: "line", line: THANKS };
}

/** What a vote is on; the last answer of the conversation where the form does not say. */
async function judgedIn({ about, message }: SentForm): Promise<Vote["of"]> {
  const answer = await about();
  if (answer !== undefined) return { kind: "answer", answer };
  return message === undefined ? undefined : { kind: "message", message };
}
