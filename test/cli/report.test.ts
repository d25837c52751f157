import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStores } from "../../src/bot/stores.ts";
import { staleOn } from "../../src/cli/report.ts";
import { RoleId } from "../../src/ids.ts";
import { dayOf } from "../../src/storage/days.ts";
import type { KeptVote } from "../../src/storage/votes.ts";
import { parsed, rolwijzer } from "../support/command-line.ts";
import { freshSqlite } from "../support/databases.ts";
import { retentionOf } from "../support/retention.ts";

const DAY_MS = 86_400_000;
const mlops = RoleId.parse("mlops-engineer");
const tools: KeptVote = {
  vote: "good",
  intent: { kind: "role_tools", roles: [mlops] },
  language: "nl",
  facts: ["mlops-engineer.tools.mlflow"],
  platform: "slack",
};
const question = {
  outcome: "out_of_scope",
  words: "hoe oud is de maan",
  language: "nl",
  nearest: [],
  platform: "teams",
} as const;

/** A store with four votes and three questions, one of each from ten days ago, and an uncertain delivery. */
async function filled(): Promise<Record<string, string>> {
  const { settings, file, drop } = await freshSqlite();
  onTestFinished(drop);
  let now = Date.now() - 10 * DAY_MS;
  const { records, deliveries, close } = await openStores(settings, () => now, retentionOf());
  await records?.votes.put("p-old", "rank", { ...tools, intent: { kind: "rank_roles" } });
  await records?.unanswered.put("p-old", { ...question, words: "en de zon?" });
  now = Date.now();
  await records?.votes.put("p-1", "tools", { ...tools, vote: "bad", cause: "too-long", reason: "te lang" });
  await records?.votes.put("p-2", "tools", tools);
  await records?.votes.put("p-3", "gone", { vote: "bad", facts: [], platform: "teams" });
  const nearest = [{ intent: "role_tools" as const, roles: [RoleId.parse("mlops-engineer")] }];
  await records?.unanswered.put("p-1", { ...question, nearest });
  await records?.unanswered.put("p-2", { ...question, words: "Hoe oud is de maan?!", nearest });
  const said = { person: "p-4", workspace: "p-w", language: "nl", words: "dat is anders" } as const;
  const proposal = await records?.proposals.put({ ...said, facts: [] });
  await records?.proposals.decide(proposal ?? 0, "p-5", "rejected", "staat er niet");
  const handoff = await records?.handoffs.put({ ...said, expert: "p-place" });
  await records?.handoffs.answer(handoff ?? 0, "p-5", "schaal tien");
  await deliveries.finish(["may stand", "of the same"], "uncertain");
  await close();
  const slack = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "secret" };
  return { DATA_DIR: join(file, ".."), ...slack, CURATORS: "slack/T1/U1,teams/tenant/29:bob" };
}

describe("rolwijzer report", () => {
  it("counts votes by answer and questions by words, the most frequent first, and never says of whom", async () => {
    const { code, out } = await rolwijzer(["report", "--json"], "", await filled());
    expect(code).toBe(0);
    const today = dayOf(Date.now());
    expect(parsed(out)).toEqual([
      {
        votes: [
          {
            intent: "role_tools",
            roles: ["mlops-engineer"],
            slots: {},
            language: "nl",
            good: 1,
            bad: 1,
            faults: { "too-long": 1 },
            reasons: [{ vote: "bad", reason: "te lang" }],
            platforms: ["slack"],
            facts: ["mlops-engineer.tools.mlflow"],
            last: today,
          },
          expect.objectContaining({ intent: "rank_roles", good: 1, bad: 0 }),
          expect.objectContaining({ intent: null, good: 0, bad: 1 }),
        ],
        unanswered: [
          {
            words: "Hoe oud is de maan?!",
            outcome: "out_of_scope",
            language: "nl",
            nearest: [{ intent: "role_tools", roles: ["mlops-engineer"] }],
            count: 2,
            last: today,
          },
          expect.objectContaining({ words: "en de zon?", count: 1 }),
        ],
        gaps: [{ nearest: "role_tools mlops-engineer", count: 2 }],
        proposals: [
          {
            number: 1,
            state: "rejected",
            words: "dat is anders",
            day: today,
            fact: null,
            remark: "staat er niet",
          },
        ],
        questions: [
          { number: 1, state: "answered", words: "dat is anders", day: today, answer: "schaal tien" },
        ],
        // What is stale depends on the day this runs.
        stale: expect.any(Array),
        uncertain: 1,
        curators: { named: 2, isPlaceSet: false, byWorkspaces: 0, unreached: [2] },
      },
    ]);
    expect(out).not.toContain("p-");
  });

  it("begins at the day it is given", async () => {
    const since = dayOf(Date.now() - DAY_MS);
    const { out } = await rolwijzer(["report", "--json", "--since", since], "", await filled());
    expect(parsed(out)).toMatchObject([{ votes: [{ bad: 1 }, { bad: 1 }], unanswered: [{ count: 2 }] }]);
  });

  it("can be read by people", async () => {
    const { out } = await rolwijzer(["report"], "", await filled());
    expect(out).toContain("Votes: 3\n  +1 -1  role_tools mlops-engineer (nl)");
    expect(out).toContain("bad: te lang");
    expect(out).toContain("2 x  Hoe oud is de maan");
    expect(out).toContain("Facts to look at again: ");
    expect(out).toContain(
      "Curators: 2 named; of a proposal cannot be told (by their place in CURATORS): 2\n  A curator in Teams",
    );
    expect(out).toContain("Answers of the last day that may stand or may be lost: 1");
    expect(out).not.toContain("p-");
  });

  it("is empty without a store, says so, and makes none", async () => {
    const { file, drop } = await freshSqlite();
    onTestFinished(drop);
    const { code, out, err } = await rolwijzer(["report", "--json"], "", { DATA_DIR: join(file, "..") });
    expect([code, parsed(out)]).toEqual([
      0,
      [
        {
          ...{ votes: [], unanswered: [], gaps: [], proposals: [], questions: [] },
          ...{ stale: expect.any(Array), uncertain: 0, curators: null },
        },
      ],
    ]);
    expect(err).toContain("There is no store yet");
    expect(existsSync(file)).toBe(false);
  });

  it("refuses what is no day", async () => {
    const { code, err } = await rolwijzer(["report", "--since", "yesterday"]);
    expect(code).toBe(2);
    expect(err).toContain("Give a day");
  });

  it("names facts that were checked too long ago", async () => {
    const stale = await staleOn("2035-01-01", undefined);
    expect(stale.map(({ problem }) => problem)).toContainEqual(
      expect.stringContaining("was last checked on"),
    );
    expect(stale.map(({ problem }) => problem)).toContain("mlops-engineer was due for review on 2027-05-23");
    expect(await staleOn(dayOf(Date.parse("2026-11-28")), undefined)).toEqual([]);
  });
});
