import type { WrittenWordings } from "./written.ts";

export const nl: WrittenWordings = {
  "counts(count1)": [["In de catalogus staan [[count1]]."]],
};
