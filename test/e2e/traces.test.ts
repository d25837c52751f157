import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { makeLog } from "../../src/observability/logger.ts";
import { filesHolding } from "../support/bytes.ts";
import { freshSqlite } from "../support/databases.ts";
import { MARKER, OTHER, slackPerson, teamsPerson } from "../support/marked-people.ts";
import { serveOn } from "../support/served.ts";

const APPROVAL =
  "akkoord feit: mlops-engineer.tools.mlflow nl: Legt experimenten en agents vast. en: Records experiments and agents. bron: MLflow 3, https://mlflow.org/docs/latest/genai/ datum: 2026-11-27";

/** The whole bot on a file, with a folder of the company's own and a log as it is really written. */
async function served() {
  const { settings, file, drop } = await freshSqlite();
  const own = mkdtempSync(join(tmpdir(), "rolwijzer-own-"));
  const lines: string[] = [];
  const log = makeLog("info", { write: (line) => void lines.push(line) });
  const curators = [MARKER, OTHER].flatMap((name) => [`slack/T0ROLES/U-${name}`, `teams/tenant/29:${name}`]);
  const all = await serveOn(
    settings,
    { CURATORS: curators.join(","), RATE_LIMITS: "off", CATALOG_DIR: own },
    { ownBrain: true, log },
  );
  onTestFinished(async () => {
    await all.stop();
    await drop();
    rmSync(own, { recursive: true });
  });
  return { all, file, own, logged: () => lines.join("").toLowerCase() };
}

describe("the bytes of the store's files, of corrections and of the log", () => {
  it.each([
    ["Slack", slackPerson],
    ["Teams", teamsPerson],
  ] as const)(
    "hold nothing of a person of %s who said 'forget me', while the bot runs on",
    async (_, person) => {
      const { all, file, own, logged } = await served();
      const holding = (words: readonly string[]) => filesHolding(words, dirname(file), own);
      const [one, other] = [person(all, MARKER), person(all, OTHER)];
      await other.does();
      await one.does();
      await one.says(`antwoord 1: ${MARKER} weet het`);
      await one.says(`voorstel 1 afwijzen: ${MARKER} zegt nee`);
      await other.says(`voorstel 2 ${APPROVAL}`);
      expect(readdirSync(join(own, "corrections"))).toHaveLength(1);
      await vi.waitFor(() => expect(holding(one.words)).not.toEqual([]));

      await one.says("vergeet mij");

      await vi.waitFor(() => expect(holding(one.words)).toEqual([]));
      expect(holding(other.words)).not.toEqual([]);
      for (const word of one.words) expect(logged()).not.toContain(word.toLowerCase());
      expect(logged()).toContain('"answered"');
    },
  );
});
