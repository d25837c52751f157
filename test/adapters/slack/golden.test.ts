import { describe, expect, it } from "vitest";
import { flawsOf } from "../../../src/adapters/shared/flaws.ts";
import { MessageBlocks } from "../../../src/adapters/slack/block-schema.ts";
import { refusalOf } from "../../support/fake-slack-blocks.ts";
import { GOLDENS } from "../../support/golden-answers.ts";
import { slackMessage } from "../../support/rendered.ts";
import { slackText } from "../../support/slack-text.ts";

describe.each(GOLDENS)("%s in Slack", (name, answer) => {
  const message = slackMessage(answer, true);

  it("is taken by Slack's rules, ours and the fake's", () => {
    expect(flawsOf(MessageBlocks, message.blocks)).toEqual([]);
    expect(refusalOf(message.blocks)).toBeUndefined();
  });

  it("looks as it was reviewed", async () => {
    const json = `${JSON.stringify(message, null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(`../../golden/slack/${name}.json`);
  });

  it("reads as it was reviewed", async () => {
    await expect(slackText(message)).toMatchFileSnapshot(`../../golden/slack/${name}.txt`);
  });
});
