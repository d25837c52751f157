import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { Language } from "../../src/language.ts";
import { checkShape } from "../../src/llm/wording/checks/check.ts";
import { proposalsFrom } from "../../src/llm/wording/checks/draft-proposals.ts";
import type { Delexicalised } from "../../src/llm/wording/shape.ts";
import { grounds, leadOf } from "./wordings.ts";

/** A draft of an answer as the files of `test/fixtures/grounding` hold it. */
const Line = z.object({
  id: z.string(),
  /** What is wrong with it, where something is. */
  type: z.string().optional(),
  good: z.boolean().optional(),
  intent: z.string(),
  roles: z.array(z.string()),
  slots: z.record(z.string(), z.unknown()),
  language: Language,
  draft: z.unknown(),
});
export type DraftLine = z.infer<typeof Line> & { readonly lead: Delexicalised };

/** The drafts of a file, each with the lead that it words. */
export function draftsIn(name: string): readonly DraftLine[] {
  const file = new URL(`../fixtures/grounding/${name}.jsonl`, import.meta.url);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((text) => {
    const line = Line.parse(JSON.parse(text));
    return { ...line, lead: leadOf(line.intent, line.roles, line.language, line.slots) };
  });
}

/** Drafts by people who had seen what a writer sees, and not the checks: every file called so. */
export function strangersIn(
  language: Language,
): readonly { readonly name: string; readonly drafts: readonly DraftLine[] }[] {
  const folder = new URL("../fixtures/grounding/", import.meta.url);
  const ending = `.${language}.jsonl`;
  return readdirSync(folder)
    .filter((file) => /^(?:blind|strangers-)/u.test(file) && file.endsWith(ending))
    .sort()
    .map((file) => file.slice(0, -ending.length))
    .map((name) => ({ name, drafts: draftsIn(`${name}.${language}`) }));
}

/** Accepted; or each sentence that cannot be read is named with the construction that it lacks, which a person could take as it is. */
export function isAcceptedOrNamed({ draft, lead }: Pick<DraftLine, "draft" | "lead">): boolean {
  const { violations } = checkShape(draft, lead.shape, grounds);
  const proposals = proposalsFrom(draft, lead.shape, grounds);
  return proposals.length === violations.length && proposals.every(({ lacks }) => lacks.length === 0);
}
