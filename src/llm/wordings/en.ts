import type { WrittenWordings } from "./written.ts";

export const en: WrittenWordings = {
  "counts(count1)": [["The catalog holds [[count1]]."]],
};
