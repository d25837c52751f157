import type { Answer, Section } from "../../src/answer/answer.ts";
import { FactId, SourceId } from "../../src/ids.ts";
import { profileNl } from "./small-answers.ts";

/** Answers that no platform can show as they are: what they hold has to be escaped or cut. */

const one = FactId.parse("hostile.one");
const mlflow = FactId.parse("mlops-engineer.tools.mlflow");
const evil = SourceId.parse("evil");

/** Markup of every platform in every field a curator or reader can fill. */
export const hostileEn: Answer = {
  intent: { kind: "find_role", term: "<!channel>" },
  language: "en",
  title: "<!channel> *bold* & [x](https://evil.example) <at>everyone</at>",
  notes: ["You asked: <!here> <@U0EVIL> <https://evil.example|click> &lt;b&gt; @everyone **x** {{x}}"],
  sections: [
    {
      kind: "list",
      name: "hostile",
      title: "A <!subteam^S1> title",
      lines: [
        {
          label: "*<@U1>*",
          text: "one & two <three> `code` _it_ ~s~",
          facts: [one],
          link: "https://example.org/a|b>c d",
        },
        { text: "a bad link", facts: [one], link: "javascript:alert(1)" },
      ],
    },
    {
      kind: "table",
      name: "table",
      title: "A table & <more>",
      columns: ["<a>", "b|c"],
      rows: [{ cells: ["<!channel>", "x|y\nz"], facts: [one] }],
    },
  ],
  citations: [{ id: one, sources: [evil], confidence: "sourced", checked: "2026-11-20" }],
  sources: [{ id: evil, title: "A ]( <b> & |title", url: "http://not-https.example" }],
  followUps: [
    {
      label:
        "<!channel> & 👩‍👩‍👧‍👦 a label that is much longer than seventy-five characters, so that it has to be cut 👩‍👩‍👧‍👦",
      intent: { kind: "help" },
    },
  ],
};

/** Far more than any platform takes in one message. */
export const hugeNl: Answer = {
  ...profileNl,
  title: `Alles over alles ${"en nog veel meer ".repeat(20)}`,
  notes: ["Lang 👩‍👩‍👧‍👦 ".repeat(600)],
  sections: Array.from({ length: 40 }, (_, place) => hugeSection(place)),
};

function hugeSection(place: number): Section {
  const lines = Array.from({ length: 30 }, (_, line) => ({
    label: `Regel ${place}.${line}`,
    text: "een lange zin over een rol & haar <tools> die maar doorgaat ".repeat(4),
    facts: [mlflow],
  }));
  return { kind: "list", name: `part-${place}`, title: `Deel ${place}`, lines };
}
