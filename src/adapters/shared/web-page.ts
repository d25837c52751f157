import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Language, Localized } from "../../language.ts";
import { LANGUAGES } from "../../values.ts";

/** A part of a page, in both languages. */
export type PagePart =
  | { readonly kind: "text"; readonly text: Localized }
  | { readonly kind: "heading"; readonly text: Localized }
  | { readonly kind: "list"; readonly title?: Localized; readonly items: readonly Localized[] }
  | { readonly kind: "button"; readonly label: Localized; readonly href: string };

/** A page for whoever installs the app, or reads about it. */
export type WebPage = {
  readonly status: number;
  readonly title: Localized;
  readonly parts: readonly PagePart[];
};

const STYLE =
  "body{margin:0;background:#f6f7f9;color:#1d1c1d;font:16px/1.5 system-ui,sans-serif}main{max-width:40rem;margin:2rem auto;padding:1.5rem 2rem;background:#fff;border-radius:8px}h1{margin:0 0 .5rem;font-size:1.4rem}h2{margin:1rem 0 .25rem;font-size:1rem}ul{margin:0;padding-left:1.25rem}a{display:inline-block;margin:.75rem 0;padding:.6rem 1rem;border-radius:6px;background:#1f3a5f;color:#fff;text-decoration:none}section+section{margin-top:1.5rem;padding-top:1.5rem;border-top:1px solid #ddd}";

/**
 * Nothing is loaded and no script runs; the one style is known by its digest. No other page may show this one, and none is told
 * where its reader came from: an address of ours holds a code of Slack's.
 */
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

export function sendPage(response: ServerResponse, page: WebPage, headers: Readonly<Record<string, string>>) {
  if (response.headersSent || response.destroyed) return;
  const bytes = Buffer.from(htmlOf(page));
  response.writeHead(page.status, { ...HEADERS, ...headers, "content-length": bytes.length });
  // Node leaves the body out of an answer to HEAD.
  response.end(bytes);
}

/** @returns whether the page is to be sent: a question for its headers alone, and what is none, are answered here */
export function isPageAsked({ method }: IncomingMessage, response: ServerResponse): boolean {
  if (method === "GET") return true;
  if (method === "HEAD") sendHead(response);
  else response.writeHead(405, { allow: "GET, HEAD", "content-length": 0 }).end();
  return false;
}

function sendHead(response: ServerResponse): void {
  response.writeHead(200, HEADERS).end();
}

/** The whole page, Dutch above English. */
function htmlOf(page: WebPage): string {
  const sections = LANGUAGES.map((language) => sectionIn(language, page));
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Rolwijzer</title><style>${STYLE}</style></head><body><main>${sections.join("")}</main></body></html>`;
}

function sectionIn(language: Language, { title, parts }: WebPage): string {
  const shown = parts.map((part) => partIn(language, part)).join("");
  return `<section lang="${language}"><h1>${escaped(title[language])}</h1>${shown}</section>`;
}

function partIn(language: Language, part: PagePart): string {
  switch (part.kind) {
    case "text":
      return `<p>${escaped(part.text[language])}</p>`;
    case "heading":
      return `<h2>${escaped(part.text[language])}</h2>`;
    case "list": {
      const title = part.title === undefined ? "" : `<h2>${escaped(part.title[language])}</h2>`;
      const items = part.items.map((item) => `<li>${escaped(item[language])}</li>`).join("");
      return `${title}<ul>${items}</ul>`;
    }
    case "button":
      return `<a href="${escaped(part.href)}" rel="noreferrer">${escaped(part.label[language])}</a>`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML shows it, in a sentence or between the quotes of an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
