import { describe, expect, it } from "vitest";
import { toCard } from "../../../src/adapters/teams/cards.ts";
import { textMessage } from "../../../src/adapters/teams/messages.ts";
import { isSound } from "../../../src/adapters/teams/sound-card.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import { silentLog } from "../../../src/observability/logger.ts";
import { hostileEn, hugeNl } from "../../support/awkward-answers.ts";
import { compareNl, interviewEn, profileNl, recruitingNl } from "../../support/small-answers.ts";

it.each([
  ["hostile", hostileEn],
  ["huge", hugeNl],
])("makes a sound card of a %s answer", (_, answer) => {
  expect(isSound(toCard(answer), answer, silentLog)).toBe(true);
});

const said = (answer: Answer): string => JSON.stringify(toCard(answer).body);

it("cites every line and lists the sources with their links", () => {
  expect(said(profileNl)).toContain("houdt experimenten en modelversies bij [1][2]");
  expect(said(profileNl)).toContain("[2] [MLflow documentation](https://mlflow.org/docs/latest/)");
});

it("marks a guideline, a count and a duty as such", () => {
  const text = said(recruitingNl);
  expect(text).toContain("[3] · richtlijn");
  expect(text).toContain("[2] · geteld");
  expect(text).toContain("AI-verordening art. 6, van toepassing vanaf 2027-12-02");
});

it("names what stands in each cell of a table", () => {
  expect(said(compareNl)).toContain('{"title":"Data Engineer","value":"Airflow, dbt"}');
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

describe("a long answer", () => {
  it("is cut below 28 KB of UTF-16 and keeps its sources and buttons", () => {
    const card = toCard(hugeNl);
    expect(Buffer.byteLength(JSON.stringify(card), "utf16le")).toBeLessThanOrEqual(28_000);
    expect(said(hugeNl)).toContain("[1] Eigen rollenoverzicht");
    expect(card.actions).toHaveLength(4);
  });

  it("says that it was cut and where the rest is", () => {
    expect(said(hugeNl)).toContain("… er is meer: tik op een knop hieronder");
    expect(said({ ...hugeNl, followUps: [] })).toContain("… er is meer: vraag naar één onderdeel.");
    expect(said(profileNl)).not.toContain("er is meer");
  });

  it("counts the sources for which there is no room", () => {
    const sources = Array.from({ length: 60 }, (_, place) => ({
      id: profileNl.sources[0]?.id ?? place,
      title: `Bron ${place} ${"x".repeat(100)}`,
    })) as unknown as Answer["sources"];
    expect(said({ ...profileNl, sources })).toMatch(/… \+\d+/u);
    expect(isSound(toCard({ ...profileNl, sources }), profileNl, silentLog)).toBe(true);
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
    expect(textMessage(hostileEn).text).toContain("\\[x\\](https\\://evil.example)");
  });

  it("cut a button's title on the edge of a character", () => {
    const [action] = toCard(hostileEn).actions ?? [];
    expect(action?.title.length).toBeLessThanOrEqual(40);
    expect(action?.title).toMatch(/^<!channel> & 👩‍👩‍👧‍👦 a label.*…$/u);
  });
});

it("leaves out a button without a name, and every one after the fifth", () => {
  const [first] = profileNl.followUps;
  const many = Array.from({ length: 8 }, () => first).filter((each) => each !== undefined);
  expect(toCard({ ...profileNl, followUps: many }).actions).toHaveLength(5);
  expect(
    toCard({ ...profileNl, followUps: [{ label: " ", intent: { kind: "help" } }] }).actions,
  ).toBeUndefined();
});
