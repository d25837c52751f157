import { beforeAll, describe, expect, it } from "vitest";
import { toMessage } from "../../src/knowledge/finding.ts";
import { buildCatalog } from "../../src/knowledge/load/build.ts";
import type { Layer } from "../../src/knowledge/load/entries.ts";
import { openCatalog, shippedLayer } from "../../src/knowledge/load/shipped.ts";
import type { CatalogData } from "../../src/knowledge/schema/catalog-data.ts";
import { overlay } from "../support/catalog-layer.ts";

async function build(own: Layer) {
  return buildCatalog([await shippedLayer(), own]);
}

async function cleanly(own: Layer): Promise<CatalogData> {
  const built = await build(own);
  if (built.kind === "broken") throw new Error(built.findings.map(toMessage).join("\n"));
  return built.data;
}

/** What a company may lay over the catalog, all of it at once: its own file of a role, and what it hides. */
const OWN = overlay({
  "roles/mlops-engineer.yaml": `id: mlops-engineer
focus:
  nl: ons platform draaien
  en: running our platform
tools:
  - id: our-gateway
    name: Our Gateway
    category: gateway
    categoryNl: gateway
    status: current
    nl: Onze eigen poort naar modellen.
    en: Our own gate to models.
    sources: [curators]
    confidence: judgement
`,
  "titles/own.yaml": `- id: claims-wizard
  checked: 2026-11-27
  name:
    nl: { text: schadetovenaar, article: de }
    en: { text: claims wizard, article: a }
  relation: neighbour
  nearest: [autonomous-agent-developer]
  separates:
    nl: Een schadetovenaar kent elke uitzondering; de Autonomous Agent Developer bouwt ze in.
    en: A claims wizard knows every exception; the Autonomous Agent Developer builds them in.
    sources: [curators]
    confidence: judgement
- id: scrum-master
  nearest: [prompt-engineer]
`,
  "hide.yaml": "- mlops-engineer.tools.mlflow\n- volmacht\n- vibe-coder\n",
});

describe("a company's own folder", () => {
  let shipped: CatalogData;
  let own: CatalogData;
  beforeAll(async () => {
    shipped = await openCatalog();
    own = await cleanly(OWN);
  });

  const mlops = ({ roles }: CatalogData) => roles.find((role) => role.id === "mlops-engineer");
  const toolsOf = (data: CatalogData) => mlops(data)?.tools.map((tool) => tool.id) ?? [];

  it("changes one text and leaves the rest of the role", () => {
    expect(mlops(own)).toEqual({
      ...mlops(shipped),
      focus: { ...mlops(shipped)?.focus, nl: "ons platform draaien", en: "running our platform" },
      tools: mlops(own)?.tools,
    });
  });

  it("adds a job title, changes one and hides one", () => {
    const titleOf = (data: CatalogData, id: string) => data.titles.find((each) => each.id === id);
    expect(titleOf(own, "claims-wizard")?.name.en.text).toBe("claims wizard");
    expect(titleOf(own, "scrum-master")).toEqual({
      ...titleOf(shipped, "scrum-master"),
      nearest: ["prompt-engineer"],
    });
    expect(titleOf(own, "vibe-coder")).toBeUndefined();
  });

  it("adds a tool to the end of a role's list", () => {
    expect(mlops(own)?.tools.at(-1)?.name).toBe("Our Gateway");
  });

  it("hides a single fact and a whole source entry's owner by id", () => {
    expect(toolsOf(shipped)).toContain("mlflow");
    expect(toolsOf(own)).toEqual([...toolsOf(shipped).filter((id) => id !== "mlflow"), "our-gateway"]);
    expect(shipped.roadmaps.map((each) => each.id)).toContain("volmacht");
    expect(own.roadmaps.map((each) => each.id)).not.toContain("volmacht");
  });

  it("is held to the same rules, and the message names its own file", async () => {
    const built = await build(
      overlay({ "roles/mlops-engineer.yaml": "id: mlops-engineer\nfocus:\n  nl: TODO\n" }),
    );
    expect(built.kind === "broken" && built.findings.map(toMessage)).toEqual([
      expect.stringMatching(
        /^overlay\/roles\/mlops-engineer\.yaml:3: mlops-engineer\.focus holds placeholder text/u,
      ),
    ]);
  });
});

describe("a company's own folder that cannot be read whole", () => {
  let all: readonly string[];
  beforeAll(async () => {
    const files = {
      "hide.yaml": "- no-such-role\n",
      "rollen/mijn.yaml": "id: x\n",
      // A few lines of aliases can unfold to gigabytes.
      "sources/own.yaml": "- &a x\n- *a\n",
    };
    const built = await build(overlay(files));
    all = built.kind === "broken" ? built.findings.map(toMessage) : [];
  });

  it.each([
    [
      "there is nothing by the name it hides",
      'hide.yaml:1: there is nothing called "no-such-role" to hide. Look up ids with `rolwijzer catalog export`.',
    ],
    ["a file stands where none is expected", "rollen/mijn.yaml:1: no such file is expected here"],
    ["it uses YAML aliases", "sources/own.yaml:1: aliases (*name) are not allowed"],
  ])("says so when %s", (_, message) => {
    expect(all.filter((each) => each.startsWith(`overlay/${message}`))).toHaveLength(1);
  });
});
