import { expect, it } from "vitest";
import { clamp, clampEscaped, escapeMrkdwn, safeUrl } from "../../../src/adapters/slack/escaping.ts";

it("leaves no mention or link alive in mrkdwn", () => {
  expect(escapeMrkdwn("<!channel> & <@U1>")).toBe("&lt;!channel&gt; &amp; &lt;@U1&gt;");
});

it("cuts between whole characters as a reader sees them", () => {
  expect(clamp("ab👩‍👩‍👧‍👦cd", 10)).toBe("ab…");
});

it("leaves a text that fits as it is", () => {
  expect(clamp("precies", 7)).toBe("precies");
});

it("tears no entity when it cuts", () => {
  expect(clampEscaped("&&&&", 12)).toBe("&amp;&amp;…");
});

it.each([
  ["https", "https://mlflow.org/", "https://mlflow.org/"],
  ["signs that would end a link", "https://x.nl/a|b>c d", "https://x.nl/a%7Cb%3Ec%20d"],
  ["plain http", "http://x.nl/", undefined],
  ["a script", "javascript:alert(1)", undefined],
  ["a name before the host", "https://slack.com@evil.nl/", undefined],
  ["no address", "mlflow", undefined],
  ["nothing", undefined, undefined],
])("makes of %s what is safe to link", (_, address, safe) => {
  expect(safeUrl(address, 3_000)).toBe(safe);
});
