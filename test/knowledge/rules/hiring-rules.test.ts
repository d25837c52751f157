import { describe, expect, it } from "vitest";
import { toMessage } from "../../../src/knowledge/finding.ts";
import { openCatalog } from "../../../src/knowledge/load/shipped.ts";
import { ageNeutral } from "../../../src/knowledge/rules/age-neutral.ts";
import { blanks } from "../../../src/knowledge/rules/blanks.ts";
import { genderNeutral } from "../../../src/knowledge/rules/gender-neutral.ts";
import { noStereotypes } from "../../../src/knowledge/rules/no-stereotypes.ts";
import { originNeutral } from "../../../src/knowledge/rules/origin-neutral.ts";
import type { Rule } from "../../../src/knowledge/rules/rule.ts";
import { vacancyMusts } from "../../../src/knowledge/rules/vacancy-musts.ts";
import { vacancyVoice } from "../../../src/knowledge/rules/vacancy-voice.ts";
import type { Role } from "../../../src/knowledge/schema/role.ts";

const data = await openCatalog();
const [shipped] = data.roles;
if (shipped === undefined) throw new Error("no role");

/** What a rule says of a vacancy that differs from a shipped one. */
function said(rule: Rule, change: Partial<Role["vacancy"]>): string {
  const role = { ...(shipped as Role), vacancy: { ...(shipped as Role).vacancy, ...change } };
  const placeOf = () => ({ file: "roles/a.yaml", line: 1 });
  const checked = { data: { ...data, roles: [role] }, parts: [], placeOf, today: undefined, overlaid: false };
  return rule.check(checked).map(toMessage).join("\n");
}

const mission = (nl: string, en: string) => ({ mission: { nl, en } });
const DUTCH_FINE = "Je bouwt.";
const ENGLISH_FINE = "You build.";

describe("words of a text by which people are found", () => {
  it.each([
    [ageNeutral, "Je komt in een jong en dynamisch team.", "jong en dynamisch"],
    [ageNeutral, "Je bent een digital native.", "digital native"],
    [ageNeutral, "Je bent pas afgestudeerd.", "pas afgestudeerd"],
    [ageNeutral, "Je hebt maximaal 5 jaar ervaring.", "maximaal 5 jaar ervaring"],
    [genderNeutral, "Hij bouwt mee.", "Hij"],
    [genderNeutral, "Je bent een engineer (m/v).", "m/v"],
    [genderNeutral, "Je bent een vakman.", "vakman"],
    [originNeutral, "Je bent native speaker Nederlands.", "native speaker"],
    [originNeutral, "Nederlands is je moedertaal.", "moedertaal"],
    [noStereotypes, "Je bent een prompt-ninja.", "ninja"],
    [noStereotypes, "Je hebt geen 9-tot-5-mentaliteit.", "9-tot-5-mentaliteit"],
  ] as const)("are refused in Dutch: %o, %s", (rule, text, word) => {
    expect(said(rule, mission(text, ENGLISH_FINE))).toContain(`says "${word}"`);
  });

  it.each([
    [ageNeutral, "You join a young and dynamic team.", "young and dynamic"],
    [ageNeutral, "You are a recent graduate.", "recent graduate"],
    [ageNeutral, "You have no more than five years of experience.", "no more than five years of experience"],
    [genderNeutral, "You are the guy for this.", "guy"],
    [genderNeutral, "You know how to plan manpower.", "manpower"],
    [originNeutral, "You are a native speaker of English.", "native speaker"],
    [noStereotypes, "You are a rockstar.", "rockstar"],
    [noStereotypes, "You work hard, play hard.", "work hard, play hard"],
  ] as const)("are refused in English: %o, %s", (rule, text, word) => {
    expect(said(rule, mission(DUTCH_FINE, text))).toContain(`says "${word}"`);
  });

  it("are named with what to write instead", () => {
    expect(said(ageNeutral, mission("Voor een jong en dynamisch team.", ENGLISH_FINE))).toContain(
      'Say how the team works, such as "een team dat graag iets nieuws probeert"',
    );
    expect(said(originNeutral, mission(DUTCH_FINE, "You are a native speaker."))).toContain(
      'such as "you write clear English"',
    );
  });

  it.each([
    "Je hebt drie jaar ervaring met Python en jongleert met prioriteiten.",
    "Je bouwt een wizard in de UI en jaagt op bugs.",
    "Je werkt in een v/m/x-vrij bedrijf met zijn allen.",
    "Je zijn taken staan vast.",
  ])("may be like those that are refused: %s", (text) => {
    for (const rule of [ageNeutral, genderNeutral, originNeutral, noStereotypes])
      expect(said(rule, mission(text, ENGLISH_FINE))).toBe("");
  });
});

describe("a vacancy in one voice", () => {
  it("is refused where a sentence does not speak to the reader, or says u", () => {
    expect(said(vacancyVoice, mission("RAG en agents doorlichten", ENGLISH_FINE))).toContain(
      '.vacancy.mission is no sentence to the reader in nl. Write it as "Je …", with a full stop',
    );
    expect(said(vacancyVoice, mission("Je en uw team bouwen.", ENGLISH_FINE))).toContain("in nl");
    expect(said(vacancyVoice, mission(DUTCH_FINE, "Building features."))).toContain("in en");
  });

  it("says musts of its own level", () => {
    const { levels } = (shipped as Role).vacancy;
    const [first, ...rest] = levels.junior.must;
    const must = [{ nl: DUTCH_FINE, en: ENGLISH_FINE, ...first, from: ["bounded-agents"] }, ...rest];
    expect(said(vacancyMusts, { levels: { ...levels, junior: { ...levels.junior, must } } })).toMatch(
      /a junior vacancy names "bounded-agents", which is no must of that level\. Use one of: solid-coding/u,
    );
  });

  it.each(["Je werkt in [1].", "Je werkt [hier", "Je leest [dit](daar)."])(
    "has no bracket that is no blank: %s",
    (text) => {
      expect(said(blanks, mission(text, ENGLISH_FINE))).toContain("has a bracket that is no blank");
    },
  );
});
