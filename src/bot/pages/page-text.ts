import type { PagePart, WebPage } from "../../adapters/shared/web-page.ts";
import type { Localized } from "../../language.ts";

/** A block of a page as it is written: a heading, a paragraph, points, a link on a line of its own, or a place to fill. */
type Block =
  | { readonly kind: "title" | "heading" | "text" | "place"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "link"; readonly label: string; readonly href: string };

/** What stands at the places of a text that are filled where it is served, by their names. */
export type Filling = Readonly<Record<string, readonly PagePart[]>>;

/**
 * A page from the same text in two languages, in the few signs of Markdown that ours have.
 * @throws Error where the languages differ in form, or a place has nothing to fill it
 */
export function pageOf({ nl, en }: Localized, filling: Filling): WebPage {
  const [dutch, english] = [blocksIn(nl), blocksIn(en)];
  if (dutch.length !== english.length) throw new Error("the languages have not the same blocks");
  const [title, ...parts] = dutch.flatMap((block, index): readonly PagePart[] => {
    const other = english[index];
    if (other === undefined) return [];
    if (block.kind === "place" && other.kind === "place") return filled(block.text, filling);
    return [partOf(block, other)];
  });
  if (title?.kind !== "heading") throw new Error("a page begins with its title");
  return { status: 200, title: title.text, parts };
}

function filled(name: string, filling: Filling): readonly PagePart[] {
  const parts = filling[name];
  if (parts === undefined) throw new Error(`nothing fills {${name}}`);
  return parts;
}

function partOf(nl: Block, en: Block): PagePart {
  if (nl.kind === "list" && en.kind === "list" && nl.items.length === en.items.length)
    return {
      kind: "list",
      items: nl.items.map((item, index) => ({ nl: item, en: en.items[index] ?? "" })),
    };
  if (nl.kind === "link" && en.kind === "link" && nl.href === en.href)
    return { kind: "button", label: { nl: nl.label, en: en.label }, href: nl.href };
  if (nl.kind === "text" && en.kind === "text") return { kind: "text", text: { nl: nl.text, en: en.text } };
  if ((nl.kind === "title" || nl.kind === "heading") && nl.kind === en.kind)
    return { kind: "heading", text: { nl: nl.text, en: en.text } };
  throw new Error(`the languages differ where Dutch has a ${nl.kind} and English a ${en.kind}`);
}

function blocksIn(markdown: string): readonly Block[] {
  return markdown
    .trim()
    .split(/\n{2,}/u)
    .map(blockOf);
}

function blockOf(block: string): Block {
  const { title, heading, place, label, page } =
    /^# (?<title>.+)$|^## (?<heading>.+)$|^\{(?<place>\w+)\}$|^\[(?<label>[^\]]+)\]\((?<page>\w+)\.(?:nl|en)\.md\)$/u.exec(
      block,
    )?.groups ?? {};
  if (title !== undefined) return { kind: "title", text: title };
  if (heading !== undefined) return { kind: "heading", text: heading };
  if (place !== undefined) return { kind: "place", text: place };
  // Beside the page that it stands on, wherever a proxy puts both.
  if (label !== undefined && page !== undefined) return { kind: "link", label, href: page };
  if (block.startsWith("- ")) return { kind: "list", items: block.slice(2).split("\n- ") };
  return { kind: "text", text: block.replaceAll("\n", " ") };
}
