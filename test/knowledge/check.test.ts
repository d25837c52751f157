import { describe, expect, it } from "vitest";
import { toMessage } from "../../src/knowledge/finding.ts";
import { buildCatalog } from "../../src/knowledge/load/build.ts";
import type { Layer } from "../../src/knowledge/load/entries.ts";
import { shippedLayer } from "../../src/knowledge/load/shipped.ts";
import { shippedWith } from "../support/catalog-layer.ts";

const TODAY = "2026-11-23";
const MLOPS = "roles/mlops-engineer.yaml";
const FILE = `src/knowledge/catalog/${MLOPS}`;

function messages(layer: Layer, today = TODAY): readonly string[] {
  const built = buildCatalog([layer], today);
  return built.kind === "clean" ? [] : built.findings.map(toMessage);
}

const swap = (from: string | RegExp, to: string) => (text: string) => {
  if (text.search(from) === -1) throw new Error(`the catalog no longer holds ${from}`);
  return text.replace(from, to);
};

describe("catalog check", () => {
  it("finds nothing to mend in the shipped catalog", async () => {
    expect(messages(await shippedLayer())).toEqual([]);
  });

  it("names file and line of YAML that cannot be read", async () => {
    const [message] = messages(await shippedWith({ [MLOPS]: swap("category: common", "category: [common") }));
    expect(message).toMatch(
      /^src\/knowledge\/catalog\/roles\/mlops-engineer\.yaml:\d+: this is not valid YAML/u,
    );
  });

  it("names the line of a key that does not belong", async () => {
    const found = messages(
      await shippedWith({ [MLOPS]: swap("category: common", "category: common\ncategoy: common") }),
    );
    expect(found).toEqual([
      `${FILE}:3: mlops-engineer has a key it should not have: "categoy". Check the spelling, or remove it.`,
    ]);
  });

  it("says which language is missing", async () => {
    const layer = await shippedWith({ [MLOPS]: swap(/(mission:\n {2}nl: .*\n) {2}en: .*\n/u, "$1") });
    expect(messages(layer)).toEqual([
      expect.stringMatching(
        /mlops-engineer\.yaml:\d+: mission\.en|mission: the English \(en\) text is missing/u,
      ),
    ]);
  });

  it("refuses the same id twice", async () => {
    const layer = await shippedWith({
      "sources/common.yaml": (text) => `${text}\n- id: seed\n  title: Again\n  read: own\n`,
    });
    expect(messages(layer)).toEqual([
      expect.stringMatching(/sources\/common\.yaml:\d+: the id "seed" stands twice/u),
    ]);
  });

  it("suggests the nearest id for one that dangles", async () => {
    const layer = await shippedWith({
      [MLOPS]: swap(/\bSFIA-ML\b/u, "SFIA-MLL"),
    });
    expect(messages(layer)[0]).toMatch(
      /sources names "SFIA-MLL", which is not in sources\. Did you mean .*SFIA-ML/u,
    );
  });

  it("refuses an alias that two roles claim without saying so", async () => {
    const layer = await shippedWith({
      [MLOPS]: swap(
        "aliases:\n",
        "aliases:\n  - { text: RAG developer unique, kind: alternative }\n  - { text: rag developer Unique, kind: alternative }\n",
      ),
    });
    expect(messages(layer)).toContainEqual(
      expect.stringContaining('"rag developer unique" stands twice in mlops-engineer'),
    );
  });

  it("reports a review that is overdue, but lets the bot start on it", async () => {
    const layer = await shippedLayer();
    expect(messages(layer, "2027-06-01").length).toBeGreaterThan(0);
    expect(buildCatalog([layer]).kind).toBe("clean");
  });

  it("refuses text that was not written yet", async () => {
    const layer = await shippedWith({
      [MLOPS]: swap(/focus:\n {2}nl: .*\n/u, "focus:\n  nl: TODO nog doen\n"),
    });
    expect(messages(layer)[0]).toMatch(/mlops-engineer\.focus holds placeholder text: "TODO"/u);
  });

  it("refuses Dutch that is a copy of the English", async () => {
    const layer = await shippedWith({
      [MLOPS]: swap(
        /focus:\n {2}nl: .*\n {2}en: .*\n/u,
        "focus:\n  nl: the same four words\n  en: the same four words\n",
      ),
    });
    expect(messages(layer)[0]).toContain("mlops-engineer.focus has the same text in Dutch and English");
  });

  it("refuses a one-liner that does not fit a line", async () => {
    const long =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
    const layer = await shippedWith({
      [MLOPS]: swap(/(oneLiner:\n {2}nl: .*\n {2}en: ).*\n/u, `$1${long}\n`),
    });
    expect(messages(layer)[0]).toContain("mlops-engineer.one-liner has 16 words in en. Use at most 15.");
  });

  it("refuses markup and addresses in prose", async () => {
    const layer = await shippedWith({
      [MLOPS]: swap(/(focus:\n {2}nl: ).*\n/u, "$1zie https://example.org voor meer\n"),
    });
    expect(messages(layer)[0]).toContain("mlops-engineer.focus holds an address");
  });

  it("refuses a law without its article", async () => {
    const layer = await shippedWith({
      [MLOPS]: swap(/(focus:[\s\S]*?)confidence: sourced/u, "$1confidence: law"),
    });
    expect(messages(layer)).toContainEqual(
      expect.stringContaining("mlops-engineer.focus is law but lacks law and checked"),
    );
  });

  it("refuses a vacancy that sets an age", async () => {
    const layer = await shippedWith({
      [MLOPS]: swap(/(vacancy:[\s\S]*?mission:\n {4}nl: )/u, "$1Voor een jong team. "),
    });
    expect(messages(layer)).toContainEqual(
      expect.stringContaining('says "jong", which sets an age or a gender'),
    );
  });
});
