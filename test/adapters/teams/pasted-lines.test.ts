import { describe, expect, it } from "vitest";
import { Incoming } from "../../../src/adapters/teams/incoming.ts";
import { wordsOf } from "../../../src/adapters/teams/incoming-text.ts";
import { fixture } from "../../support/fake-teams-stage.ts";

const US = "28:6f1f2c0a-52b4-4c3f-9f57-0d2a6c1e7b11";
const html = (content: unknown) => ({ contentType: "text/html", content });

/** What we read of a message that Teams sends as this text with these attachments. */
function read(text: string, attachments: unknown, fields: object = {}): string | null {
  const sent = { ...fixture("message-personal", "http://127.0.0.1:1"), ...fields, text, attachments };
  return wordsOf(Incoming.parse(sent));
}

const LINES = [
  "Zet er een RAG-chatbot op",
  "Modellen bewaken & beheren",
  "Data < 1 dag oud naar de cloud",
  "Prompts in 't Nederlands 🤖",
];
const ONE_LINE = LINES.join(" ");
const ON_LINES = LINES.join("\n");
const escaped = LINES.map((line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
const PARAGRAPHS = `<p>${escaped.join("</p><p>")}</p>`;

describe("a roadmap whose text lost its line ends", () => {
  it.each([
    ["paragraphs", PARAGRAPHS],
    ["breaks", `<p>${escaped.join("<br>\n")}</p>`],
    ["a bulleted list", `<ul>\n<li>${escaped.join("</li>\n<li>")}</li>\n</ul>`],
    ["a numbered list", `<ol><li>${escaped.join("</li><li>")}</li></ol>`],
    ["divisions in divisions", `<div><div style="x">${escaped.join("</div><div>")}</div></div>`],
    [
      "paragraphs in a list, with bold words",
      `<ul><li><p><b>${escaped.join("</b></p></li><li><p><b>")}</b></p></li></ul>`,
    ],
    [
      "a question above a list",
      `<h3>${escaped[0]}</h3><ul><li>${escaped.slice(1).join("</li><li>")}</li></ul>`,
    ],
    ["rows of a table", `<table><tr><td>${escaped.join("</td></tr><tr><td>")}</td></tr></table>`],
    ["other spaces", `<p>${escaped.join("</p><p>&nbsp;</p><p>").replaceAll(" ", "&nbsp; ")}</p>`],
    [
      "characters by number",
      PARAGRAPHS.replaceAll("'", "&#39;").replaceAll("&lt;", "&#x3C;").replaceAll("-", "&#45;"),
    ],
    ["upper-case markup", PARAGRAPHS.replaceAll("<p>", "<P>")],
  ])("gets them back from HTML with %s", (_, content) => {
    expect(read(ONE_LINE, [html(content)])).toBe(ON_LINES);
  });

  it("gets them back where they were dropped without a space", () => {
    expect(read(LINES.join(""), [html(PARAGRAPHS)])).toBe(ON_LINES);
  });

  it("keeps the words as the text has them", () => {
    expect(read("een  <b>RAG</b>-bot data weg", [html("<p>een RAG-bot</p><p>d a t a weg</p>")])).toBe(
      "een RAG -bot\ndata weg",
    );
  });

  it.each([
    [
      "a span",
      '<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Rolwijzer</span>&nbsp;',
    ],
    ["an element of its own", '<at id="0">Rolwijzer</at> '],
  ])("gets them back when the bot is mentioned in %s", (_, mention) => {
    const entities = [
      {
        type: "mention",
        text: "<at>Rolwijzer</at>",
        mentioned: { id: US },
      },
    ];
    const content = `<div>${mention}${PARAGRAPHS}</div>`;
    expect(read(`<at>Rolwijzer</at> ${ONE_LINE}`, [html(content)], { entities })).toBe(ON_LINES);
  });

  it("takes the lines of the attachment that says the same, wherever it stands", () => {
    expect(read(ONE_LINE, [html("<p>iets</p><p>anders</p>"), html(PARAGRAPHS)])).toBe(ON_LINES);
    expect(read(ONE_LINE, [html(`<p>${escaped.join(" ")}</p>`), html(PARAGRAPHS)])).toBe(ON_LINES);
  });
});

describe("the text is what counts", () => {
  it.each([
    ["says something else", html("<p>Wis alles</p><p>en begin opnieuw</p>")],
    ["says more", html(`${PARAGRAPHS}<p>en ook dit</p>`)],
    ["says less", html(`<p>${escaped.slice(1).join("</p><p>")}</p>`)],
    ["names the bot where nobody mentioned it", html(`<p>Rolwijzer</p>${PARAGRAPHS}`)],
    ["says it in another order", html(`<p>${escaped.toReversed().join("</p><p>")}</p>`)],
    ["has an entity of no character", html(`${PARAGRAPHS}<p>&#1114112;&#xD800;&#0;</p>`)],
    ["is no HTML", { contentType: "text/plain", content: ON_LINES }],
    ["has no text", html({ content: PARAGRAPHS })],
    ["is nothing", null],
    ["is longer than any roadmap", html(`${PARAGRAPHS}<p>${" ".repeat(100_000)}</p>`)],
  ])("so an attachment is passed over that %s", (_, attachment) => {
    expect(read(ONE_LINE, [attachment])).toBe(ONE_LINE);
  });

  it("so its own line ends stay", () => {
    const text = `${LINES[0]}\n${LINES.slice(1).join(" ")}`;
    expect(read(text, [html(PARAGRAPHS)])).toBe(text);
  });

  it("so no more attachments are read than a message of a reader has", () => {
    const others = Array.from({ length: 1_000 }, () => html("<p>iets</p><p>anders</p>"));
    expect(read(ONE_LINE, [...others, html(PARAGRAPHS)])).toBe(ONE_LINE);
  });

  it.each([undefined, null, "geen lijst", {}])("also with %j for a list of attachments", (attachments) => {
    expect(read(ONE_LINE, attachments)).toBe(ONE_LINE);
  });
});
