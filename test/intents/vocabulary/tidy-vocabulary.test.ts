import { describe, expect, it } from "vitest";
import { tidy } from "../../../scripts/tidy-vocabulary.ts";

describe("tidying a vocabulary file", () => {
  it("puts one phrase on a line, sorts phrases and keys, Dutch before English, and keeps the comment on top", () => {
    const written = `# What a role works with.
cues:
  tools: { en: [tool*, kit, "*ware"], nl: "waarmee\\n gereedschap*" }
  list: { nl: [lijst, 'som op', lijst] }
`;
    expect(tidy(written)).toBe(`# What a role works with.
cues:
  list:
    nl: |
      lijst
      som op
  tools:
    nl: |
      gereedschap*
      waarmee
    en: |
      *ware
      kit
      tool*
`);
  });

  it("leaves the roles near a name in their order", () => {
    const written = "nearby:\n  AI tester:\n    - prompt-engineer\n    - ai-security-engineer\n";
    expect(tidy(written)).toBe(written);
  });

  it("changes nothing when it runs again", () => {
    const once = tidy(
      "topics: { Python: [], C#: [c sharp, ' csharp'], Ray: [] }\nnumbers: { twee: 2, een: 1 }\n",
    );
    expect(tidy(once)).toBe(once);
  });

  it("refuses a comment that would be lost", () => {
    expect(() => tidy("generic: |\n  AI dev\n# for later\nnames: |\n  Bart Hofstra\n")).toThrow("move it up");
  });
});
