import { describe, expect, it } from "vitest";
import { TERMINAL } from "../../src/adapters/console/shown.ts";
import { POSTED, PRIVATE } from "../../src/adapters/slack/shown.ts";
import { CARDS } from "../../src/adapters/teams/shown.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { nextPage, pagesOf } from "../../src/answer/pages.ts";
import { factLists, sectionItems } from "../../src/answer/section-items.ts";
import { RoleId } from "../../src/ids.ts";
import type { SureIntent } from "../../src/intent.ts";
import type { Language } from "../../src/language.ts";
import { hugeNl } from "../support/awkward-answers.ts";
import { profileNl } from "../support/small-answers.ts";
import { brain } from "../support/wordings.ts";

const SURFACES = [POSTED, PRIVATE, CARDS, TERMINAL];
const ids = brain.catalog.roles.map(({ id }) => id);

const three = (first: number): SureIntent => ({
  kind: "compare_roles",
  roles: [0, 1, 2].flatMap((next) => ids[(first + next) % ids.length] ?? []),
});
/** What used to be cut: everything of each role, and comparisons of three. */
const LONG: readonly SureIntent[] = [
  ...ids.map((id): SureIntent => ({ kind: "role_profile", roles: [id], section: "all" })),
  ...ids.slice(0, 3).map((id): SureIntent => ({ kind: "role_learning", roles: [id], section: "all" })),
  ...[0, 3, 6].map(three),
];

/** The items of an answer, each by the section it stands in. */
function itemsOf({ sections }: Answer): readonly string[] {
  return sections.flatMap((section) => {
    const items: readonly object[] = sectionItems(section);
    return items.map((item) => `${section.name}: ${JSON.stringify(item)}`);
  });
}

describe.each(
  SURFACES.flatMap((surface) => (["nl", "en"] as const).map((language) => [surface, language] as const)),
)("the pages of long answers ($name)", ({ name, fits }, language: Language) => {
  const long = LONG.map((intent) => brain.respond(intent, language)).map((answer) => ({
    answer,
    pages: pagesOf(answer, fits),
  }));

  it(`show everything, once and in order (${name}, ${language})`, () => {
    for (const { answer, pages } of long)
      expect(pages.flatMap(itemsOf), answer.title).toEqual(itemsOf(answer));
  });

  it(`each fit one message (${name}, ${language})`, () => {
    const tooLong = long.flatMap(({ pages }) => pages).filter((page) => !fits(page));
    expect(tooLong.map(({ title }) => title)).toEqual([]);
  });

  it(`each list exactly the sources that they cite (${name}, ${language})`, () => {
    for (const page of long.flatMap(({ pages }) => pages)) {
      const shown = new Set([
        ...(page.lead?.facts ?? []).map(({ id }) => id),
        ...page.sections.flatMap((section) => factLists(section).flat()),
      ]);
      const cited = page.citations.filter(({ id }) => shown.has(id)).flatMap(({ sources }) => sources);
      expect(new Set(page.sources.map(({ id }) => id)), page.title).toEqual(new Set(cited));
    }
  });
});

describe("a page", () => {
  it("is the answer itself where that fits", () => {
    expect(pagesOf(profileNl, () => true)).toEqual([profileNl]);
  });

  it("says which it is, and leads on to the next until the last", () => {
    const [first, second] = pagesOf(hugeNl, POSTED.fits);
    expect(first?.title).toMatch(/ \(1\/\d+\)$/u);
    expect(first?.followUps[0]).toEqual({ label: "Verder", intent: hugeNl.intent, page: 2 });
    expect(first?.notes.at(-1)).toMatch(/^Deel 1 van \d+/u);
    expect(second?.title).toMatch(/ \(2\/\d+\)$/u);
    expect(second?.lead).toBeUndefined();
    expect(nextPage(pagesOf(hugeNl, POSTED.fits).at(-1) ?? hugeNl)).toBeUndefined();
  });

  it("holds one item at least, so that the end is always reached", () => {
    expect(pagesOf(profileNl, () => false).flatMap(itemsOf)).toEqual(itemsOf(profileNl));
  });

  it("begins with a section of its own rather than in the middle of one", () => {
    const answer = brain.respond(
      { kind: "role_profile", roles: [RoleId.parse("prompt-engineer")], section: "all" },
      "nl",
    );
    const names = pagesOf(answer, POSTED.fits).map(({ sections }) => sections.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names.flat()).size).toBe(names.flat().length);
  });
});
