import { describe, expect, it } from "vitest";
import { toCard } from "../../../src/adapters/teams/cards.ts";
import { cardMessage } from "../../../src/adapters/teams/messages.ts";
import { isSound } from "../../../src/adapters/teams/sound-card.ts";
import { silentLog } from "../../../src/observability/logger.ts";
import { flawOf } from "../../support/fake-teams.ts";
import { GOLDENS } from "../../support/golden-answers.ts";

describe.each(GOLDENS)("%s in Teams", (name, answer) => {
  const card = toCard(answer);
  const message = cardMessage(answer, card);

  it("is taken by Teams' rules, ours and the fake's", () => {
    expect(isSound(card, answer, silentLog)).toBe(true);
    expect(flawOf(message)).toBeUndefined();
  });

  it("looks as it was reviewed", async () => {
    const json = `${JSON.stringify(message, null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(`../../golden/teams/${name}.json`);
  });
});
