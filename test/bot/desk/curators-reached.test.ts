import { expect, it } from "vitest";
import {
  type CuratorsKnown,
  curatorsReached,
  reachedLine,
  remedyFor,
} from "../../../src/bot/desk/curators-reached.ts";

const knownWith = (named: number, isOfMany: boolean): CuratorsKnown => ({
  curators: [],
  experts: { find: async () => undefined },
  settled: { curatorsNamed: async () => named },
  isOfMany,
});
const reached = (named: number, isOfMany = false) => curatorsReached(knownWith(named, isOfMany), () => true);

it("an operator is not told to name curators where administrators named some for their workspace", async () => {
  const some = await reached(2);
  expect(reachedLine(some)).toBe("CURATORS names nobody; administrators of workspaces named 2");
  expect(remedyFor(some)).toBeUndefined();
  expect(remedyFor(await reached(0))).toContain("Set CURATORS");
});

it("those who are named in one of many workspaces decide on nothing, so that the operator is told", async () => {
  const none = await reached(2, true);
  expect(reachedLine(none)).toContain("nobody is named");
  expect(remedyFor(none)).toContain("Set CURATORS");
});
