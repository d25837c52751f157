import type { Given } from "./commands/given.ts";
import { aloneAsked } from "./commands/own-asked.ts";
import { withErrands } from "./errands/errand-meant.ts";
import { stripNoise } from "./reading/noise.ts";
import type { Understand, Understanding } from "./understand.ts";

/**
 * What a message means. One that would be refused may be a lone word or name: "taal", "data" or "dta enginer" says the same
 * here as behind `/rolwijzer`.
 */
export function messageMeaning(text: string, understand: Understand, given: Given): Understanding {
  const { turns, language, asked } = given;
  const understood = withErrands(text, understand, understand(text, { turns, language }), asked);
  const { intent } = understood;
  if (intent.kind !== "out_of_scope" || intent.why !== undefined) return understood;
  const words = stripNoise(text);
  return (words && aloneAsked({ words, said: text, understand, given })) || understood;
}
