import { expect, it } from "vitest";
import { clipEscaped, escapeMrkdwn, linkable } from "../../../src/adapters/slack/escaping.ts";

it("leaves no mention or link alive in mrkdwn", () => {
  expect(escapeMrkdwn("<!channel> & <@U1>")).toBe("&lt;!channel&gt; &amp; &lt;@U1&gt;");
});

it("tears no entity when it cuts", () => {
  expect(clipEscaped("&&&&", 12)).toBe("&amp;&amp;…");
});

it("lets no sign end a link that is written in mrkdwn", () => {
  expect(linkable("https://x.nl/a|b>c d")).toBe("https://x.nl/a%7Cb%3Ec%20d");
});
