import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const FOLDERS = [".github", "bench", "docs", "manifest", "scripts", "src", "test"];

/** What people read about the repository: its Markdown, and what GitHub shows. */
export const PAGES: readonly string[] = [
  ...readdirSync("."),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  ),
].filter((name) => name.endsWith(".md") || (name.startsWith(".github") && name.endsWith(".yml")));

/** Relative links that lead nowhere, from a text that stands in this file: to no file, or to no heading of it. */
export function deadLinks(text: string, file: string): readonly string[] {
  const targets = [...text.matchAll(/\]\((?![a-z]+:)(?<target>[^)\s]+)[^)]*\)/gu)];
  return targets
    .map((each) => each.groups?.["target"] ?? "")
    .filter((target) => !leadsSomewhere(target, text, file));
}

function leadsSomewhere(target: string, text: string, file: string): boolean {
  const [path = "", anchor] = target.split("#", 2);
  const there = path === "" ? file : normalize(join(dirname(file), path));
  if (path !== "" && !existsSync(there)) return false;
  if (anchor === undefined) return true;
  return anchorsOf(there === file ? text : readFileSync(there, "utf8")).includes(anchor);
}

/** The names that GitHub gives the headings of a page; of equal ones the later are numbered. */
export function anchorsOf(markdown: string): readonly string[] {
  const headings = markdown.replace(/^ *```[\s\S]*?^ *```/gmu, "").matchAll(/^#{1,6} +(?<heading>.+)$/gmu);
  const names = [...headings].map((each) => anchorOf(each.groups?.["heading"] ?? ""));
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name}-${before}`;
  });
}

function anchorOf(heading: string): string {
  const words = heading
    .replace(/\]\([^)]*\)/gu, "")
    .trim()
    .toLowerCase();
  return words.replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/gu, "-");
}
