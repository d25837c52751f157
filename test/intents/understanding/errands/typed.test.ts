import { expect, it } from "vitest";
import { RoleId } from "../../../../src/ids.ts";
import { faultIn } from "../../../../src/intents/understanding/errands/faults.ts";
import { typedErrand } from "../../../../src/intents/understanding/errands/typed.ts";

const mlops = RoleId.parse("mlops-engineer");
const typed = (text: string) => typedErrand(text, (words) => (words === "mlops" ? mlops : undefined));

const approval = {
  nl: "Zo is het.",
  en: "It is so.",
  source: "Titel, https://example.org/a:b",
  date: "27-11-2026",
};

it.each([
  ["voorstellen", { what: "proposals" }],
  ["All proposals.", { what: "proposals" }],
  ["voorstel 12", { what: "proposals", number: 12 }],
  ["Proposal #12", { what: "proposals", number: 12 }],
  [
    "voorstel 12 akkoord nl: Zo is het. en: It is so. bron: Titel, https://example.org/a:b datum: 27-11-2026",
    { what: "approve", number: 12, approval },
  ],
  [
    "proposal 12: approve\nen: It is so.\nnl: Zo is het.\nsource: Titel, https://example.org/a:b\ndate: 27-11-2026",
    { what: "approve", number: 12, approval },
  ],
  [
    "voorstel 12 akkoord nl: Zo is het. bron: https://example.org/a soort: wet datum: 2026-11-27",
    {
      what: "approve",
      number: 12,
      approval: { nl: "Zo is het.", source: "https://example.org/a", kind: "wet", date: "2026-11-27" },
    },
  ],
  [
    "proposal 12 approve kind: a law, source: SOME-ID",
    { what: "approve", number: 12, approval: { kind: "a law,", source: "SOME-ID" } },
  ],
  ["voorstel 12 akkoord", { what: "approve", number: 12, approval: {} }],
  ["voorstel 12 afwijzen: staat er niet", { what: "reject", number: 12, note: "staat er niet" }],
  ["proposal 12 ask: where?", { what: "ask-back", number: 12, note: "where?" }],
  ["voorstel 12 intrekken", { what: "withdraw", number: 12 }],
  [
    "voorstel 12 feit: mlops-engineer.tools.mlflow",
    { what: "correction", number: 12, fact: "mlops-engineer.tools.mlflow" },
  ],
  ["voorstel 12: in de documentatie", { what: "correction", number: 12, note: "in de documentatie" }],
  ["antwoord 7: schaal tien", { what: "reply", number: 7, note: "schaal tien" }],
  ["answer to question 7 - scale ten", { what: "reply", number: 7, note: "scale ten" }],
  ["antwoord 7 als voorstel", { what: "reply-proposed", number: 7 }],
  ["correctie: dat is anders", { what: "correction", note: "dat is anders" }],
  ["ik wil een fout melden", { what: "correction" }],
  ["stuur voorstellen hierheen", { what: "proposals-here" }],
  ["send all questions here", { what: "questions-here" }],
  ["vragen over mlops hierheen", { what: "questions-here", topic: mlops }],
  ["vragen over koken hierheen", undefined],
  ["voorstel voor een gesprek met een data engineer", undefined],
  ["antwoord in het Engels", undefined],
  ["wat is een voorstel?", undefined],
] as const)("%s", (text, meant) => {
  expect(typed(text)).toEqual(meant);
});

it("cuts a note where it gets too long, and takes no number that is none", () => {
  expect(typed(`correctie: ${"a".repeat(2_000)}`)?.note).toHaveLength(1_000);
  expect(typed("voorstel 0 intrekken")).toBeUndefined();
  expect(typed("voorstel 12345678901")).toBeUndefined();
});

it.each([
  ["dat klopt niet", "wrong"],
  ["that is not right", "wrong"],
  ["je antwoord is verouderd", "outdated"],
  ["dat was niet wat ik vroeg", "not-asked"],
  ["veel te lang", "too-long"],
  ["iets anders", "other"],
  ["dit is nutteloos", undefined],
])("hears what was wrong in '%s'", (text, fault) => {
  expect(faultIn(text)).toBe(fault);
});
