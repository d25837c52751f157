import type { z } from "zod";
import { CatalogError } from "../../errors.ts";
import { SureKind } from "../../intent.ts";
import { type Finding, toMessage } from "../../knowledge/finding.ts";
import { type ParsedFiles, readYaml } from "../../knowledge/load/yaml-file.ts";
import { CUES } from "./cue-names.ts";
import { VocabularyFile } from "./vocabulary.ts";
import type { VocabularySource } from "./vocabulary-files.ts";

/** @throws CatalogError naming file, line, what is wrong and what would be right */
export function parseVocabulary(
  sources: readonly VocabularySource[],
  parsed?: ParsedFiles,
): readonly VocabularyFile[] {
  const findings: Finding[] = [];
  const files = sources.map((source) => parseOne(source, findings, parsed));
  if (findings.length > 0) throw new CatalogError(findings.map(toMessage));
  return files;
}

function parseOne(
  { file, text }: VocabularySource,
  findings: Finding[],
  parsed: ParsedFiles | undefined,
): VocabularyFile {
  const read = readYaml(file, text, parsed);
  findings.push(...read.findings);
  if (read.findings.length > 0) return {};
  const result = VocabularyFile.safeParse(read.data ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const { key, problem, remedy } of mistakesIn(issue)) {
      const { line } = read.lineOf(key === undefined ? issue.path : [...issue.path, key]);
      findings.push({ file, line: key === undefined ? line : lineOfKey(key, text, line), problem, remedy });
    }
  }
  return {};
}

type Mistake = { readonly key?: string; readonly problem: string; readonly remedy: string };

function mistakesIn(issue: z.core.$ZodIssue): readonly Mistake[] {
  const place = issue.path.join(".");
  if (issue.code !== "unrecognized_keys")
    return [{ problem: `${place}: ${issue.message}`, remedy: SEE_DOCS }];
  return issue.keys.map((key) => ({
    key,
    problem: place === "" ? `"${key}" is no part of a vocabulary` : `${place} knows no "${key}"`,
    remedy: remedyFor(key, KNOWN_IN[place] ?? []),
  }));
}

const SEE_DOCS = "See docs/understanding.md for what belongs here";

/** What can stand at a place of a file; elsewhere the documentation says so. */
const KNOWN_IN: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(VocabularyFile.shape),
  examples: SureKind.options,
  followUps: SureKind.options,
  cues: CUES,
};

function remedyFor(key: string, known: readonly string[]): string {
  const close = known.filter((each) => each.startsWith(key.slice(0, 4).toLowerCase()));
  if (close.length > 0) return `Did you mean ${close.join(" or ")}`;
  return known.length > 0 ? `Use one of: ${known.join(", ")}` : SEE_DOCS;
}

/** What belongs to a key may begin on a line below it. */
function lineOfKey(key: string, text: string, line: number): number {
  const above = text.split("\n").slice(0, line);
  return above.findLastIndex((each) => each.includes(key)) + 1 || line;
}
