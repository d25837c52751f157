import { describe, expect, it } from "vitest";
import { cardMessage, textMessage } from "../../../src/adapters/teams/messages.ts";
import { CARDS } from "../../../src/adapters/teams/shown.ts";
import { flawsOfCard } from "../../../src/adapters/teams/sound-card.ts";
import type { Answer, Section } from "../../../src/answer/answer.ts";
import { pagesOf } from "../../../src/answer/pages.ts";
import { hostileEn, hugeNl } from "../../support/awkward-answers.ts";
import { actionsOn, executesOn } from "../../support/card-actions.ts";
import { teamsCard } from "../../support/rendered.ts";
import { compareNl, helpNl, interviewEn, profileNl, recruitingNl } from "../../support/small-answers.ts";

it.each([
  ["hostile", hostileEn],
  ["huge", pagesOf(hugeNl, CARDS.fits)[0]],
])("makes a sound card of a %s answer", (_, answer) => {
  expect(flawsOfCard(teamsCard(answer))).toEqual([]);
});

const said = (answer: Answer): string => JSON.stringify(teamsCard(answer).body);

it("puts one mark behind a line, which opens its source, and folds the sources away", () => {
  expect(said(profileNl)).toContain("modelversies bij [\\\\[2\\\\]](https://mlflow.org/docs/latest/)");
  expect(said(profileNl)).toContain("[2] [MLflow documentation](https://mlflow.org/docs/latest/)");
  expect(said(profileNl)).toContain('"id":"sources","isVisible":false');
  expect(said(profileNl)).toContain('"text":"▸ Bronnen (3)"');
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

it("folds the points of each question away, under a title that says whether they are open", () => {
  const text = said(interviewEn);
  expect(text).toContain('"id":"points-0-0","isVisible":false');
  expect(text).toContain('"text":"▸ Good answer · medior · design"');
  expect(text).toContain('"text":"▾ Good answer · medior · design"');
  expect(text).toContain("- has a rollback ready");
});

it("opens all answers at once, and has the question behind a question among them", () => {
  const [asked] = interviewEn.sections;
  if (asked?.kind !== "questions") throw new Error("no questions");
  const [one] = asked.questions;
  const questions = [one, one].flatMap((each) =>
    each === undefined ? [] : [{ ...each, probe: "And then?" }],
  );
  const text = said({
    ...interviewEn,
    sections: [
      { ...asked, questions },
      { ...asked, questions },
    ],
  });
  expect(text).toContain("**Ask on**: And then?");
  expect(text).toContain('{"elementId":"points-0-1","isVisible":true}');
  expect(flawsOfCard(teamsCard({ ...interviewEn, sections: [asked, asked] }))).toEqual([]);
});

it("has over each number of a text the sentences that rest on its source, and not its name again", () => {
  const [entity] = textMessage(profileNl).entities ?? [];
  const claims = (entity?.["citation"] ?? []) as { appearance: { name: string; abstract: string } }[];
  expect(claims.map(({ appearance }) => appearance.name)).toContain("MLflow documentation");
  for (const { appearance } of claims) expect(appearance.abstract).not.toBe(appearance.name);
  const mlflow = claims.find(({ appearance }) => appearance.name === "MLflow documentation");
  expect(mlflow?.appearance.abstract).toContain("modelversies bij");
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

describe("parts", () => {
  const lines = (count: number) => Array.from({ length: count }, () => ({ text: "een regel", facts: [] }));
  const part = (name: string, count: number): Section => ({
    kind: "list",
    name,
    title: name,
    lines: lines(count),
  });
  const withParts = (...sections: Section[]): Answer => ({ ...profileNl, sections });

  it("stand open for as long as a phone screen has room, and the others are titles that a tap opens", () => {
    const text = said(withParts(part("kort", 3), part("lang", 60), part("ook kort", 2)));
    expect(text).toContain('"text":"kort"');
    expect(text).toContain('"text":"▸ lang"');
    expect(text).toContain('"id":"part-1","isVisible":false');
    expect(text).toContain('"text":"ook kort"');
  });

  it("stand open when they are all there is, or are to be copied", () => {
    expect(said(withParts(part("lang", 60)))).toContain('"text":"lang"');
    const toCopy: Section = { kind: "list", name: "b", title: "tekst", lines: lines(60), toCopy: true };
    expect(said(withParts(part("kort", 3), toCopy))).toContain('"text":"tekst"');
  });

  it("that are lists are one list for who hears them", () => {
    expect(said(withParts(part("kort", 2)))).toContain('"text":"- een regel\\n- een regel"');
  });
});

describe("buttons", () => {
  const labelled = (...labels: string[]) =>
    labels.map((label) => ({ label, intent: { kind: "help" as const } }));
  /** Of what is no matter of ours to judge or go on with: under that stand its own buttons alone. */
  const rowsOf = (answer: Answer) =>
    teamsCard({ ...answer, intent: { kind: "help" } }).body.flatMap((each) =>
      each.type === "ActionSet" ? [each.actions.map(({ title }) => title)] : [],
    );

  it("stand in rows in which none is cut", () => {
    const followUps = labelled("Tools", "Leercurve", "Interviewvragen", "Werving");
    expect(rowsOf({ ...profileNl, followUps })).toEqual([
      ["Tools", "Leercurve", "Interviewvragen"],
      ["Werving"],
    ]);
  });

  it("are a menu where more can be picked than a screen has rows for", () => {
    const choices = labelled(
      ...Array.from({ length: 22 }, (_, index) => `Een lang onderwerp nummer ${index}`),
    );
    const card = teamsCard({ ...profileNl, choices });
    const menu = card.body.find((each) => each.type === "Input.ChoiceSet");
    expect(menu?.choices).toHaveLength(22);
    expect(rowsOf({ ...profileNl, choices, followUps: [] })).toEqual([["Toon"]]);
  });

  it("are a menu of all that is listed, where there is more than has a button", () => {
    const listed = labelled("Een", "Twee", "Drie");
    const card = teamsCard({ ...profileNl, listed, followUps: listed.slice(0, 2) });
    expect(card.body.find((each) => each.type === "Input.ChoiceSet")?.choices).toHaveLength(3);
  });
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
    expect(textMessage(hostileEn).text).toContain("\\[x\\](https:\u200b//evil.example)");
  });

  it("cut a button's title on the edge of a character", () => {
    const [action] = executesOn(teamsCard(hostileEn));
    expect(action?.title.length).toBeLessThanOrEqual(40);
    expect(action?.title).toMatch(/^<!channel> & 👩‍👩‍👧‍👦 a label.*…$/u);
  });
});

it("leaves out a button without a name, and every one after the fifth", () => {
  const [first] = profileNl.followUps;
  const help = { ...profileNl, intent: { kind: "help" as const } };
  const many = Array.from({ length: 8 }, () => first).filter((each) => each !== undefined);
  expect(actionsOn(teamsCard({ ...help, followUps: many }))).toHaveLength(5);
  expect(actionsOn(teamsCard({ ...help, followUps: [{ label: " ", intent: { kind: "help" } }] }))).toEqual(
    [],
  );
});

it("asks for no judgement of a courtesy, nor of a question back, which told nothing yet", () => {
  const choices = [{ label: "MLOps Engineer", intent: { kind: "help" as const } }];
  const asked = (answer: Answer) => "channelData" in cardMessage(answer, teamsCard(answer));
  expect(asked(profileNl)).toBe(true);
  expect(asked(helpNl)).toBe(false);
  expect(asked({ ...profileNl, citations: [], choices })).toBe(false);
});
