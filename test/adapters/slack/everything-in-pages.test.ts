import { describe, expect, it } from "vitest";
import { POSTED, PRIVATE, type SlackSurface, WINDOW } from "../../../src/adapters/slack/shown.ts";
import type { Answer } from "../../../src/answer/answer.ts";
import { sectionItems } from "../../../src/answer/section-items.ts";
import { sourcesButton } from "../../../src/answer/sources.ts";
import type { SureIntent } from "../../../src/intent.ts";
import type { Language } from "../../../src/language.ts";
import { LANGUAGES } from "../../../src/values.ts";
import { faultsOn, pagesOn, wholeOf } from "../../support/pages-on.ts";
import { brain } from "../../support/wordings.ts";

/** Kinds whose answers have a button that shows everything. */
const WHOLE: readonly SureIntent[] = [
  ...brain.catalog.roles.flatMap(({ id }, place): SureIntent[] => {
    const [other, third] = [brain.catalog.roles.at(place - 1), brain.catalog.roles.at(place - 2)];
    const [two, three] = [
      [id, other?.id ?? id],
      [id, other?.id ?? id, third?.id ?? id],
    ];
    return [
      { kind: "role_profile", roles: [id], section: "all" },
      { kind: "role_relevance", roles: [id], section: "all" },
      { kind: "role_tools", roles: two, section: "all" },
      { kind: "compare_roles", roles: two, section: "all" },
      { kind: "compare_roles", roles: three, section: "all" },
      { kind: "legacy_mapping", background: [], roles: [id], section: "all" },
    ];
  }),
  ...["Python", "Kubernetes"].map((term): SureIntent => ({ kind: "find_role", term, section: "all" })),
  ...brain.catalog.backgrounds.map(
    ({ id }): SureIntent => ({ kind: "legacy_mapping", background: [id], roles: [], section: "all" }),
  ),
  ...brain.catalog.pages.map(({ id }): SureIntent => ({ kind: "guide", page: id, section: "all" })),
  ...brain.catalog.roadmaps.map(
    ({ id }): SureIntent => ({ kind: "roadmap_mapping", lines: [], roadmap: id, section: "all" }),
  ),
];

describe.each(LANGUAGES)("'show everything' in %s", (language) => {
  it.each([POSTED, PRIVATE, WINDOW])("shows everything, in as many pages as it takes: $name", (surface) => {
    const lost = WHOLE.flatMap((intent) => {
      const whole = wholeOf(intent, language);
      const shown = new Set(pagesOn(surface, intent, language).flatMap(itemsOf));
      return itemsOf(whole).filter((item) => !shown.has(item));
    });
    expect(WHOLE.length).toBeGreaterThan(90);
    expect(lost).toEqual([]);
  });
});

describe.each(LANGUAGES)("the sources of everything in %s", (language) => {
  it.each([POSTED, PRIVATE, WINDOW])(
    "all stand in one message when they are asked for: $name",
    async (surface) => {
      const pages = WHOLE.flatMap((intent) => pagesOn(surface, intent, language));
      const found: string[] = [];
      for (const page of pages) found.push(...(await lackingOf(page, surface, language)));
      expect(found).toEqual([]);
    },
  );
});

/** What is wrong with the list behind the button for sources. */
async function lackingOf(
  page: Answer,
  surface: SlackSurface,
  language: Language,
): Promise<readonly string[]> {
  const asked = sourcesButton(page)?.intent;
  const [listed, ...more] = asked === undefined ? [] : pagesOn(surface, asked, language);
  if (listed === undefined) return [];
  const faults = await faultsOn(surface, listed);
  const isWhole = more.length === 0 && listed.sources.length === page.sources.length;
  return [...faults, ...(isWhole ? [] : ["not all of them"])].map((each) => `${page.title}: ${each}`);
}

function itemsOf({ sections }: Answer): readonly string[] {
  return sections.flatMap((section) =>
    sectionItems(section).map((item) => JSON.stringify([section.name, item])),
  );
}
