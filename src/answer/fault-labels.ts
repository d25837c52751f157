import type { Localized } from "../language.ts";
import type { FaultKind } from "../settings-asked.ts";

/** What can be wrong with an answer, as its reader would say it: on buttons and in windows alike. */
export const FAULT_LABELS: Readonly<Record<FaultKind, Localized>> = {
  wrong: { nl: "Het klopt niet", en: "It is wrong" },
  outdated: { nl: "Het is verouderd", en: "It is outdated" },
  "not-asked": { nl: "Niet wat ik vroeg", en: "Not what I asked" },
  "too-long": { nl: "Te lang", en: "Too long" },
  other: { nl: "Iets anders", en: "Something else" },
};
