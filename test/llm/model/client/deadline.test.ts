import { expect, it } from "vitest";
import { withDeadline } from "../../../../src/llm/model/client/deadline.ts";

const FOREVER_MS = 600_000;
const patient = () => new AbortController().signal;
const never = () => new Promise<string>(() => undefined);

it("returns what the work returns", async () => {
  expect(await withDeadline(FOREVER_MS, patient(), async () => "done", "late")).toBe("done");
});

it("is late when the work does not end, though it does not listen", async () => {
  expect(await withDeadline(1, patient(), never, "late")).toBe("late");
});

it("is late at once when the caller leaves", async () => {
  const caller = new AbortController();
  const result = withDeadline(FOREVER_MS, caller.signal, never, "late");
  caller.abort();
  expect(await result).toBe("late");
});

it("does not begin for a caller who has left", async () => {
  let hasBegun = false;
  const work = async () => {
    hasBegun = true;
    return "done";
  };
  expect(await withDeadline(FOREVER_MS, AbortSignal.abort(), work, "late")).toBe("late");
  expect(hasBegun).toBe(false);
});

it("tells the work that its time is over", async () => {
  let seen = patient();
  const work = (signal: AbortSignal) => {
    seen = signal;
    return never();
  };
  await withDeadline(1, patient(), work, "late");
  expect(seen.aborted).toBe(true);
});

it("passes on that the work failed", async () => {
  const work = async () => {
    throw new TypeError("broken");
  };
  await expect(withDeadline(FOREVER_MS, patient(), work, "late")).rejects.toThrow(TypeError);
});
