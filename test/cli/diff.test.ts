import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RELEASED_FILE } from "../../src/knowledge/load/released-file.ts";
import { openCatalog } from "../../src/knowledge/load/shipped.ts";
import { changesBetween } from "../../src/knowledge/release/changes.ts";
import { type Owner, ownedFacts, type ReleasedFact } from "../../src/knowledge/release/owned-facts.ts";
import { readReleased, toReleasedText } from "../../src/knowledge/release/released.ts";
import { rolwijzer } from "../support/command-line.ts";

const catalog = await openCatalog();
const NAME = { nl: "Bakker", en: "Baker" };
const owner = (facts: readonly ReleasedFact[], id = "baker"): Owner => ({
  kind: "role",
  id,
  name: NAME,
  facts: [...facts],
});
const line = (place: number, text: string): ReleasedFact => ({
  id: `baker.tasks.${place}`,
  nl: text,
  en: `${text} (en)`,
});

describe("what changed in a catalog", () => {
  it("is nothing where nothing did", () => {
    expect(changesBetween(ownedFacts(catalog), ownedFacts(catalog))).toEqual([]);
  });

  it("is a fact that was added, one that was removed and one that says something else", () => {
    const [stays, goes, comes] = [
      { id: "baker.stays" },
      { id: "baker.goes" },
      { id: "baker.comes" },
    ] as const;
    const before = { id: "baker.says", nl: "Brood", en: "Bread", confidence: "judgement", sources: ["seed"] };
    const after = { ...before, confidence: "sourced" };
    expect(changesBetween([owner([stays, goes, before])], [owner([stays, after, comes])])).toEqual([
      {
        kind: "role",
        id: "baker",
        name: NAME,
        added: [comes],
        removed: [goes],
        changed: [{ before, after }],
      },
    ]);
  });

  it("is one line where one is put before others that have no id", () => {
    const [changes] = changesBetween(
      [owner([line(1, "Kneden"), line(2, "Bakken")])],
      [owner([line(1, "Wegen"), line(2, "Kneden"), line(3, "Bakken")])],
    );
    expect(changes).toMatchObject({ added: [line(1, "Wegen")], removed: [], changed: [] });
  });

  it("is every fact of an entry that is new, or gone, by its name", () => {
    const changes = changesBetween([owner([{ id: "x" }], "x")], [owner([{ id: "y" }], "y")]);
    expect(changes).toMatchObject([
      { id: "y", name: NAME, added: [{ id: "y" }], removed: [] },
      { id: "x", name: NAME, added: [], removed: [{ id: "x" }] },
    ]);
  });

  it("is told of weeks, and not of the day of a check or of the words that people ask by", () => {
    const said = (weeks: number, checked: string, alias: string) =>
      ownedFacts({
        roles: [
          {
            id: "baker",
            checked,
            aliases: [{ text: alias }],
            phase: { nl: "a", en: "b", weeks: { from: weeks } },
          },
        ],
      });
    const changes = changesBetween(said(2, "2026-01-01", "bakster"), said(3, "2026-02-02", "banketbakker"));
    expect(changes).toMatchObject([
      {
        added: [],
        removed: [],
        changed: [{ before: { values: { from: "2" } }, after: { id: "baker.phase.weeks" } }],
      },
    ]);
  });
});

describe("the file of the last release", () => {
  it("reads back as it was written", async () => {
    const text = await readFile(RELEASED_FILE, "utf8");
    const released = await readReleased();
    expect(toReleasedText(released)).toBe(text);
    expect(released).toMatchObject({ release: expect.any(String), day: expect.any(String) });
    expect(text.length).toBeLessThan(1_600_000);
  });
});

describe("catalog diff", () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  const TOOL = "mlops-engineer.tools.our-gateway";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "diff-"));
    await mkdir(file("own/roles"), { recursive: true });
    await writeFile(
      file("own/roles/mlops-engineer.yaml"),
      "id: mlops-engineer\nmission:\n  nl: Zorgt dat modellen blijven draaien.\n  en: Keeps models running.\n" +
        "  sources: [curators]\n  confidence: judgement\n" +
        "tools:\n  - id: our-gateway\n    name: Our Gateway\n    category: gateway\n    categoryNl: gateway\n" +
        "    status: current\n    nl: Onze eigen poort naar taalmodellen.\n" +
        "    en: Our own gate to language models.\n    sources: [curators]\n    confidence: judgement\n",
    );
    await writeFile(file("now.json"), JSON.stringify(catalog));
    await writeFile(file("other.json"), '{"name":"other"}');
    await writeFile(file("broken.json"), "{");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("compares with the last release when no file is named", async () => {
    const { code, out } = await rolwijzer(["catalog", "diff", "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Since release \S+ of \d{4}-\d{2}-\d{2} \(\S+\)/u);
  });

  it("says that nothing changed since an export of the same catalog", async () => {
    const { code, out } = await rolwijzer(["catalog", "diff", file("now.json"), "--lang", "nl"]);
    expect([code, out]).toEqual([0, `Sinds ${catalog.version} is geen feit veranderd.\n`]);
  });

  it("shows by role what a folder of one's own adds and changes, in the language of the reader", async () => {
    const { code, out } = await rolwijzer([
      ...["catalog", "diff", file("now.json"), "--dir", file("own"), "--lang", "en"],
    ]);
    expect(code).toBe(0);
    expect(out).toContain(": 1 added, 0 removed, 1 changed.\n\nRole: MLOps Engineer (mlops-engineer)\n");
    expect(out).toContain(`  + ${TOOL}\n      Our own gate to language models.\n`);
    expect(out).toMatch(
      /^ {2}~ mlops-engineer\.mission\n {6}- .+\n {6}\+ Keeps models running\.\n {6}confidence: /mu,
    );
    expect(out).not.toContain("Onze eigen poort");
  });

  it("gives programs one object, with both languages", async () => {
    const { out } = await rolwijzer([
      ...["catalog", "diff", file("now.json"), "--dir", file("own"), "--json"],
    ]);
    expect(JSON.parse(out)).toMatchObject({
      since: { version: catalog.version },
      owners: [
        {
          kind: "role",
          id: "mlops-engineer",
          added: [{ id: TOOL, nl: expect.any(String), en: expect.any(String) }],
          removed: [],
          changed: [{ before: { id: "mlops-engineer.mission" }, after: { en: "Keeps models running." } }],
        },
      ],
    });
  });

  it("shows a text that changed in the other language alone", async () => {
    const [role, ...roles] = catalog.roles;
    const mission = { ...role?.mission, en: "It was said otherwise." };
    await writeFile(
      file("before.json"),
      JSON.stringify({ ...catalog, roles: [{ ...role, mission }, ...roles] }),
    );
    const { out } = await rolwijzer(["catalog", "diff", file("before.json"), "--lang", "nl"]);
    expect(out).toContain("0 erbij, 0 weg, 1 gewijzigd");
    expect(out).toContain(`      - en: It was said otherwise.\n      + en: ${role?.mission.en}\n`);
  });

  it.each([
    ["missing.json", "cannot be read"],
    ["broken.json", "is no JSON"],
    ["other.json", "is neither a release of the catalog nor an export of it"],
  ])("exits 2 for %s and says what to give instead", async (name, problem) => {
    const { code, out, err } = await rolwijzer(["catalog", "diff", file(name)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`${name} ${problem}.\nGive a released.json`);
  });
});
