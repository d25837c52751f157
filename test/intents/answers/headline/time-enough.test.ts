import { describe, expect, it } from "vitest";
import { headlineTo } from "../../../support/asked.ts";

describe("whether a time is enough", () => {
  it.each([
    [
      "Is 15 weken genoeg om onze business analist prompt engineer te laten worden?",
      /^Ja: reken op 13 weken/u,
    ],
    [
      // 100 to 120 hours
      "kick-off in 6 weeks. java dev, 8h/week. ready as an AI application developer by then?",
      /^No.* 13 to 15 weeks at 8 hours/u,
    ],
    [
      // 140 to 160 hours
      "php'er, 7 uur in de week. lukt AI application developer binnen een halfjaar?",
      /^Ja: reken op 20 tot 23 weken/u,
    ],
    [
      "Ik ben Javaan en kan hooguit 4 uur in de week vrijmaken. Haal ik het dan, of is dat te weinig?",
      /^Dan duurt het langer: reken op 25 tot 30 weken bij 4 uur .*10 tot 12 weken bij 10 uur/u,
    ],
  ])("is set against the move from the background: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it.each([
    ["Is one year of programming enough to start learning AI software engineer?", /^Yes.*a year or more/u],
    [
      "half a year of Python, can I start as MLOps engineer?",
      /^No, not yet for the route of an experienced developer; for that of a novice, yes\..*a year of programming/u,
    ],
    [
      "ik programmeer nu een half jaar. genoeg basis om aan mlops te beginnen?",
      /^Nog niet voor de route van een ervaren developer, wel voor die van een beginner\..*een jaar/u,
    ],
  ])("behind somebody is set against what is asked beforehand: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it("is not said of a thing that somebody only knows", () => {
    expect(headlineTo("ik ken alleen Excel, kan ik prompt engineer worden?")).toMatch(
      /^Nee, niet op zichzelf/u,
    );
  });

  it("of the fewest weeks is the quickest", () => {
    expect(headlineTo("welke rol kost een beginner de minste weken?")).toMatch(
      /^Het snelst voor een beginner/u,
    );
  });

  it("without something is asked the other way round", () => {
    expect(headlineTo("kan ik AI security engineer worden zonder zelf te programmeren?")).toMatch(/^Nee/u);
    expect(headlineTo("kan ik data engineer worden zonder diploma?")).toMatch(/^Ja/u);
    expect(headlineTo("can I become an MLOps engineer without Kubernetes?")).toMatch(/^No.*medior/u);
    expect(headlineTo("kan een prompt engineer zonder Python?")).toMatch(/^Het hoort bij de tools/u);
  });
});

it("is not said of years of experience that somebody has behind them", () => {
  expect(
    headlineTo("ik ben java developer, 12 jaar ervaring. wat moet ik nog leren om ai engineer te worden?"),
  ).not.toMatch(/^Ja: reken op/u);
});
