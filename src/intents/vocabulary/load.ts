import { LineCounter, parseDocument } from "yaml";
import { CatalogError } from "../../errors.ts";
import type { VocabularySource } from "./sources.ts";
import { VocabularyFile } from "./vocabulary.ts";

/** @throws CatalogError naming file, line and what is wrong */
export function parseVocabulary(sources: readonly VocabularySource[]): readonly VocabularyFile[] {
  const problems: string[] = [];
  const files = sources.map(({ file, text }) => {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter });
    const line = (offset: number | undefined) =>
      offset === undefined ? 1 : lineCounter.linePos(offset).line;
    for (const error of document.errors)
      problems.push(`${file}:${line(error.pos[0])}: ${error.message.split("\n")[0] ?? ""}`);
    if (document.errors.length > 0) return {};
    const result = VocabularyFile.safeParse(document.toJS() ?? {});
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const range = Reflect.get(Object(document.getIn(issue.path, true)), "range");
      problems.push(
        `${file}:${line(Array.isArray(range) ? range[0] : undefined)}: ${issue.path.join(".")}: ${issue.message}`,
      );
    }
    return {};
  });
  if (problems.length > 0) throw new CatalogError(problems);
  return files;
}
