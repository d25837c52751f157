import { describe, expect, it } from "vitest";
import { parsed, rolwijzer } from "../support/command-line.ts";
import { readGbnf } from "../support/gbnf-reader.ts";

const line = (draft: unknown, more: Record<string, unknown> = {}) =>
  `${JSON.stringify({ id: "a", intent: "role_tools", roles: ["data-engineer"], language: "en", draft, ...more })}\n`;
const draft = (text: string) => ({
  language: "en",
  sentences: [
    { facts: ["f1"], kind: "claim", text },
    { facts: ["f2"], kind: "claim", text: "In total, the catalog lists [[count1]] for this role." },
  ],
});

describe("rolwijzer ground show", () => {
  it("prints the request that a model gets: holes and rules, no name and no value", async () => {
    const { code, out } = await rolwijzer([
      "ground",
      "show",
      "--intent",
      "role_tools",
      "--roles",
      "data-engineer",
      "--lang",
      "nl",
    ]);
    const request = JSON.parse(out);
    expect(code).toBe(0);
    expect(request).toMatchObject({
      shape: expect.stringMatching(/^[0-9a-f]{16}$/u),
      language: "nl",
      facts: [
        { id: "f1", predicate: "uses", placeholders: ["[[role1]]", "[[tools1]]"] },
        { id: "f2", predicate: "counts", placeholders: ["[[role1]]", "[[count1]]"] },
      ],
      constructions: expect.arrayContaining([
        { says: ["uses"], sentence: expect.arrayContaining([expect.stringContaining("gebruikt")]) },
      ]),
      schema: { additionalProperties: false },
    });
    expect(out).not.toMatch(/Data Engineer|Airflow/u);
  });

  it("prints the grammar that a server of one's own is held to, where it is", async () => {
    const asked = ["ground", "show", "--intent", "role_tools", "--roles", "data-engineer", "--lang", "nl"];
    const held = { OPENAI_MODEL: "own", OPENAI_BASE_URL: "http://127.0.0.1:9/v1", OPENAI_GRAMMAR: "gbnf" };
    const { out } = await rolwijzer(asked, "", held);
    const { grammar } = JSON.parse(out);
    expect(() => readGbnf(grammar)).not.toThrow();
    expect(grammar).toContain('"{\\"language\\":\\"nl\\"');
  });

  it.each([
    [["--intent", "help"], "no lead to word"],
    [["--intent", "role_tools", "--slots", "{"], "--slots is no JSON object"],
    [["--intent", "nonsense"], "is no intent"],
  ])("exits 2 with the next step for %j", async (options, said) => {
    const { code, err } = await rolwijzer(["ground", "show", ...options]);
    expect([code, err.trim().split("\n").length]).toEqual([2, 2]);
    expect(err).toContain(said);
  });
});

describe("rolwijzer ground check", () => {
  it("gives each draft a verdict, the text of an accepted one, and exit code 1 when any is refused", async () => {
    const input =
      line(draft("[[role1.one]] works with [[tools1]].")) +
      line(draft("[[role1.one]] must use [[tools1]]."), { id: "b" }) +
      line(null, { id: "c" }) +
      line({}, { id: "d", intent: "help" });
    const { code, out } = await rolwijzer(["ground", "check", "--jsonl"], input);
    const [good, ...bad] = parsed(out);
    expect(good).toMatchObject({
      id: "a",
      accepted: true,
      violations: [],
      text: expect.stringContaining("Apache Airflow"),
    });
    expect(bad.map(({ id, accepted, text }) => ({ id, accepted, text }))).toEqual(
      ["b", "c", "d"].map((id) => ({ id, accepted: false, text: "" })),
    );
    expect(bad[0].violations).toContainEqual({
      code: "C12-construction",
      message: expect.stringContaining('"must"'),
    });
    expect(code).toBe(1);
  });

  it("exits 0 when all are accepted, and 2 on a line that is no draft", async () => {
    const good = line(draft("[[role1.one]] works with [[tools1]]."));
    expect((await rolwijzer(["ground", "check", "--jsonl"], good)).code).toBe(0);
    const { code, err } = await rolwijzer(["ground", "check", "--jsonl"], "nonsense\n");
    expect([code, err.split("\n")[0]]).toEqual([2, "Line 1 is no draft of an answer."]);
  });
});
