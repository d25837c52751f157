import { describe, expect, it, vi } from "vitest";
import type { Speaker } from "../../src/adapters/adapter.ts";
import { makeLimits } from "../../src/bot/limits.ts";
import { silentLog } from "../../src/observability/logger.ts";
import { memoryCounts } from "../../src/storage/counts.ts";
import { workspaceHash } from "../../src/storage/workspace-key.ts";
import { stoppedClock } from "../support/clock.ts";

const speaker = (user: string): Speaker => ({ platform: "slack", workspace: "T1", conversation: "D1", user });
const RATES = { person: 3, workspace: 5 };

describe("who asks too fast", () => {
  it("is told so once, hears nothing until the minute is over, and holds nobody else up", () => {
    const clock = stoppedClock();
    const { admit } = makeLimits(memoryCounts(clock.now), { ...RATES, workspace: 100 }, clock.now, silentLog);
    const admitted = [1, 2, 3, 4, 5].map(() => admit(speaker("anna")));
    expect(admitted).toEqual(["fine", "fine", "fine", "slow down", "silence"]);
    expect(admit(speaker("bob"))).toBe("fine");
    clock.pass(60_000);
    expect(admit(speaker("anna"))).toBe("fine");
  });

  it("is limited with the others of the workspace, each told once", () => {
    const clock = stoppedClock();
    const { admit } = makeLimits(memoryCounts(clock.now), RATES, clock.now, silentLog);
    for (const user of ["a", "b", "c", "d", "e"]) expect(admit(speaker(user))).toBe("fine");
    expect([admit(speaker("f")), admit(speaker("f")), admit(speaker("g"))]).toEqual([
      "slow down",
      "silence",
      "slow down",
    ]);
  });

  it("is known to all processes a moment later", async () => {
    const clock = stoppedClock();
    const counts = memoryCounts(clock.now);
    const one = makeLimits(counts, RATES, clock.now, silentLog);
    const other = makeLimits(counts, RATES, clock.now, silentLog);
    one.admit(speaker("anna"));
    one.admit(speaker("anna"));
    other.admit(speaker("anna"));
    await vi.waitFor(async () => {
      const minute = Math.floor(clock.now() / 60_000);
      expect(await counts.add(`workspace ${workspaceHash("slack/T1/")} ${minute}`, 0, 1e15)).toBe(3);
    });
    await vi.waitFor(() => expect(other.admit(speaker("anna"))).not.toBe("fine"));
    await Promise.all([one.stop(), other.stop()]);
  });
});
