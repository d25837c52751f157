import { describe, expect, it } from "vitest";
import { headlineTo } from "../../../support/asked.ts";

describe("a case in which a role is not the one", () => {
  it.each([
    [
      "six sources, all on managed connectors. does that justify a data engineer?",
      /^No, not in that case\./u,
    ],
    [
      "Two models in production and that's it. Do I have to fund an MLOps engineer?",
      /^No, not in that case\./u,
    ],
    [
      "één app voor één klant, loont een AI SaaS product engineer dan",
      /^Nee, dan niet\. .*AI Application Developer/u,
    ],
    ["wij maken drie datasets per jaar. synthetic data engineer nodig?", /^Nee, dan niet\./u],
  ])("is told with its verdict where it was put: %s", (question, headline) => {
    expect(headlineTo(question)).toMatch(headline);
  });

  it.each([
    "we have 40 models in production, do we need an MLOps engineer?",
    "do we need a data engineer with 60 sources and no managed connectors?",
    "wij bedienen 200 klanten met één app, hebben we een AI SaaS product engineer nodig?",
    "we train our own models every week. do we need an AI software engineer?",
    "we do not know any step beforehand, is an agent developer useful?",
  ])("gives no verdict on another amount or on its opposite: %s", (question) => {
    expect(headlineTo(question)).not.toMatch(/^(?:No|Nee)\b/u);
  });

  it("is not taken for people of another title: what separates them is told", () => {
    expect(headlineTo("hebben wij een security engineer nodig als we al een CISO hebben?")).toMatch(
      /^De een doet het werk van de ander niet\. Een CISO draagt de beveiliging van het hele bedrijf; de AI Security Engineer/u,
    );
  });

  it("says of a title that goes by the words of a background that it is not the role, unless somebody wants to become one", () => {
    expect(headlineTo("Our RPA guy says he's basically an agent developer already. True?")).toMatch(
      /^No\. An RPA developer/u,
    );
    expect(headlineTo("I'm already an RPA developer, can I become an agent developer?")).toMatch(/^Yes/u);
  });
});
