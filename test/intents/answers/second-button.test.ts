import { expect, it } from "vitest";
import { brain } from "../../support/wordings.ts";

it.each([
  ["nl", "We zoeken iemand die onze modellen live zet en bewaakt"],
  ["en", "We are looking for someone who puts our models live and monitors them"],
] as const)("what may have been meant too stands once among the buttons: %s", (language, text) => {
  const { intent, second } = brain.understand(text, { language });
  if (second === undefined) throw new Error("nothing else may have been meant");
  const { followUps } = brain.respond(intent, language, { intent: second });
  const shown = followUps.map((each) => each.intent).filter(({ kind }) => kind === second.kind);
  expect(shown).toHaveLength(1);
});
