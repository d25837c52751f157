import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { parsed, rolwijzer } from "../support/command-line.ts";
import { type FakeModel, type Play, startFakeModel } from "../support/fake-model.ts";
import { seeded } from "../support/grounding-attacks.ts";
import { heldToGrammar } from "../support/held-model.ts";
import { honestly, wordily } from "../support/honest-model.ts";

/** Several runs of the program, one after the other. */
const PATIENCE_MS = 120_000;

let model: FakeModel;
let folder: string;
beforeAll(async () => {
  model = await startFakeModel();
});
afterAll(async () => {
  await model.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolwijzer-phrase-"));
  model.play({ kind: "says", content: honestly });
});
afterEach(() => rmSync(folder, { recursive: true }));

const phrase = (parameters: readonly string[], more: Record<string, string> = {}) =>
  rolwijzer(["phrase", ...parameters], "", {
    OPENAI_MODEL: "fake-1",
    OPENAI_BASE_URL: model.baseUrl,
    DATA_DIR: folder,
    ...more,
  });

describe("rolwijzer phrase", () => {
  it("says beforehand what there is to do and what it costs, and with --dry-run does no more", async () => {
    const asked = model.requests.length;
    const { code, out } = await phrase(["--dry-run"]);
    expect(out).toMatch(/^\d+ shapes, 0 worded by fake-1, \d+ to do: about \d+ tokens, at most \d+\.$/mu);
    expect([code, model.requests.length]).toEqual([0, asked]);
  });

  it(
    "words some shapes, goes on where it stopped, and lets a person review them",
    async () => {
      const first = await phrase(["--limit", "2"]);
      expect(first.out).toMatch(/2 of 2 worded in 2 calls and \d+ tokens\./u);
      const second = await phrase(["--limit", "1"]);
      expect(second.out).toMatch(/2 worded by fake-1, 1 to do/u);

      const rows = parsed((await phrase(["export"])).out);
      expect(rows.length).toBe(3);
      expect(rows[0]).toMatchObject({
        origin: "model",
        says: expect.any(String),
        example: expect.stringMatching(/\.$/u),
      });

      const [kept, spoilt] = rows;
      const [sentence] = spoilt.sentences;
      const edited = {
        ...spoilt,
        sentences: [{ ...sentence, text: `Nooit ${sentence.text}` }, ...spoilt.sentences.slice(1)],
      };
      const file = join(folder, "reviewed.jsonl");
      writeFileSync(file, `${JSON.stringify(kept)}\n${JSON.stringify(edited)}\n`);
      const imported = await phrase(["import", file]);
      expect([imported.code, imported.out.trim()]).toEqual([1, "1 of 2 wordings taken."]);
      expect(imported.err).toMatch(/line 2: C\d+/u);
      const again = parsed((await phrase(["export"])).out);
      expect(again.map(({ origin }) => origin).sort()).toEqual(["imported", "model", "model"]);
    },
    PATIENCE_MS,
  );

  it(
    "ends at Ctrl-C though the model is silent, and goes on there, also with what was given up",
    async () => {
      model.play({ kind: "says", content: "{}" }, { kind: "says", content: "{}" }, { kind: "silent" });
      const asked = model.requests.length;
      const stopped = await rolwijzer(
        ["phrase", "--limit", "2"],
        "",
        { OPENAI_MODEL: "fake-1", OPENAI_BASE_URL: model.baseUrl, DATA_DIR: folder },
        undefined,
        (child) => void model.got(asked + 3).then(() => child.kill("SIGINT")),
      );
      expect(stopped.out).toMatch(/0 of 2 worded in 3 calls .*\n1 given up .*\nStopped: as you asked\./u);
      expect(stopped.code).toBe(1);
      model.play({ kind: "says", content: honestly });
      expect((await phrase(["--limit", "2"])).out).toMatch(/0 worded by .*\n2 of 2 worded in 2 calls/u);
    },
    PATIENCE_MS,
  );

  it(
    "has every shape worded at the first call by a server that is held to the grammar, whatever its model writes",
    async () => {
      model.play(heldToGrammar(seeded(1)));
      const { code, out } = await phrase([], { OPENAI_GRAMMAR: "gbnf" });
      expect(out).toMatch(/^(?<all>\d{3}) of \k<all> worded in \k<all> calls and \d+ tokens\.$/mu);
      expect(code).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    "keeps what a draft lacked that only the grammar refused, until a company takes it",
    async () => {
      model.play({ kind: "says", content: wordily });
      const { code, out } = await phrase(["--limit", "2"]);
      expect([code, out]).toEqual([1, expect.stringContaining("2 given up (C12-construction 2x)")]);
      const proposed = parsed((await phrase(["export", "--proposed"])).out);
      const counts = proposed.find(({ construction }) => construction.startsWith("counts(v) ="));
      expect(counts).toMatchObject({
        language: "nl",
        construction: expect.stringMatching(/^counts\(v\) = .*<v:count>.* hoor$/u),
        lacks: [],
        times: 1,
        example: expect.stringMatching(/\d.* hoor\.$/u),
        says: "counts(count1)",
      });
      mkdirSync(join(folder, "own/grammar"), { recursive: true });
      writeFileSync(join(folder, "own/grammar/nl.gram"), `${counts.construction}\n`);
      const left = await phrase(["export", "--proposed"], { CATALOG_DIR: join(folder, "own") });
      expect(parsed(left.out)).toEqual(proposed.filter((each) => each !== counts));
    },
    PATIENCE_MS,
  );

  it("stops when the server cannot be reached, and says what to look at", async () => {
    const { code, out } = await phrase(["--limit", "3"], { OPENAI_BASE_URL: "http://127.0.0.1:9/v1" });
    expect(out).toContain("OPENAI_BASE_URL");
    expect(code).toBe(1);
  });

  it("says what the address of the server should end in when a page is there", async () => {
    const page: Play = { kind: "babbles", body: "<html>", type: "text/html" };
    const site = await startFakeModel("/nowhere", page);
    onTestFinished(site.close);
    const { code, out } = await phrase(["--limit", "3"], { OPENAI_BASE_URL: `${site.origin}/chat` });
    expect(out).toContain("OPENAI_BASE_URL should end in /v1");
    expect(code).toBe(1);
  });

  it("exits 2 without a model, naming the setting", async () => {
    const { code, err } = await rolwijzer(["phrase"], "", { DATA_DIR: folder });
    expect([code, err.split("\n")[0]]).toEqual([2, "OPENAI_MODEL is missing"]);
  });
});
