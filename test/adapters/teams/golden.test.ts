import { describe, expect, it } from "vitest";
import { cardMessage } from "../../../src/adapters/teams/messages.ts";
import { flawsOfCard } from "../../../src/adapters/teams/sound-card.ts";
import { flawOf } from "../../support/fake-teams.ts";
import { GOLDENS } from "../../support/golden-answers.ts";
import { teamsCard } from "../../support/rendered.ts";

describe.each(GOLDENS)("%s in Teams", (name, answer) => {
  const card = teamsCard(answer);
  const message = cardMessage(answer, card);

  it("is taken by Teams' rules, ours and the fake's", () => {
    expect(flawsOfCard(card)).toEqual([]);
    expect(flawOf(message)).toBeUndefined();
  });

  it("looks as it was reviewed", async () => {
    const json = `${JSON.stringify(message, null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(`../../golden/teams/${name}.json`);
  });
});
