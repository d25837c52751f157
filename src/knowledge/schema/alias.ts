import { z } from "zod";
import { Language } from "../../language.ts";

/** Another way people write a name. */
export const Alias = z.strictObject({
  text: z.string().trim().min(2),
  language: Language.optional().describe("absent when used in both"),
  kind: z.enum(["alternative", "abbreviation", "misspelling"]),
});
