import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { toHtml } from "./card-markdown.ts";

export type Theme = "light" | "dark";

const require = createRequire(import.meta.url);
const library = readFileSync(require.resolve("adaptivecards/dist/adaptivecards.min.js"), "utf8");
const style = readFileSync(require.resolve("adaptivecards/dist/adaptivecards.css"), "utf8");

/** A card as a page that looks like Teams: drawn by Microsoft's own renderer with the look that it publishes for Teams. */
export function toTeamsPage(card: object, theme: Theme): string {
  const host = readFileSync(`test/fixtures/adaptive-cards/microsoft-teams-${theme}.json`, "utf8");
  const markdown = Object.fromEntries(textsOf(card).map((text) => [text, toHtml(text)]));
  return `<!doctype html><meta charset="utf-8"><style>${style}${LOOKS}${THEMES[theme]}</style><body><div id="card"></div>
<script>${library}</script><script>{
const html = ${inScript(markdown)};
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = html[text] ?? text;
  result.didProcess = true;
};
const card = new AdaptiveCards.AdaptiveCard();
card.hostConfig = new AdaptiveCards.HostConfig(${inScript(JSON.parse(host.replace(/^\uFEFF/u, "")))});
card.parse(${inScript(card)});
document.getElementById("card").append(card.render());
}</script>`;
}

/** Every text in it that is Markdown. */
function textsOf(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    typeof value === "string" ? (["text", "title", "value"].includes(name) ? [value] : []) : textsOf(value),
  );
}

/** JSON that cannot end the script it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** What the renderer leaves to Teams: letters, buttons and the space around. Segoe UI is as wide as Lato with wider spaces. */
const LOOKS = `
  body { margin: 0; --button: #fff; --edge: #d1d1d1; --ink: #242424 }
  .ac-adaptiveCard, .ac-adaptiveCard * { font-family: "Segoe UI", Lato, sans-serif !important; word-spacing: .08em }
  .ac-adaptiveCard [style*="Courier"] { font-family: "DejaVu Sans Mono", monospace !important; word-spacing: 0 }
  .ac-textBlock p { margin: 0 }
  .ac-textBlock p + p { margin-top: 8px }
  .ac-textBlock ul, .ac-textBlock ol { margin: 0; padding-left: 20px; box-sizing: border-box }
  .ac-textBlock a.ac-anchor { color: #5b5fc7; text-decoration: none }
  .ac-pushButton { min-height: 32px; height: auto; padding: 4px 12px; border: 1px solid var(--edge); border-radius: 4px; background: var(--button);
    color: var(--ink); font-size: 14px; font-weight: 600 }
  .ac-pushButton.style-positive, .ac-pushButton.style-default.primary { background: #5b5fc7; border-color: #5b5fc7; color: #fff }
  .ac-actionSet { row-gap: 8px }
`;

const THEMES: Readonly<Record<Theme, string>> = {
  light: "",
  dark: "body { background: #1f1f1f; --button: #292929; --edge: #666; --ink: #fff } .ac-textBlock a.ac-anchor { color: #7f85f5 }",
};
