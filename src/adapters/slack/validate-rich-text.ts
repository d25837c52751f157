import { LIMITS } from "./limits.ts";
import { isObject, type Json, listOf, stringProblems } from "./validate-elements.ts";

/** What is wrong with a rich text block, down to its leaves. */
export function richTextProblems(block: Json): string[] {
  const elements = listOf(block.elements);
  return elements.length === 0 ? ["has no elements"] : elements.flatMap(containerProblems);
}

function containerProblems(container: unknown): string[] {
  if (!isObject(container)) return ["has an element that is not an object"];
  const elements = listOf(container.elements);
  if (elements.length === 0) return [`has an empty ${String(container.type)}`];
  switch (container.type) {
    case "rich_text_list":
      return [
        ...(container.style === "bullet" || container.style === "ordered"
          ? []
          : ["has a list without style"]),
        ...elements.flatMap((item) =>
          isObject(item) && item.type === "rich_text_section"
            ? containerProblems(item)
            : ["has a stray list item"],
        ),
      ];
    case "rich_text_section":
    case "rich_text_quote":
    case "rich_text_preformatted":
      return elements.flatMap(leafProblems);
    default:
      return [`has an element of type ${String(container.type)}`];
  }
}

function leafProblems(leaf: unknown): string[] {
  if (!isObject(leaf)) return ["has a leaf that is not an object"];
  switch (leaf.type) {
    case "text":
      return stringProblems("text", leaf.text, LIMITS.sectionText);
    case "link":
      return [
        ...stringProblems("url", leaf.url, LIMITS.url),
        ...(String(leaf.url).startsWith("https://") ? [] : ["has a link that is not https"]),
        ...(leaf.text === undefined ? [] : stringProblems("text", leaf.text, LIMITS.sectionText)),
      ];
    default:
      // Mentions, broadcasts and emoji exist, but nothing of ours may make one.
      return [`has a leaf of type ${String(leaf.type)}`];
  }
}

/** What is wrong with a table block. */
export function tableProblems(block: Json): string[] {
  const rows = listOf(block.rows).map(listOf);
  const widest = Math.max(0, ...rows.map((row) => row.length));
  const size = rows.flat().reduce((sum: number, cell) => sum + cellLength(cell), 0);
  return [
    ...(rows.length === 0 ? ["has no rows"] : []),
    ...(rows.length > LIMITS.table.rows ? [`has ${rows.length} rows`] : []),
    ...(widest > LIMITS.table.columns ? [`has ${widest} columns`] : []),
    ...(size > LIMITS.table.total ? [`has ${size} characters in its cells`] : []),
  ];
}

function cellLength(cell: unknown): number {
  if (!isObject(cell)) return 0;
  return typeof cell.text === "string" ? cell.text.length : JSON.stringify(cell).length;
}
