import { expect, it } from "vitest";
import { ApprovedText, correctionOf, wholeOf } from "../../../src/bot/desk/approved-text.ts";
import { statedFacts } from "../../../src/knowledge/fact-index.ts";
import { brain } from "../../support/wordings.ts";

const fact = statedFacts(brain.catalog).get("mlops-engineer.tools.mlflow");
const approval = {
  nl: "Zo is het.",
  en: "It is so.",
  source: "Titel, https://example.org/a",
  date: "2026-11-27",
};
const kindOf = (kind?: string) => {
  const whole = wholeOf(7, fact, { ...approval, ...(kind === undefined ? {} : { kind }) });
  if (whole.kind === "missing") return whole.missing;
  const { source } = correctionOf(ApprovedText.parse(JSON.parse(JSON.stringify(whole.text))));
  return "kind" in source ? source.kind : undefined;
};

it("is of the trade, unless the curator says otherwise, in either language", () => {
  expect([kindOf(), kindOf("wet"), kindOf("Standard.")]).toEqual(["practitioner", "law", "standard"]);
});

it("lacks a kind where the catalog has none of that name", () => {
  expect(kindOf("roddel")).toEqual(["kind"]);
  expect(wholeOf(7, undefined, { kind: "wet" })).toEqual({
    kind: "missing",
    missing: ["fact", "nl", "en", "source", "date"],
  });
});
