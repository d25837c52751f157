import { readFileSync } from "node:fs";

/** A roadmap line and the lead roles that are right; `unmapped` where the bot should ask. */
export type LabelledLine = { readonly line: string; readonly leads: readonly string[] };

export function labelledLines(file: string): readonly LabelledLine[] {
  const text = readFileSync(new URL(`../fixtures/roadmap/${file}`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((row) => {
      const [line = "", leads = ""] = row.split("\t");
      return { line, leads: leads.split(",") };
    });
}
