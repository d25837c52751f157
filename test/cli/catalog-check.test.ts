import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkedOn } from "../../src/cli/catalog.ts";
import { staleOn } from "../../src/cli/report.ts";

/** After the review date of every shipped role. */
const LATER = "2027-12-01";
const FOCUS = `id: mlops-engineer
focus:
  nl: ons platform draaien
  en: running our platform
`;

function folderWith(role: string): string {
  const folder = mkdtempSync(join(tmpdir(), "own-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "roles/mlops-engineer.yaml");
  mkdirSync(dirname(file));
  writeFileSync(file, role);
  return folder;
}

async function findingsOn(day: string, folder: string | undefined) {
  const built = await checkedOn(day, folder);
  return built.kind === "clean" ? [] : built.findings;
}

describe("a check of a company's own folder", () => {
  it("passes when only reviews of the shipped catalog are overdue", async () => {
    expect(await findingsOn(LATER, folderWith(FOCUS))).toEqual([]);
  });

  it("names a review that the folder itself has let pass, on its line", async () => {
    const folder = folderWith(`${FOCUS}reviewDue: "2027-11-01"\n`);
    expect(await findingsOn(LATER, folder)).toMatchObject([
      {
        file: `${folder}/roles/mlops-engineer.yaml`,
        line: 5,
        problem: "mlops-engineer was due for review on 2027-11-01",
        remedy: "Review it, then move reviewDue",
      },
    ]);
  });

  it("still names what else is wrong in it, whatever the day", async () => {
    const wrong = folderWith(`${FOCUS}  sources: [no-such-source]\n`);
    expect(await findingsOn(LATER, wrong)).toEqual(await findingsOn("2026-11-28", wrong));
    expect(await findingsOn(LATER, wrong)).toHaveLength(1);
  });
});

it("the check of the shipped catalog names its own overdue reviews, in its own files", async () => {
  const found = await findingsOn(LATER, undefined);
  expect(found.map(({ problem }) => problem)).toContain("mlops-engineer was due for review on 2027-05-23");
});

it("the report names overdue reviews of the shipped catalog beside a company's folder, in the files that say so", async () => {
  const stale = await staleOn(LATER, folderWith(FOCUS));
  expect(stale.find(({ problem }) => problem.startsWith("mlops-engineer was due"))?.file).toBe(
    "src/knowledge/catalog/roles/mlops-engineer.yaml",
  );
});
