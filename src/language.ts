import { z } from "zod";

/** The languages Rolwijzer speaks. */
export const Language = z.enum(["nl", "en"]);
export type Language = z.infer<typeof Language>;

/** One thing said in both languages, side by side. */
export type Localized<T = string> = { readonly nl: T; readonly en: T };
