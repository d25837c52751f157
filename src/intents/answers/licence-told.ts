import type { Licence } from "../../knowledge/schema/tool.ts";
import type { Language, Localized } from "../../language.ts";

/** What each kind is called. */
export const LICENCE_KINDS: Readonly<Record<Licence["kind"], Localized>> = {
  "open-source": { nl: "open source", en: "open source" },
  "source-available": { nl: "broncode in te zien, met grenzen", en: "source available, with limits" },
  mixed: { nl: "deels open source", en: "open source in part" },
  proprietary: { nl: "betaald of gehost", en: "paid or hosted" },
};

/** The line below what a tool is for: "Licentie: open source (Apache-2.0)." */
export function licenceLine({ kind, name }: Licence, language: Language): string {
  const of = name === undefined ? "" : ` (${name})`;
  return `${{ nl: "Licentie", en: "Licence" }[language]}: ${LICENCE_KINDS[kind][language]}${of}.`;
}
