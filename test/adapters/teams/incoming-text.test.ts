import { expect, it } from "vitest";
import { Incoming } from "../../../src/adapters/teams/incoming.ts";
import { wordsOf } from "../../../src/adapters/teams/incoming-text.ts";
import { fixture } from "../../support/fake-teams-stage.ts";

const said = (text: string) =>
  wordsOf(Incoming.parse({ ...fixture("message-personal", "http://127.0.0.1:1"), text }));

const LINES = "Welke rollen vraagt dit?\nfraudedetectie\nchatbot voor klanten\ndata naar de cloud";

it.each([
  ["line feeds", LINES],
  ["carriage returns", LINES.replaceAll("\n", "\r\n")],
  ["blank lines", LINES.replaceAll("\n", "\n\n")],
  ["breaks", LINES.replaceAll("\n", "<br>")],
  ["breaks of another kind", LINES.replaceAll("\n", "<br />\n")],
  ["paragraphs", `<p>${LINES.replaceAll("\n", "</p><p>")}</p>`],
  ["paragraphs with blanks between", `<p>${LINES.replaceAll("\n", "</p>\n<p>&nbsp;</p>\n<p>")}</p>`],
  [
    "a list",
    "<p>Welke rollen vraagt dit?</p><ul><li>fraudedetectie</li><li>chatbot voor klanten</li><li>data naar de cloud</li></ul>",
  ],
])("keeps the lines of a roadmap that Teams sends with %s", (_, text) => {
  expect(said(text)).toBe(LINES);
});

it("makes one space of what is no line end", () => {
  expect(said("wat doet\t een &nbsp; <b>mlops</b>  engineer? ")).toBe("wat doet een mlops engineer?");
});
