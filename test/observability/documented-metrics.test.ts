import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openSeries } from "../../src/observability/series.ts";

const PAGE = readFileSync("docs/operations.md", "utf8");

/** Every series of ours by its name, with its labels; those that are asked for elsewhere are asked. */
function exported(): ReadonlyMap<string, readonly string[]> {
  const { series, registry } = openSeries();
  series.noise.from(() => new Map());
  for (const asked of [series.waiting, series.modelTokensLeft, series.modelLeftAlone]) asked.from(() => 0);
  // What a registry gives of each lacks its labels.
  const all = registry.getMetricsAsArray() as unknown as { name: string; labelNames: string[] }[];
  return new Map(
    all.filter(({ name }) => name.startsWith("rolwijzer_")).map(({ name, labelNames }) => [name, labelNames]),
  );
}

/** The series that the page's table lists, with their labels. */
function documented(): ReadonlyMap<string, readonly string[]> {
  const quoted = (cell = "") => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => name);
  const rows = PAGE.split("\n").filter((line) => line.startsWith("| `rolwijzer_"));
  return new Map(
    rows.flatMap((row) => {
      const [, names, labels] = row.split("|");
      return quoted(names).map((name) => [name, quoted(labels)] as const);
    }),
  );
}

type Rule = { readonly alert: string; readonly expr: string };
const fenced = /```yaml\n(?<yaml>groups:[\s\S]*?)```/u.exec(PAGE)?.groups?.["yaml"] ?? "";
const RULES: readonly Rule[] = parse(fenced).groups.flatMap(({ rules }: { rules: readonly Rule[] }) => rules);

/** Names and labels in an expression that no process exports. */
function strangersIn(expr: string, known = exported()): readonly string[] {
  return [...expr.matchAll(/(?<name>rolwijzer_\w+)(?:\{(?<matchers>[^}]*)\})?/gu)].flatMap(
    ({ groups = {} }) => {
      const name = (groups["name"] ?? "").replace(/_(?:bucket|count|sum)$/u, "");
      const labels = known.get(name);
      if (labels === undefined) return [name];
      const matched = [...(groups["matchers"] ?? "").matchAll(/(\w+)(?:=~|!~|!=|=)"/gu)].map(
        ([, label = ""]) => label,
      );
      return matched.filter((label) => !labels.includes(label)).map((label) => `${name}{${label}}`);
    },
  );
}

describe("the metrics of docs/operations.md", () => {
  it("are those that are exported, with their labels", () => {
    const sorted = (series: ReadonlyMap<string, readonly string[]>) =>
      [...series].map(([name, labels]) => `${name} ${labels.toSorted().join(" ")}`).sort();
    expect(sorted(documented())).toEqual(sorted(exported()));
  });

  it("have names as Prometheus wants them: counters end in _total, times in _seconds", async () => {
    const { registry } = openSeries();
    const ours = (await registry.getMetricsAsJSON()).filter(({ name }) => name.startsWith("rolwijzer_"));
    const wrong = ours.filter(({ name, type }) => {
      const isTotal = name.endsWith("_total");
      return String(type) === "counter"
        ? !isTotal
        : isTotal || (String(type) === "histogram" && !name.endsWith("_seconds"));
    });
    expect(ours.length).toBeGreaterThan(10);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe("the alerts of docs/operations.md", () => {
  it("are three", () => expect(RULES.map(({ alert }) => alert)).toHaveLength(3));

  it.each(RULES.map(({ alert, expr }) => [alert, expr]))("%s asks for what is exported", (_, expr = "") => {
    expect(strangersIn(expr)).toEqual([]);
  });

  it("would be caught asking for what is not", () => {
    const expr = 'rate(rolwijzer_answer_total[5m]) + rolwijzer_answers_total{outcome!="failed",result=~"x"}';
    expect(strangersIn(expr)).toEqual(["rolwijzer_answer_total", "rolwijzer_answers_total{result}"]);
  });
});
