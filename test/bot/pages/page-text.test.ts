import { expect, it } from "vitest";
import { pageOf } from "../../../src/bot/pages/page-text.ts";

const nl =
  "# Titel\n\nEen zin\nop twee regels.\n\n## Kop\n\n- een\n- twee\n\n{plek}\n\n[Verder](terms.nl.md)\n";
const en = "# Title\n\nA sentence.\n\n## Heading\n\n- one\n- two\n\n{plek}\n\n[On](terms.en.md)\n";

it("puts both languages of each block side by side, and fills its places", () => {
  const place = { kind: "text", text: { nl: "hier", en: "here" } } as const;
  expect(pageOf({ nl, en }, { plek: [place] })).toEqual({
    status: 200,
    title: { nl: "Titel", en: "Title" },
    parts: [
      { kind: "text", text: { nl: "Een zin op twee regels.", en: "A sentence." } },
      { kind: "heading", text: { nl: "Kop", en: "Heading" } },
      {
        kind: "list",
        items: [
          { nl: "een", en: "one" },
          { nl: "twee", en: "two" },
        ],
      },
      place,
      { kind: "button", label: { nl: "Verder", en: "On" }, href: "terms" },
    ],
  });
});

it.each([
  ["a block more in one language", `${en}\n\nMore.`, "not the same blocks"],
  ["a point more", en.replace("- two", "- two\n- three"), "list"],
  ["another kind of block", en.replace("## Heading", "Heading"), "heading"],
  ["a link elsewhere", en.replace("terms.en", "privacy.en"), "link"],
])("refuses languages that differ: %s", (_, other, why) => {
  expect(() => pageOf({ nl, en: other }, { plek: [] })).toThrow(why);
});

it("refuses a place that nothing fills", () => {
  expect(() => pageOf({ nl, en }, {})).toThrow("{plek}");
});
