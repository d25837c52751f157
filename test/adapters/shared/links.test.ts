import { expect, it } from "vitest";
import { safeUrl } from "../../../src/adapters/shared/links.ts";

const SIGNS = /[|<>()\\\s]/gu;

it.each([
  ["https", "https://mlflow.org/", "https://mlflow.org/"],
  ["signs that would end a link", "https://x.nl/a|b>c d(e)", "https://x.nl/a%7Cb%3Ec%20d%28e%29"],
  ["letters outside ASCII", "https://x.nl/é?ü#ß", "https://x.nl/%C3%A9?%C3%BC#%C3%9F"],
  ["plain http", "http://x.nl/", undefined],
  ["a script", "javascript:alert(1)", undefined],
  ["a name before the host", "https://slack.com@evil.nl/", undefined],
  ["a name and a password", "https://a:b@x.nl/", undefined],
  ["no address", "mlflow", undefined],
  ["nothing", undefined, undefined],
])("makes of %s what is safe to link", (_, address, safe) => {
  expect(safeUrl(address, 3_000, SIGNS)).toBe(safe);
});

it("links no address that the platform would find too long, as it is sent", () => {
  expect(safeUrl("https://x.nl/((", 19, SIGNS)).toBe("https://x.nl/%28%28");
  expect(safeUrl("https://x.nl/((", 18, SIGNS)).toBeUndefined();
});
