import { describe, expect, it } from "vitest";
import { textMessage } from "../../../src/adapters/teams/messages.ts";
import { CARDS } from "../../../src/adapters/teams/shown.ts";
import { flawsOfCard } from "../../../src/adapters/teams/sound-card.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import { pagesOf } from "../../../src/answer/pages.ts";
import { hostileEn, hugeNl } from "../../support/awkward-answers.ts";
import { teamsCard } from "../../support/rendered.ts";
import { compareNl, interviewEn, profileNl, recruitingNl } from "../../support/small-answers.ts";

it.each([
  ["hostile", hostileEn],
  ["huge", pagesOf(hugeNl, CARDS.fits)[0]],
])("makes a sound card of a %s answer", (_, answer) => {
  expect(flawsOfCard(teamsCard(answer))).toEqual([]);
});

const said = (answer: Answer): string => JSON.stringify(teamsCard(answer).body);

it("puts one mark behind a line, which opens its source, and folds the sources away behind a button", () => {
  expect(said(profileNl)).toContain("modelversies bij [\\\\[2\\\\]](https://mlflow.org/docs/latest/)");
  expect(said(profileNl)).toContain("[2] [MLflow documentation](https://mlflow.org/docs/latest/)");
  expect(said(profileNl)).toContain('"id":"sources","isVisible":false');
  expect(teamsCard(profileNl).actions?.at(-1)).toEqual({
    type: "Action.ToggleVisibility",
    title: "Bronnen (3)",
    targetElements: ["sources"],
  });
});

it("says once a section what is a guideline and what was counted, and of a duty its article", () => {
  const text = said(recruitingNl);
  expect(text).toContain("Wat moet · deels richtlijn, deels geteld");
  expect(text).toContain("Richtlijn: ");
  expect(text).toContain("AI-verordening art. 6, van toepassing vanaf 2027-12-02");
});

describe("a table", () => {
  const table = (answer: Answer) =>
    JSON.stringify(teamsCard(answer).body).match(/"type":"Table"/gu)?.length ?? 0;
  const wide = (answer: Answer): Answer => ({
    ...answer,
    sections: answer.sections.map((section) =>
      section.kind === "table"
        ? {
            ...section,
            columns: [...section.columns, "Derde"],
            rows: section.rows.map((row) => ({ ...row, cells: [...row.cells, "x"] })),
          }
        : section,
    ),
  });

  it("is one, with its columns as the first row and no mark in its cells", () => {
    expect(table(compareNl)).toBe(1);
    expect(said(compareNl)).toContain('"text":"Airflow, dbt"');
    expect(said(compareNl)).not.toContain("dbt [");
  });

  it("comes row by row where it is too wide for a phone, each cell under its name", () => {
    expect(table(wide(compareNl))).toBe(0);
    expect(said(wide(compareNl))).toContain('{"title":"Data Engineer","value":"Airflow, dbt"}');
  });
});

it("folds the points of a question away behind a button of their own", () => {
  const text = said(interviewEn);
  expect(text).toContain('"targetElements":["points-0-0"]');
  expect(text).toContain('"id":"points-0-0","isVisible":false');
  expect(text).toContain("- has a rollback ready");
});

it("says that the lead was worded by AI where it was, and nowhere else", () => {
  expect(said(compareNl)).toContain("verwoord door AI");
  expect(said(profileNl)).not.toContain("verwoord door AI");
});

it("lists every source, however many there are", () => {
  const sources = Array.from({ length: 60 }, (_, place) => ({
    id: `source-${place}`,
    title: `Bron ${place}`,
  })) as unknown as Answer["sources"];
  expect(said({ ...profileNl, sources })).toContain("[60] Bron 59");
});

describe("anyone's words", () => {
  it("show as they were written and do nothing", () => {
    const text = said(hostileEn);
    expect(text).toContain("\\\\*bold\\\\*");
    expect(text).not.toMatch(/(?<!\\)\]\(https:\/\/evil\.example/u);
    expect(text).not.toContain("{{x}}");
  });

  it("link nothing but https", () => {
    expect(said(hostileEn)).not.toContain("javascript:");
    expect(said(hostileEn)).not.toContain("not-https.example");
  });

  it("are escaped in the text message too", () => {
    expect(textMessage(hostileEn).text).toContain("\\[x\\](https\\://evil.example)");
  });

  it("cut a button's title on the edge of a character", () => {
    const [action] = teamsCard(hostileEn).actions ?? [];
    expect(action?.title.length).toBeLessThanOrEqual(40);
    expect(action?.title).toMatch(/^<!channel> & 👩‍👩‍👧‍👦 a label.*…$/u);
  });
});

it("leaves out a button without a name, and every one after the fifth", () => {
  const [first] = profileNl.followUps;
  const many = Array.from({ length: 8 }, () => first).filter((each) => each !== undefined);
  expect(teamsCard({ ...profileNl, followUps: many }).actions).toHaveLength(6);
  expect(
    teamsCard({ ...profileNl, sources: [], followUps: [{ label: " ", intent: { kind: "help" } }] }).actions,
  ).toBeUndefined();
});
