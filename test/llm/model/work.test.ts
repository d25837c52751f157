import { describe, expect, it } from "vitest";
import { type Attempted, afterAttempt, afterCall, type Ended, UNTRIED } from "../../../src/llm/model/work.ts";

const NOW = 1_000_000;
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

const took = (ended: Ended, calls: number): Attempted => ({ ...ended, calls, tokens: 0, codes: [] });
const restOf = (ended: Ended, calls: number, givenUp = 0, callsBefore = 0) => {
  const after = afterAttempt({ ...UNTRIED, calls: callsBefore, givenUp }, took(ended, calls), NOW);
  return { rest: after.restUntil - NOW, givenUp: after.givenUp, calls: after.calls };
};
const strayed: Ended = { kind: "given up", why: "strayed" };
const failed: Ended = { kind: "postponed", why: "server" };

describe("a shape", () => {
  it("rests until everybody has found its wording, and is asked for once more on one day when that was lost", () => {
    expect(restOf({ kind: "accepted" }, 1, 3)).toEqual({ rest: MINUTE, givenUp: 0, calls: 1 });
    expect(restOf({ kind: "accepted" }, 1, 0, 1)).toEqual({ rest: DAY, givenUp: 0, calls: 2 });
  });

  it.each([
    [0, 1],
    [1, 2],
    [2, 4],
    [3, 7],
    [9, 7],
  ])("that was given up %i times before rests %i days when it is again", (givenUp, days) => {
    expect(restOf(strayed, 2, givenUp)).toEqual({ rest: days * DAY, givenUp: givenUp + 1, calls: 2 });
    expect(restOf({ kind: "given up", why: "refused" }, 1, givenUp).rest).toBe(days * DAY);
  });

  it("rests ten minutes after a call that failed, and as one given up after the second", () => {
    expect(restOf(failed, 1)).toEqual({ rest: 10 * MINUTE, givenUp: 0, calls: 1 });
    expect(restOf(failed, 1, 1, 1)).toEqual({ rest: 2 * DAY, givenUp: 2, calls: 2 });
  });

  it("is due at the next start when it was stopped", () => {
    expect(restOf({ kind: "postponed", why: "stopped" }, 1).rest).toBe(0);
  });
});

describe("a server", () => {
  /** How long it is left alone after each of these, a call being made as soon as it may be. */
  function alone(...worked: readonly boolean[]): readonly number[] {
    let tried = UNTRIED;
    let now = NOW;
    return worked.map((hasWorked) => {
      now = Math.max(now, tried.restUntil);
      tried = afterCall(tried, hasWorked, now);
      return Math.max(0, tried.restUntil - now);
    });
  }

  it("is left alone after five failures in a row, and not with a success between them", () => {
    expect(alone(false, false, false, false, false)).toEqual([0, 0, 0, 0, MINUTE]);
    expect(alone(false, false, false, false, true, false)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("is left alone twice as long each time that it still fails, an hour at most", () => {
    const rests = alone(...Array.from({ length: 13 }, () => false)).slice(4);
    expect(rests.map((ms) => ms / MINUTE)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(HOUR).toBe(60 * MINUTE);
  });

  it("is taken for well again as soon as it works", () => {
    expect(afterCall({ calls: 0, givenUp: 3, restUntil: NOW + 1 }, true, NOW)).toEqual(UNTRIED);
  });

  it("is not blamed again for calls that began before it was left alone", () => {
    const left = { calls: 0, givenUp: 1, restUntil: NOW + MINUTE };
    expect(afterCall(left, false, NOW)).toBe(left);
  });
});
