import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buildCorrected, type Corrected } from "../../../src/knowledge/corrections/build-corrected.ts";
import { correctable } from "../../../src/knowledge/corrections/correctable.ts";
import type { Correction } from "../../../src/knowledge/corrections/correction.ts";
import { layCorrection } from "../../../src/knowledge/corrections/correction-layer.ts";
import { toMessage } from "../../../src/knowledge/finding.ts";
import { type Entry, type Layer, readEntries } from "../../../src/knowledge/load/entries.ts";
import { openCatalog, shippedLayer } from "../../../src/knowledge/load/shipped.ts";
import { type ParsedFiles, readYaml } from "../../../src/knowledge/load/yaml-file.ts";
import { changesBetween } from "../../../src/knowledge/release/changes.ts";
import { ownedFacts, type ReleasedFact } from "../../../src/knowledge/release/owned-facts.ts";
import type { CatalogData } from "../../../src/knowledge/schema/catalog-data.ts";
import { overlay } from "../../support/catalog-layer.ts";

const DAY = "2026-11-28";
const MLFLOW = "mlops-engineer.tools.mlflow";

/** What was parsed of a file, for every build of these tests. */
const known = new Map<string, unknown>();
const parsed: ParsedFiles = {
  find: (text) => (known.has(text) ? { data: known.get(text) } : undefined),
  add: (text, data) => void known.set(text, data),
};
const build = (layers: readonly Layer[], corrections: readonly Correction[]): Corrected =>
  buildCorrected(layers, corrections, undefined, parsed);

let shipped: Layer;
let entries: readonly Entry[];
let before: CatalogData;
beforeAll(async () => {
  shipped = await shippedLayer();
  ({ entries } = readEntries([shipped]));
  before = await openCatalog();
});

/** A source of the kind that the fact asks for, so that law can be corrected too. */
const lawSource = () => before.sources.find(({ kind, url }) => kind === "law" && url !== undefined)?.id;

function correctionOf(fact: string, given: Partial<Correction> = {}): Correction {
  const text = { nl: "Een curator schreef dit opnieuw.", en: "A curator wrote this sentence anew." };
  const source = {
    title: "What was seen",
    url: "https://example.com/seen/today",
    kind: "documentation",
  } as const;
  return { id: "p-7", fact, text, source, date: DAY, ...given };
}

/** Every fact that an answer can cite with a text, as the catalog has it. */
const factsWithTexts = (): readonly string[] =>
  ownedFacts(before)
    .flatMap(({ facts }) => facts)
    .filter(({ nl, sources, confidence }) => nl !== undefined && sources && confidence)
    .map(({ id }) => id);

function changed(after: CatalogData): readonly { before: ReleasedFact; after: ReleasedFact }[] {
  const owners = changesBetween(ownedFacts(before), ownedFacts(after));
  expect(owners.flatMap(({ added, removed }) => [...added, ...removed])).toEqual([]);
  return owners.flatMap((owner) => owner.changed);
}

function dataOf({ built }: Corrected): CatalogData {
  if (built.kind === "broken") throw new Error(built.findings.map(toMessage).join("\n"));
  return built.data;
}

const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();

describe("corrections of every fact that the catalog has", () => {
  it.each([0, 1])(
    "change their texts and sources and nothing else, part %i of 2",
    { timeout: 120_000 },
    (half) => {
      const ids = factsWithTexts();
      const wanted = ids.filter((_, index) => index % 2 === half);
      const corrections = wanted.map((fact, index) => {
        const found = correctable(entries, fact);
        const text = { nl: `Dit is zin ${index} opnieuw.`, en: `This is sentence ${index} anew.` };
        const isLaw = "isLaw" in found && found.isLaw;
        const source = isLaw ? { source: { id: lawSource() } as Correction["source"] } : {};
        return correctionOf(fact, { id: `p-${index}`, text, ...source });
      });
      const corrected = build([shipped], corrections);
      const refused = corrected.refused.map(({ fact }) => fact);
      const made = corrections.filter(({ fact }) => !refused.includes(fact));
      expect(made.length).toBeGreaterThan(1_100);
      const changes = changed(dataOf(corrected));
      expect(sorted(changes.map(({ after }) => after.id))).toEqual(sorted(made.map(({ fact }) => fact)));
      const byId = new Map(made.map((each) => [each.fact, each]));
      for (const { before: old, after: now } of changes) {
        const { nl, en } = byId.get(now.id)?.text ?? {};
        const { sources, confidence } = now;
        expect(now).toEqual({ ...old, nl, en, sources, confidence });
        expect(confidence).toBe(old.confidence === "law" ? "law" : "sourced");
      }
      // Two standards of one name, and phases that only their place tells apart.
      // Two standards of one name, and phases that only their place tells apart.
      const left = /\.crosswalk\.esco$|\.phases\.\d\.(owner|baseline)$/u;
      expect(refused.filter((fact) => !left.test(fact))).toEqual([]);
    },
  );
});

describe("a correction", () => {
  const of = (given: Partial<Correction>) => build([shipped], [correctionOf(MLFLOW, given)]);
  const toolIn = (data: CatalogData) =>
    data.roles.find(({ id }) => id === "mlops-engineer")?.tools.find(({ id }) => id === "mlflow");

  it("brings its source and its day, and is written as a curator would", () => {
    const laid = layCorrection(correctionOf(MLFLOW, { by: "AI platform team" }), entries);
    expect(laid.kind === "laid" && laid.layer.name).toBe("corrections/2026-11-28-p-7");
    expect(laid.kind === "laid" && Object.fromEntries(laid.layer.files)).toEqual({
      "roles/mlops-engineer.yaml": `# mlops-engineer.tools.mlflow: correction p-7, approved on 2026-11-28 by AI platform team

id: mlops-engineer
tools:
  - id: mlflow
    nl: Een curator schreef dit opnieuw.
    en: A curator wrote this sentence anew.
    sources:
      - proposal-p-7
    checked: 2026-11-28
    confidence: sourced
`,
      "sources/corrections.yaml": `# mlops-engineer.tools.mlflow: correction p-7, approved on 2026-11-28 by AI platform team

- id: proposal-p-7
  title: What was seen
  url: https://example.com/seen/today
  kind: documentation
  read: page
`,
    });
    const data = dataOf(of({}));
    expect(toolIn(data)).toEqual({
      ...toolIn(before),
      nl: "Een curator schreef dit opnieuw.",
      en: "A curator wrote this sentence anew.",
      sources: ["proposal-p-7"],
      confidence: "sourced",
      checked: DAY,
    });
    expect(data.sources.at(-1)?.title).toBe("What was seen");
    expect(data.sources).toHaveLength(before.sources.length + 1);
  });

  it("uses the catalog's source where it has that id or that address", () => {
    const known = before.sources.find(({ kind, url }) => kind === "documentation" && url !== undefined);
    const { id, url = "" } = known ?? {};
    const sources = [
      { id } as Correction["source"],
      { title: "Another title", url, kind: "vendor" } as const,
    ].map((source) => toolIn(dataOf(of({ source })))?.sources);
    expect(sources).toEqual([[id], [id]]);
  });

  it("is a guideline where it rests on the curators' own word", () => {
    const own = before.sources.find(({ id }) => id === "curators")?.id;
    expect(toolIn(dataOf(of({ source: { id: own } as Correction["source"] })))?.confidence).toBe("judgement");
  });

  describe("of what a law says", () => {
    const law = (source: Correction["source"]) => {
      const fact = ownedFacts(before)
        .flatMap(({ facts }) => facts)
        .find(({ confidence, nl }) => confidence === "law" && nl)?.id;
      return build([shipped], [correctionOf(fact ?? "", { source })]);
    };
    const url = "https://example.com/act/article/4";

    it("takes a new source that is a law, and stays law", () => {
      const corrected = law({ title: "The act, article 4", url, kind: "law" });
      expect(corrected.refused).toEqual([]);
      expect(changed(dataOf(corrected)).map(({ after }) => after.confidence)).toEqual(["law"]);
    });

    it("says which kind of source there may be, and how to say so", () => {
      const [refused] = law({ title: "A blog", url, kind: "practitioner" }).refused;
      expect(refused?.reason).toEqual({
        nl: expect.stringContaining("soort: wet"),
        en: expect.stringContaining("kind: law"),
      });
    });

    it("says so of a source that the catalog knows as another kind, whatever it is called now", () => {
      const known = before.sources.find((source) => source.kind === "practitioner" && source.url);
      const [refused] = law({ title: "The act", url: known?.url ?? "", kind: "law" }).refused;
      expect(refused?.reason).toEqual({
        nl: expect.stringContaining("kent deze bron als praktijk"),
        en: expect.stringContaining("knows this one as practitioner"),
      });
    });
  });

  it("replaces an earlier one of the same fact, whichever was given first", () => {
    const later = correctionOf(MLFLOW, {
      id: "p-8",
      date: "2026-11-29",
      text: { nl: "Later.", en: "Later on." },
    });
    const { built, refused } = build([shipped], [later, correctionOf(MLFLOW)]);
    expect(refused).toEqual([]);
    expect(built.kind === "clean" && toolIn(built.data)).toMatchObject({
      nl: "Later.",
      sources: ["proposal-p-8"],
    });
  });

  it("is laid over a company's own facts too, which keep all else", () => {
    const own = overlay({
      "roles/mlops-engineer.yaml":
        "id: mlops-engineer\nmission: { nl: Wij draaien modellen., en: We run models. }\n",
    });
    const { built } = build([shipped, own], [correctionOf("mlops-engineer.mission")]);
    const role = built.kind === "clean" && built.data.roles.find(({ id }) => id === "mlops-engineer");
    expect(role || undefined).toMatchObject({ mission: { nl: "Een curator schreef dit opnieuw." } });
  });

  it.each([
    ["a fact that is not there", { fact: "mlops-engineer.tools.nothing" }, "no such fact"],
    ["a licence, which is no text", { fact: `${MLFLOW}.licence` }, "no text"],
    ["a point of an interview question", { fact: "mlops-engineer.interview.*.weak" }, "no source of its own"],
    ["one of two facts of one id", { fact: "data-engineer.crosswalk.esco" }, "no id of its own"],
    ["law, with a source that is none", { fact: "*law" }, "law"],
    [
      "a source that is not there",
      { source: { id: "NO-SUCH" } as unknown as Correction["source"] },
      "no such source",
    ],
    ["a line end", { text: { nl: "Een\nregel.", en: "One line." } }, "not readable"],
    [
      "an address that is not https",
      { source: { title: "Seen", url: "http://example.com/a", kind: "vendor" } },
      "not readable",
    ],
    ["a proposal whose id leads elsewhere", { id: "../../roles" }, "not readable"],
    ["a text with markup", { text: { nl: "Dit is **vet**.", en: "This is bold." } }, "against a rule"],
    [
      "a front door as its source",
      { source: { title: "Seen", url: "https://example.com/", kind: "vendor" } },
      "against a rule",
    ],
  ] as const)("says why it refuses %s, and leaves the catalog as it was", (_, given, why) => {
    const named: Record<string, string | undefined> = {
      "mlops-engineer.interview.*.weak": `mlops-engineer.interview.${before.roles.find(({ id }) => id === "mlops-engineer")?.interview[0]?.id}.weak`,
      "*law": ownedFacts(before)
        .flatMap(({ facts }) => facts)
        .find(({ confidence, nl }) => confidence === "law" && nl)?.id,
    };
    const fact = "fact" in given ? (named[given.fact] ?? given.fact) : MLFLOW;
    const { built, refused } = build([shipped], [correctionOf(fact, { ...given, fact })]);
    expect(refused).toMatchObject([
      { fact, why, reason: { nl: expect.any(String), en: expect.any(String) } },
    ]);
    expect(built.kind === "clean" && built.data).toEqual({ ...before, news: undefined });
  });

  it("that breaks a rule keeps no other out", { timeout: 120_000 }, () => {
    const good = ["mission", "focus", "tools.kubeflow"].map((path, index) =>
      correctionOf(`mlops-engineer.${path}`, { id: `good-${index}` }),
    );
    const bad = correctionOf(MLFLOW, { id: "bad", text: { nl: "TODO", en: "To do later." } });
    const { built, refused } = buildCorrected(
      [shipped],
      [good[0], bad, good[1], good[2]].filter((each) => each !== undefined),
    );
    expect(refused.map(({ id }) => id)).toEqual(["bad"]);
    const data = built.kind === "clean" ? changed(built.data).map(({ after }) => after.id) : [];
    expect(sorted(data)).toEqual(sorted(good.map(({ fact }) => fact)));
  });

  it("comes out of its file as the very text that went in, or is refused", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 800 }),
      fc.string({ unit: "binary", maxLength: 40 }),
      fc
        .tuple(
          fc.constantFrom(
            "*alias",
            "&anchor x",
            "!!js/function x",
            "- x",
            "x: y",
            "# x",
            "'",
            '"',
            "---",
            "%",
            "\u0000",
            "{",
            "[",
            "|",
            ">",
            "null",
            "0x1F",
            "~",
          ),
          fc.string({ maxLength: 20 }),
        )
        .map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(hostile, hostile, (nl, en) => {
        const laid = layCorrection(correctionOf(MLFLOW, { text: { nl, en }, by: undefined }), entries);
        if (laid.kind === "refused") return laid.refused.why === "not readable";
        const { data, findings } = readYaml("x", laid.layer.files.get("roles/mlops-engineer.yaml") ?? "");
        expect(findings).toEqual([]);
        expect(data).toMatchObject({ tools: [{ id: "mlflow", nl: nl.trim(), en: en.trim() }] });
        return true;
      }),
      { numRuns: 500 },
    );
  });
});
