import { expect, it } from "vitest";
import { parseJson } from "../../src/text/parse-json.ts";

const nested = (levels: number, open = "[", close = "]") => open.repeat(levels) + close.repeat(levels);

it("reads what is JSON, and nothing else", () => {
  expect(parseJson('{"a":[1,"]"]}')).toEqual({ a: [1, "]"] });
  for (const text of ["", "{", "\ufeff{}", "{'a':1}", "NaN", "[1,]"]) expect(parseJson(text)).toBeUndefined();
});

it("reads what is as deep as a platform sends, and nothing deeper", () => {
  expect(parseJson(nested(64))).toBeInstanceOf(Array);
  expect(parseJson(nested(65))).toBeUndefined();
  expect(parseJson(nested(100_000))).toBeUndefined();
  expect(parseJson(nested(65, '{"a":[', "]}"))).toBeUndefined();
});

it("counts only brackets that are no text", () => {
  const texts = ["[".repeat(100), '"[{'.repeat(50), "\\".repeat(9), `${"\\".repeat(8)}"${"[".repeat(99)}`];
  const wide = [...texts, Array.from({ length: 100 }, () => [{}])];
  expect(parseJson(JSON.stringify(wide))).toEqual(wide);
});

it("lets the last of equal keys win, and no key reach what all objects share", () => {
  expect(parseJson('{"a":1,"a":2}')).toEqual({ a: 2 });
  const read = parseJson('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}');
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect("isAdmin" in {}).toBe(false);
});
