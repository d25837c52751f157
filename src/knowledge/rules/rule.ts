import type { Finding } from "../finding.ts";
import type { Checked } from "../load/build.ts";

/** One thing that must hold in a catalog. Says where it does not, and what would be right. */
export type Rule = { readonly name: string; readonly check: (checked: Checked) => readonly Finding[] };
