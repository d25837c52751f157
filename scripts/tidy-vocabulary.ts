import { parse, stringify } from "yaml";

/** Its lists hold roles, not phrases: the role that comes nearest stands first. */
const ROLES_IN_ORDER = "nearby";

/**
 * A vocabulary file as it should stand: one phrase a line; phrases and keys sorted by code point, but Dutch before
 * English; no phrase twice in a list; comments only at the top.
 */
export function tidy(text: string): string {
  return changed(text, (content) => content);
}

/** The file with its content changed, as it should stand. */
export function changed(text: string, change: (content: unknown) => unknown): string {
  const [top = ""] = /^(?:(?:#.*)?\n)*/u.exec(text) ?? [];
  const body = text.slice(top.length);
  if (/^\s*#/mu.test(body)) throw new Error("A comment below the top would be lost: move it up.");
  return top + stringify(tidied(change(parse(body))), { lineWidth: 0, blockQuote: "literal" });
}

function tidied(value: unknown): unknown {
  // A word alone, such as the intent of an attribute, is no phrase.
  if (typeof value === "string") return value.includes("\n") ? phrases(value.split("\n")) : value;
  if (Array.isArray(value)) return phrases(value.map(String));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, each]) => [key, key === ROLES_IN_ORDER ? sorted(Object.entries(each)) : tidied(each)] as const,
  );
  return sorted(entries);
}

/** As a text of one phrase a line, which needs no quotes and is read fastest. */
function phrases(lines: readonly string[]): string | readonly string[] {
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== "");
  return trimmed.length === 0 ? [] : `${[...new Set(trimmed)].sort().join("\n")}\n`;
}

function sorted(entries: readonly (readonly [key: string, value: unknown])[]): object {
  const place = (key: string) => (key === "nl" ? "" : key);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (place(one) < place(other) ? -1 : 1)));
}
