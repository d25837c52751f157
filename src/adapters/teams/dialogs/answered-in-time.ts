import type { Localized } from "../../../language.ts";
import type { Log } from "../../adapter.ts";
import type { Reply } from "../../shared/http.ts";
import { inTime } from "../../shared/in-time.ts";
import { SORRY } from "../../shared/lines.ts";
import { describe } from "../failure.ts";
import { type Incoming, localeOf } from "../incoming.ts";
import { said } from "../lines.ts";
import { buttonOf, type OneAnswer } from "../one-answer.ts";

/** Teams waits five seconds for what it shows at once, in milliseconds. */
const PATIENCE_MS = 4_500;

const LATE: Localized = {
  nl: "Dit duurt langer dan Teams wacht. Kijk zo nog eens.",
  en: "This takes longer than Teams waits. Please look again in a moment.",
};

/** Does what is sent from a dialog once, also where it took too long and its reader sends the same again. */
export function sentOnce(
  incoming: Incoming,
  { oneAnswer }: { readonly oneAnswer: OneAnswer },
  work: () => Promise<object>,
): Promise<object> {
  return oneAnswer(buttonOf(incoming), PATIENCE_MS, work);
}

/** Answers an invoke in its response. Never fails: a client would only say that the app cannot be reached. */
export async function answerInTime(
  incoming: Incoming,
  work: Promise<object>,
  lineOf: (text: string) => object,
  { log }: { readonly log: Log },
): Promise<Reply> {
  const locale = localeOf(incoming);
  const answered = work.catch((error: unknown) => {
    log.error("teams.dialog", { activity: incoming.id, invoke: incoming.name, ...describe(error) });
    return lineOf(said(SORRY, locale));
  });
  return { status: 200, json: await inTime(answered, PATIENCE_MS, lineOf(said(LATE, locale))) };
}
