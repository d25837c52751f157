import type { Intent } from "../../../intent.ts";
import { isOfFact, type Settings } from "../../../settings-asked.ts";
import { given } from "../../../values.ts";
import type { Understand, Understanding } from "../understand.ts";
import { faultIn } from "./faults.ts";
import { type Errand, noteOf, typedErrand } from "./typed.ts";

/** A complaint of so many words says itself what should be there. */
const SAYS_WHAT = 7;

const NO =
  /^\W*(?:nee|laat\s+maar|toch\s+niet|annuleer|annuleren|no|never\s*mind|cancel|forget\s+it)(?:\s+(?:dank\s+je|bedankt|thanks))?\W*$/iu;
const YES =
  /^\W*(?:ja|jazeker|graag|oké|oke|ok|okay|prima|doe\s+maar|stuur(?:\s+(?:maar|het))*|verstuur(?:\s+het)?|yes|yep|sure|please\s+do|send(?:\s+it)?)(?:\s+(?:graag|please|maar))?\W*$/iu;

/**
 * What a text means of corrections and of questions to people: typed in a fixed form, in reply to what the last answer
 * asked of its reader (`asked`), or in a complaint. Else what was understood.
 */
export function withErrands(
  text: string,
  understand: Understand,
  understood: Understanding,
  asked: Intent | undefined,
): Understanding {
  const { naming } = understand;
  const typed = typedErrand(text, (words) => naming().role(words)?.role);
  if (typed !== undefined) return errand(typed, understood, "typed in a fixed form");
  const replied = asked?.kind === "settings" ? inReply(text, asked, understood) : undefined;
  if (replied !== undefined) return replied;
  return complaint(text, understood);
}

function errand(what: Errand, understood: Understanding, because: string): Understanding {
  const { language } = understood;
  return { intent: { kind: "settings", ...what }, language, because: [because] };
}

const SAYS_SO = "says what the last answer asked for";

/** A reader who was asked for words is taken at them, but for what is plainly said to the bot. */
function inReply(text: string, asked: Settings, understood: Understanding): Understanding | undefined {
  if (asked.what === "feedback-bad") {
    const fault = faultIn(text);
    return fault && errand({ what: "feedback-bad", fault }, understood, SAYS_SO);
  }
  if (NO.test(text)) return errand({ what: "withdraw" }, understood, SAYS_SO);
  const { note, topic } = asked;
  if (asked.what === "person" && note !== undefined && YES.test(text))
    return errand({ what: "hand-on", note, ...given({ topic }) }, understood, SAYS_SO);
  if (isForBot(understood.intent)) return undefined;
  return asked.what === "person"
    ? questionFor(text, asked, understood)
    : correctionIn(text, asked, understood);
}

/** What is to be asked of a person, once it is asked for. */
function questionFor(text: string, { note, topic }: Settings, understood: Understanding) {
  if (note !== undefined) return undefined;
  return errand({ what: "person", ...given({ topic }), ...noteOf(text) }, understood, SAYS_SO);
}

function correctionIn(text: string, { fact, number }: Settings, understood: Understanding) {
  if (/\?\s*$/u.test(text)) return undefined;
  const correction = { what: "correction", ...given({ fact, number }), ...noteOf(text) } as const;
  const { intent } = understood;
  // Who asked something after all finds it below.
  const question = intent.kind === "unclear" || intent.kind === "out_of_scope" ? {} : { second: intent };
  return { ...errand(correction, understood, SAYS_SO), ...question };
}

function isForBot({ kind }: Intent): boolean {
  return kind === "settings" || kind === "help" || kind === "thanks";
}

function complaint(text: string, understood: Understanding): Understanding {
  const { intent } = understood;
  if (intent.kind !== "settings" || intent.what !== "feedback-bad") return understood;
  const fault = faultIn(text);
  if (fault === undefined) return understood;
  const words = text.trim().split(/\s+/u).length;
  const says = isOfFact(fault) && words >= SAYS_WHAT ? { what: "correction" as const, ...noteOf(text) } : {};
  return { ...understood, intent: { ...intent, fault, ...says } };
}
