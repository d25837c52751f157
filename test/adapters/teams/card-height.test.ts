import { expect, it } from "vitest";
import { heightOf } from "../../../src/adapters/teams/card-height.ts";
import { CARDS } from "../../../src/adapters/teams/shown.ts";
import type { Intent } from "../../../src/intent.ts";
import { LANGUAGES } from "../../../src/values.ts";
import { pagesOn } from "../../support/pages-on.ts";
import { teamsCard } from "../../support/rendered.ts";
import { brain } from "../../support/wordings.ts";

/** A phone, and how much too high a card is reckoned at most. */
const [SCREEN, RECKONED] = [740, 1.1];

const roles = brain.catalog.roles.map(({ id }) => id);
const heights = (intent: Intent) =>
  LANGUAGES.flatMap((language) => {
    const [first] = pagesOn(CARDS, intent, language);
    return first === undefined ? [] : [heightOf(teamsCard(first).body) + 32];
  });

it.each(["role_profile", "role_tools", "role_learning", "role_recruiting", "role_interview"] as const)(
  "takes one phone screen before anything is opened, of every role: %s",
  (kind) => {
    const all = roles.flatMap((role) => heights({ kind, roles: [role] }));
    expect(Math.max(...all)).toBeLessThanOrEqual(SCREEN * RECKONED);
  },
);

it("takes one and a half where two roles are compared", () => {
  const pairs = roles.flatMap((one, at) => roles.slice(at + 1).map((other) => [one, other]));
  const all = pairs.flatMap((both) => heights({ kind: "compare_roles", roles: both }));
  expect(Math.max(...all)).toBeLessThanOrEqual(SCREEN * 1.5);
});

it("shows all parts of a profile on one screen, folded", () => {
  const all = roles.flatMap((role) => heights({ kind: "role_profile", roles: [role], section: "all" }));
  expect(Math.max(...all)).toBeLessThanOrEqual(SCREEN);
});
