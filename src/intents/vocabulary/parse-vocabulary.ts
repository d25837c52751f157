import { CatalogError } from "../../errors.ts";
import { type Finding, toMessage } from "../../knowledge/finding.ts";
import { readYaml } from "../../knowledge/load/yaml-file.ts";
import { VocabularyFile } from "./vocabulary.ts";
import type { VocabularySource } from "./vocabulary-files.ts";

/** @throws CatalogError naming file, line and what is wrong */
export function parseVocabulary(sources: readonly VocabularySource[]): readonly VocabularyFile[] {
  const findings: Finding[] = [];
  const files = sources.map((source) => parseOne(source, findings));
  if (findings.length > 0) throw new CatalogError(findings.map(toMessage));
  return files;
}

function parseOne({ file, text }: VocabularySource, findings: Finding[]): VocabularyFile {
  const read = readYaml(file, text);
  findings.push(...read.findings);
  if (read.findings.length > 0) return {};
  const result = VocabularyFile.safeParse(read.data ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const { line } = read.lineOf(issue.path);
    const remedy = "See docs/understanding.md for what belongs here";
    findings.push({ file, line, problem: `${issue.path.join(".")}: ${issue.message}`, remedy });
  }
  return {};
}
