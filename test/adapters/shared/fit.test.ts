import { expect, it } from "vitest";
import { countThatFit, fitParts, type Showing, sizeOf } from "../../../src/adapters/shared/fit.ts";

type Part = { readonly title: string; readonly items: readonly string[] };
type Shown = { readonly title: string; readonly items: readonly string[] };

const AROUND = sizeOf({ title: "a", items: [] });
const showing: Showing<Part, Shown> = {
  show: ({ title, items }, count) => [{ title, items: items.slice(0, count) }],
  around: () => AROUND,
  whole: (part) => sizeOf(part),
};
const part = (title: string, ...items: readonly string[]): Part => ({ title, items });
const shownIn = (parts: readonly Part[], size: number, places = 10) =>
  fitParts(parts, { size, places }, showing);
/** What each item takes: its quotes and a comma. */
const ITEM = 4;

it("counts from the first on, and stops at the first that has no room", () => {
  expect(countThatFit([3, 3, 9, 1], 7, (size) => size)).toBe(2);
  expect(countThatFit([3, 3], 6, (size) => size)).toBe(2);
  expect(countThatFit([], 0)).toBe(0);
  expect(countThatFit([1], -1, () => 0)).toBe(0);
});

it("shows whole what fits", () => {
  const parts = [part("a", "1", "2"), part("b", "3")];
  expect(shownIn(parts, 1_000)).toEqual({ shown: parts, cut: false });
});

it("shows the first items of the part that does not, and nothing after it", () => {
  const parts = [part("a", "1", "2", "3"), part("b", "4")];
  expect(shownIn(parts, AROUND + 2 * ITEM)).toEqual({ shown: [part("a", "1", "2")], cut: true });
});

it("shows no title without items", () => {
  expect(shownIn([part("a", "1")], AROUND)).toEqual({ shown: [], cut: true });
  expect(shownIn([part("a")], AROUND)).toEqual({ shown: [], cut: false });
});

it("never shows more than there is room for, and wastes none of it", () => {
  const parts = Array.from({ length: 9 }, (_, index) => part("a", ...["1", "2", "3"].slice(index % 3)));
  for (let size = 0; size < 500; size += 1) {
    const { shown, cut } = shownIn(parts, size);
    const used = shown.reduce((sum, each) => sum + sizeOf(each), 0);
    expect(used).toBeLessThanOrEqual(size);
    expect(cut ? size - used : 0).toBeLessThanOrEqual(AROUND + ITEM);
  }
});

it("takes as many parts as there are places, not counting empty ones", () => {
  const parts = [part("a"), part("b", "1"), part("c", "2"), part("d", "3")];
  expect(shownIn(parts, 1_000, 2)).toEqual({ shown: [part("b", "1"), part("c", "2")], cut: true });
  expect(shownIn(parts, 1_000, 3).cut).toBe(false);
});
