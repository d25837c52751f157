/**
 * What Teams makes of the Markdown in a card: bold, italics, links, lists, and nothing else. The drawing leaves that to whoever
 * draws. Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
 */
export function toHtml(text: string): string {
  let before: Line["list"] = "";
  const html = text.split(/[\r\n]+/u).map((told) => {
    const line = readLine(told);
    const edge = line.list === before ? "" : ended(before) + begun(line);
    before = line.list;
    return `${edge}${line.list === "" ? `<p>${inline(told)}</p>` : `<li>${inline(line.text)}</li>`}`;
  });
  return html.join("") + ended(before);
}

type Line = { readonly list: "ul" | "ol" | ""; readonly text: string; readonly from?: number };

function readLine(told: string): Line {
  const [, sign = "", text = ""] = /^\s*(-|\d{1,9}\.)\s+(.*)$/u.exec(told) ?? [];
  if (sign === "") return { list: "", text: told };
  return sign === "-" ? { list: "ul", text } : { list: "ol", text, from: Number.parseInt(sign, 10) };
}

function begun({ list, from }: Line): string {
  if (list === "") return "";
  return from === undefined ? `<${list}>` : `<${list} start="${from}">`;
}

function ended(list: Line["list"]): string {
  return list === "" ? "" : `</${list}>`;
}

/** A sign of its own stands for each that is escaped, until everything else is read. */
const KEPT = 0xe000;

function inline(text: string): string {
  const signs: string[] = [];
  return text
    .replace(/\\([!-/:-@[-`{-~])/gu, (_, sign: string) => String.fromCodePoint(KEPT + signs.push(sign) - 1))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/\[([^\]]*)\]\((https:[^)\s]*)\)/gu, '<a href="$2">$1</a>')
    .replace(/\*\*(.+?)\*\*/gu, "<b>$1</b>")
    .replace(/\*(.+?)\*/gu, "<i>$1</i>")
    .replace(/[\ue000-\uf8ff]/gu, (kept) => (signs[kept.charCodeAt(0) - KEPT] ?? "").replace("<", "&lt;"));
}
