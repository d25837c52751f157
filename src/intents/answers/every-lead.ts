import type { Answer } from "../../answer/answer.ts";
import { type SureIntent, SureKind } from "../../intent.ts";
import type { Catalog } from "../../knowledge/catalog.ts";
import type { Language } from "../../language.ts";
import { KINDS } from "./kinds.ts";
import type { Respond } from "./respond.ts";

/**
 * Answers that together have every form of lead that the catalog can give: enough to word them ahead of time.
 * An answer may still come up with another; it is then worded when it does.
 */
export function everyLead(catalog: Catalog, respond: Respond, language: Language): readonly Answer[] {
  return SureKind.options
    .flatMap((kind): readonly SureIntent[] => KINDS[kind].samples(catalog))
    .map((intent) => respond(intent, language))
    .filter((answer) => answer.lead !== undefined);
}
