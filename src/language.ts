import { z } from "zod";
import { LANGUAGES } from "./values.ts";

export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** One thing said in both languages, side by side. */
export type Localized<T = string> = { readonly nl: T; readonly en: T };
