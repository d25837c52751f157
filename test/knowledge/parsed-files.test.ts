import { describe, expect, it, vi } from "vitest";
import { parseDocument } from "yaml";
import { toMessage } from "../../src/knowledge/finding.ts";
import { type Build, buildCatalog } from "../../src/knowledge/load/build.ts";
import type { Layer } from "../../src/knowledge/load/entries.ts";
import { shippedLayer } from "../../src/knowledge/load/shipped.ts";
import type { ParsedFiles } from "../../src/knowledge/load/yaml-file.ts";
import { shippedWith } from "../support/catalog-layer.ts";

/** Parses as ever, and can say how often. */
vi.mock("yaml", async (load) => {
  const yaml = await load<typeof import("yaml")>();
  return { ...yaml, parseDocument: vi.fn(yaml.parseDocument) };
});

/** Remembers in memory, and counts what it did not know. */
function remembering(): ParsedFiles & { readonly added: () => number } {
  const known = new Map<string, string>();
  return {
    find: (text) => {
      const data = known.get(text);
      return data === undefined ? undefined : { data: JSON.parse(data) };
    },
    add: (text, data) => {
      known.set(text, JSON.stringify(data));
    },
    added: () => known.size,
  };
}

const ROLE = "roles/mlops-engineer.yaml";
const messagesOf = (layer: Layer, parsed?: ParsedFiles): readonly string[] => {
  const built = buildCatalog([layer], undefined, parsed);
  return built.kind === "broken" ? built.findings.map(toMessage) : [];
};

const dataOf = (built: Build) => (built.kind === "clean" ? built.data : built.findings);

describe("a catalog whose files were parsed before", () => {
  it("is the same as one that is read anew", async () => {
    const parsed = remembering();
    const layer = await shippedLayer();
    const first = dataOf(buildCatalog([layer], undefined, parsed));
    expect(dataOf(buildCatalog([layer], undefined, parsed))).toEqual(first);
    expect(first).toEqual(dataOf(buildCatalog([layer])));
  });

  it("has only the file parsed that was changed", async () => {
    const parsed = remembering();
    const layer = await shippedLayer();
    buildCatalog([layer], undefined, parsed);
    const before = parsed.added();
    buildCatalog([await shippedWith({ [ROLE]: (text) => `${text}\n# reviewed\n` })], undefined, parsed);
    expect(before).toBe(layer.files.size);
    expect(parsed.added()).toBe(before + 1);
  });

  it("has no lines looked up while nothing is wrong, for that takes parsing", async () => {
    const parsed = remembering();
    const { name, files } = await shippedLayer();
    buildCatalog([{ name, files }], undefined, parsed);
    vi.mocked(parseDocument).mockClear();
    expect(buildCatalog([{ name, files }], undefined, parsed).kind).toBe("clean");
    expect(parseDocument).not.toHaveBeenCalled();
  });

  it("names file and line of what is wrong as one that is read anew does", async () => {
    const parsed = remembering();
    const broken = await shippedWith({
      [ROLE]: (text) => text.replace(/^id: .*/mu, "id: mlops-engineer\nidd: x"),
    });
    const anew = messagesOf(broken);
    messagesOf(broken, parsed);
    expect(messagesOf(broken, parsed)).toEqual(anew);
    expect(anew[0]).toContain(`${ROLE}:2`);
  });

  it("forgets no mistake of a file that cannot be parsed", async () => {
    const parsed = remembering();
    const broken = await shippedWith({ [ROLE]: () => "id: [" });
    const anew = messagesOf(broken, parsed);
    expect(anew.length).toBeGreaterThan(0);
    expect(messagesOf(broken, parsed)).toEqual(anew);
  });
});
