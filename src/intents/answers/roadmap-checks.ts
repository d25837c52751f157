import type { Overlay, RegulatoryClass } from "../../knowledge/schema/capability.ts";
import type { Localized } from "../../language.ts";
import type { Writer } from "./writer.ts";

export type Code = RegulatoryClass | Overlay;

/** What a code stands for in a few words: nobody knows it by its letter. The catalog says the whole of it. */
const CALLED: Readonly<Record<Code, Localized>> = {
  R0: { nl: "geen AI", en: "no AI" },
  R1: { nl: "op geen lijst", en: "on no list" },
  R2: { nl: "zeggen dat het AI is", en: "say that it is AI" },
  R3: { nl: "hoog risico, leven en zorg", en: "high risk, life and health" },
  R4: { nl: "hoog risico, bijlage III", en: "high risk, Annex III" },
  R5: { nl: "waarschijnlijk verboden", en: "probably prohibited" },
  O1: { nl: "besluit zonder mens", en: "decision without a person" },
  O2: { nl: "DPIA", en: "DPIA" },
  O3: { nl: "zorg- of strafgegevens", en: "health or criminal data" },
  O4: { nl: "frauderegisters", en: "fraud registers" },
  O5: { nl: "leverancier, DORA", en: "supplier, DORA" },
  O6: { nl: "vergunning, Wft", en: "licence, Wft" },
  O7: { nl: "personeel, OR", en: "staff, works council" },
  O8: { nl: "ongelijke behandeling", en: "unequal treatment" },
};

/** A code with what it stands for: "on no list (R1)". */
export function checkCalled(writer: Writer, code: Code): string {
  return `${writer.say(CALLED[code])} (${code})`;
}

/** Those that a line carries, its class first. */
export function checksCalled(
  writer: Writer,
  line: { readonly class: RegulatoryClass; readonly overlays: readonly Overlay[] },
): string {
  return [line.class, ...line.overlays].map((code) => checkCalled(writer, code)).join(", ");
}

/** Whether a text is one of the codes. */
export function isCode(text: string): text is Code {
  return text in CALLED;
}
