import { describe, expect, it } from "vitest";
import { toMessage } from "../../src/knowledge/finding.ts";
import { buildCatalog } from "../../src/knowledge/load/build.ts";
import type { Layer } from "../../src/knowledge/load/entries.ts";
import { shippedLayer } from "../../src/knowledge/load/shipped.ts";
import { overlay } from "../support/catalog-layer.ts";

async function build(own: Layer) {
  return buildCatalog([await shippedLayer(), own]);
}

async function cleanly(own: Layer) {
  const built = await build(own);
  if (built.kind === "broken") throw new Error(built.findings.map(toMessage).join("\n"));
  return built.data;
}

describe("a company's own folder", () => {
  it("changes one text and leaves the rest of the role", async () => {
    const shipped = await cleanly(overlay({}));
    const data = await cleanly(
      overlay({
        "roles/mlops-engineer.yaml":
          "id: mlops-engineer\nfocus:\n  nl: ons platform draaien\n  en: running our platform\n",
      }),
    );
    const [before, after] = [shipped, data].map((each) =>
      each.roles.find((role) => role.id === "mlops-engineer"),
    );
    expect(after?.focus.nl).toBe("ons platform draaien");
    expect(after?.tools).toEqual(before?.tools);
  });

  it("adds a tool to the end of a role's list", async () => {
    const tool = `id: mlops-engineer
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
`;
    const data = await cleanly(overlay({ "roles/mlops-engineer.yaml": tool }));
    expect(data.roles.find((role) => role.id === "mlops-engineer")?.tools.at(-1)?.name).toBe("Our Gateway");
  });

  it("hides a single fact and a whole source entry's owner by id", async () => {
    const data = await cleanly(overlay({ "hide.yaml": "- mlops-engineer.tools.mlflow\n- volmacht\n" }));
    expect(
      data.roles.find((role) => role.id === "mlops-engineer")?.tools.map((tool) => tool.id),
    ).not.toContain("mlflow");
    expect(data.roadmaps.map((each) => each.id)).not.toContain("volmacht");
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

  it("says so when there is nothing by the name it hides", async () => {
    const built = await build(overlay({ "hide.yaml": "- no-such-role\n" }));
    expect(built.kind === "broken" && built.findings.map(toMessage)).toEqual([
      'overlay/hide.yaml:1: there is nothing called "no-such-role" to hide. Look up ids with `rolwijzer catalog export`.',
    ]);
  });

  it("says so when a file stands where none is expected", async () => {
    const built = await build(overlay({ "rollen/mijn.yaml": "id: x\n" }));
    expect(built.kind === "broken" && built.findings.map(toMessage)[0]).toContain(
      "overlay/rollen/mijn.yaml:1: no such file is expected here",
    );
  });

  it("cannot blow up memory with YAML aliases", async () => {
    const built = await build(overlay({ "hide.yaml": "- &a x\n- *a\n" }));
    expect(built.kind === "broken" && built.findings.map(toMessage)[0]).toContain(
      "aliases (*name) are not allowed",
    );
  });
});
