import { beforeAll, describe, expect, it } from "vitest";
import { parsed, rolwijzer } from "../support/command-line.ts";

describe("rolwijzer", () => {
  it("answers a line from a pipe in Dutch, with sources, when nothing is configured", async () => {
    const { code, out } = await rolwijzer(["start"], "wat doet een mlops engineer?\n");
    expect(code).toBe(0);
    expect(out).toContain("MLOps Engineer");
    expect(out).toContain("Bronnen");
  });

  it.each([
    ["nothing", ""],
    ["empty lines", "\n \n"],
  ])(
    "says what to set when nothing is configured, there is no terminal, and on standard input %s",
    async (_, input) => {
      const { code, out, err } = await rolwijzer(["start"], input);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/nobody to answer.*\n.*SLACK_BOT_TOKEN.*terminal/u);
    },
  );

  describe("asked to explain itself", () => {
    let out: string;
    beforeAll(async () => {
      out = (await rolwijzer(["ask", "--explain", "which tools does a data engineer use?"])).out;
    });

    it("names a data engineer's own tools", () => {
      for (const tool of ["Airflow", "dbt", "Spark", "Kafka"]) expect(out).toContain(tool);
    });

    it("says which words decided", () => {
      expect(out).toMatch(/intent: role_tools \(en\)\n- /u);
    });
  });

  it("prints JSON with intent, roles, slots, text, facts and sources", async () => {
    const { out } = await rolwijzer(["ask", "--json", "3 interview questions for a junior data engineer"]);
    expect(parsed(out)[0]).toMatchObject({
      language: "en",
      intent: "role_interview",
      roles: ["data-engineer"],
      slots: { level: "junior", count: 3 },
      text: expect.stringContaining("Data Engineer"),
      facts: expect.arrayContaining([expect.stringMatching(/^data-engineer\.interview\./u)]),
      sources: expect.any(Array),
    });
  });

  it("answers JSON lines one for one, each with its context alone", async () => {
    const questions = [
      { id: "a", text: "en welke tools?", context: ["Wat doet een MLOps engineer?"] },
      { id: "b", text: "what is the weather in Paris?" },
    ];
    const { out } = await rolwijzer(
      ["ask", "--jsonl"],
      questions.map((each) => JSON.stringify(each)).join("\n"),
    );
    expect(parsed(out)).toMatchObject([
      { id: "a", intent: "role_tools", roles: ["mlops-engineer"], language: "nl" },
      { id: "b", intent: "out_of_scope", roles: [] },
    ]);
  });

  it.each([
    [["ask"], "There is no question."],
    [["nonsense"], 'There is no command "nonsense"'],
    [["ask", "--lang", "de", "hoi"], "--lang"],
    [["catalog", "schema", "nonsense"], 'no entry called "nonsense"'],
    [["catalog", "check", "--dir", "/no/such/folder"], "cannot be read"],
  ])("exits 2 with one line of help for %j", async (parameters, message) => {
    const { code, out, err } = await rolwijzer(parameters);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
    expect(err).not.toContain("    at ");
  });

  it("exits 2 on a line that is not a question, naming it", async () => {
    const { code, err } = await rolwijzer(["ask", "--jsonl"], '{"text":"hoi"}\n{"text":\n');
    expect([code, err]).toEqual([2, expect.stringContaining("Line 2")]);
  });

  it("exits 2 on half a Slack configuration, naming the variable and not the secret", async () => {
    const { code, err } = await rolwijzer(["start"], "", { SLACK_SIGNING_SECRET: "s3cret" });
    expect([code, err]).toEqual([2, expect.stringContaining("SLACK_BOT_TOKEN is missing")]);
    expect(err).not.toContain("s3cret");
  });

  it("checks and exports the catalog", async () => {
    expect((await rolwijzer(["catalog", "check"])).out).toContain("The catalog is clean");
    const catalog = JSON.parse((await rolwijzer(["catalog", "export"])).out);
    expect(catalog.sources).toContainEqual(
      expect.objectContaining({ id: "WOR-WET", kind: "law", url: "https://wetten.overheid.nl/BWBR0002747" }),
    );
    expect(Object.keys(catalog)).toEqual(
      expect.arrayContaining(["version", "roles", "backgrounds", "capabilities", "roadmaps", "sources"]),
    );
    expect(catalog.jobPostings).toHaveLength(9 * 3 * 2);
  });

  it("tells a healthy deployment from one that is not", async () => {
    expect(await rolwijzer(["doctor"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("ok    catalog: 9 roles"),
    });
    expect(await rolwijzer(["doctor"], "", { PORT: "x" })).toMatchObject({
      code: 1,
      out: expect.stringContaining("FAIL  settings: PORT"),
    });
  });

  it.each([["--help"], ["ask", "--help"], ["catalog", "--help"], ["--version"]])(
    "explains itself with %s",
    async (...parameters) => {
      const { code, out } = await rolwijzer(parameters);
      expect([code, out.length > 4]).toEqual([0, true]);
    },
  );
});
