import { describe, expect, it } from "vitest";
import { headlineTo } from "../../../support/asked.ts";

describe("whom to hire first", () => {
  it("names whom a company begins with, and what its size adds", () => {
    expect(headlineTo("We are a 40-person startup. Which AI role should we hire first?")).toMatch(
      /^If you build on existing models, begin with .*From 15 to 50 add a Data Engineer/u,
    );
  });

  it("follows the insurance roadmap for an insurer, also where it has people of a background", () => {
    expect(
      headlineTo("Wij zijn een verzekeraar met vooral COBOL. Welke AI-rol nemen we als eerste aan?"),
    ).toMatch(/^AI Application Developer: .*stappenplan voor volmachtbedrijven/u);
  });

  it("says of another trade that the catalog has no order of its own for it", () => {
    expect(headlineTo("Wij zijn een ziekenhuis. Welke AI-rol nemen we als eerste aan?")).toMatch(
      /^Een eigen volgorde heeft de catalogus alleen voor/u,
    );
  });

  it("keeps its question where only the trade is named anew", () => {
    expect(
      headlineTo(
        "Which AI role should I hire first?",
        "and for a company that only does consultancy projects?",
      ),
    ).toMatch(/^The catalog has an order of its own only for/u);
  });

  it("has a reason beside the rating", () => {
    expect(headlineTo("Which AI role should we hire first?", "why that one first?")).toMatch(
      /rated very high\. If you build on existing models/u,
    );
  });

  it("tells which of those own people can grow into", () => {
    expect(
      headlineTo("Which AI roles should we hire first?", "which of those could we train internally?"),
    ).toMatch(/^With your own people, for instance: .*\(Java developer/u);
  });
});
