import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Message, type MessageProps } from "slack-blocks-to-jsx";
import { escaped } from "../../src/adapters/shared/web-page.ts";
import type { ModalView } from "../../src/adapters/slack/views/view-schema.ts";

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
  return page(drawn(blocks));
}

/** A window over Slack as such a page: its title above its blocks, and its buttons below. */
export function toWindowPage({ title, submit, close, blocks }: ModalView): string {
  const button = (kind: string, { text }: { readonly text: string }) =>
    `<span class="${kind}">${escaped(text)}</span>`;
  const buttons = [button("close", close), ...(submit === undefined ? [] : [button("submit", submit)])];
  return page(
    `<h1>${escaped(title.text)}</h1>${drawn(blocks, true)}<div class="buttons">${buttons.join(" ")}</div>`,
  );
}

function drawn(blocks: readonly object[], withoutWrapper = false): string {
  const props = {
    blocks: linked(blocks),
    logo: LOGO,
    name: "Rolwijzer",
    time: TIME,
    withoutWrapper,
  } as unknown as MessageProps;
  return renderToStaticMarkup(createElement(Message, props));
}

function page(body: string): string {
  return `<!doctype html><meta charset="utf-8"><style>${style}${OWN}</style><body>${body}`;
}

/** Slack draws the links of a `verbatim` text, and makes none itself; the renderer draws none there. */
function linked(blocks: readonly object[]): readonly object[] {
  return JSON.parse(JSON.stringify(blocks).replaceAll(',"verbatim":true', ""), asSlackShows);
}

type Drawable = {
  readonly type?: string;
  readonly initial_option?: { readonly text: object };
  readonly optional?: boolean;
  readonly label?: { readonly text: string };
};

/** What the renderer leaves out of a form: what is chosen already, and that a field may stay empty. */
function asSlackShows(_: string, given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const { type, initial_option: initial, optional, label }: Drawable = given;
  if (type === "static_select" && initial !== undefined) return { ...given, placeholder: initial.text };
  return type === "input" && optional === true && label !== undefined
    ? { ...given, label: { ...label, text: `${label.text} (optional)` } }
    : given;
}

/** What the renderer leaves to the page it stands in: Slack's letters, and a table that is wider than its message scrolls within it. */
const OWN = `
  body { margin: 0; padding: 8px 16px; background: #fff; color: #1d1c1d }
  #slack_blocks_to_jsx, #slack_blocks_to_jsx * { font-family: Lato, "Noto Sans", sans-serif !important; min-width: 0 }
  .slack_blocks_to_jsx--block_wrapper + .slack_blocks_to_jsx--block_wrapper { margin-top: 4px }
  /* The renderer's own remarks under a field, and under a menu that is filled while somebody types. */
  .absolute.-bottom-5, .text-small.flex > p { display: none }
  .slack_blocks_to_jsx__table { max-width: 100%; overflow-x: auto }
  textarea { height: 38px !important; min-height: 0 !important; resize: none !important }
  h1 { font: bold 22px Lato, sans-serif; margin: 8px 0 16px }
  .buttons { text-align: right; margin: 16px 0 8px; font: bold 15px Lato, sans-serif }
  .buttons span { display: inline-block; padding: 8px 12px; border: 1px solid #ccc; border-radius: 4px }
  .buttons .submit { background: #007a5a; border-color: #007a5a; color: #fff }
`;
