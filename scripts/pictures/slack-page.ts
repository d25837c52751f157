import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Message, type MessageProps } from "slack-blocks-to-jsx";

const style = readFileSync(
  createRequire(import.meta.url).resolve("slack-blocks-to-jsx/dist/style.css"),
  "utf8",
);

/** Whose picture stands beside a message: a square in our colour, so that nothing is fetched. */
const LOGO =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" fill="#3b5bdb"/></svg>',
  );

const TIME = new Date(2026, 10, 28, 9, 30);

/** Blocks as a page that looks like Slack, without a script and without an address to fetch. */
export function toPage(blocks: readonly object[]): string {
  const props = {
    blocks: linked(blocks),
    logo: LOGO,
    name: "Rolwijzer",
    time: TIME,
  } as unknown as MessageProps;
  const message = renderToStaticMarkup(createElement(Message, props));
  return `<!doctype html><meta charset="utf-8"><style>${style}${OWN}</style><body>${message}`;
}

/** Slack draws the links of a `verbatim` text, and makes none itself; the renderer draws none there. */
function linked(blocks: readonly object[]): readonly object[] {
  return JSON.parse(JSON.stringify(blocks).replaceAll(',"verbatim":true', ""));
}

/** What the renderer leaves to the page it stands in: Slack's letters, and a table that is wider than its message scrolls within it. */
const OWN = `
  body { margin: 0; padding: 8px 16px; background: #fff; color: #1d1c1d }
  #slack_blocks_to_jsx, #slack_blocks_to_jsx * { font-family: Lato, "Noto Sans", sans-serif !important; min-width: 0 }
  .slack_blocks_to_jsx--block_wrapper + .slack_blocks_to_jsx--block_wrapper { margin-top: 4px }
  /* The renderer's own remark under a menu that is filled while somebody types. */
  .absolute.-bottom-5 { display: none }
  .slack_blocks_to_jsx__table { max-width: 100%; overflow-x: auto }
`;
