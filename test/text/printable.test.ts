import { expect, it } from "vitest";
import { printable } from "../../src/text/printable.ts";

it.each([
  ["a\0b\u001b[31mc\r\nd\te\u0085", "ab[31mc\nd\te"],
  ["\u202eomgekeerd\u202c \u2066x\u2069", "omgekeerd x"],
  ["\ud83d en \ude00 en 😀", "\ufffd en \ufffd en 😀"],
  ["שלום 👩🏽‍💻 é", "שלום 👩🏽‍💻 é"],
])("leaves of %j what can be seen", (text, seen) => {
  expect(printable(text)).toBe(seen);
});
