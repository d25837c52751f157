import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { PLATFORMS } from "../support/colleagues.ts";
import { freshPostgres, freshSqlite } from "../support/databases.ts";
import { type Served, serveOn } from "../support/served.ts";

const APPROVAL =
  "akkoord feit: mlops-engineer.tools.mlflow nl: Legt experimenten en agents vast. en: Records experiments and agents. bron: MLflow 3, https://mlflow.org/docs/latest/genai/ datum: 2026-11-27";
const QUESTION = "waarvoor gebruikt een mlops engineer MLflow?";

const [slack] = PLATFORMS;
function meet(served: Served, name: string) {
  if (slack === undefined) throw new Error("no platform");
  return slack[2](served, name);
}
const CURATORS = { CURATORS: slack?.[1]("bob") ?? "" };

async function approve(served: Served): Promise<void> {
  await meet(served, "anna").says("correctie: MLflow volgt ook agents");
  await meet(served, "bob").says(`voorstel 1 ${APPROVAL}`);
  expect(meet(served, "bob").read()).toContain("overgenomen");
}

it("what is approved in one process is answered by another on the same Postgres, and after a restart", async () => {
  const { settings } = await freshPostgres();
  const [one, other] = [await serveOn(settings, CURATORS), await serveOn(settings, CURATORS)];
  onTestFinished(other.stop);
  await approve(one);
  await one.stop();
  const asking = meet(other, "carl");
  await vi.waitFor(
    async () => {
      await asking.says(QUESTION);
      expect(asking.read()).toContain("experimenten en agents vast");
    },
    { timeout: 25_000, interval: 2_000 },
  );
  const later = await serveOn(settings, CURATORS, { ownBrain: true });
  onTestFinished(later.stop);
  await meet(later, "dora").says(QUESTION);
  expect(meet(later, "dora").read()).toContain("experimenten en agents vast");
});

it("what is approved beside a folder of the company's own stands in that folder, and not in the store", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rolwijzer-own-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { settings, drop } = await freshSqlite();
  onTestFinished(drop);
  const served = await serveOn(settings, { ...CURATORS, CATALOG_DIR: folder }, { ownBrain: true });
  onTestFinished(served.stop);
  await approve(served);
  expect(readdirSync(join(folder, "corrections"))).toEqual([expect.stringContaining("2026-11-27")]);
  await meet(served, "carl").says(QUESTION);
  expect(meet(served, "carl").read()).toContain("experimenten en agents vast");
});
