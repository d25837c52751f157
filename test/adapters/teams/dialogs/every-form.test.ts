import { describe, expect, it } from "vitest";
import type { FormGiven } from "../../../../src/adapters/shared/forms/form.ts";
import { FORMS, type FormName, isFormName } from "../../../../src/adapters/shared/forms/forms.ts";
import { formCard } from "../../../../src/adapters/teams/dialogs/form-card.ts";
import { LIMITS } from "../../../../src/adapters/teams/limits.ts";
import { flawsOfCard } from "../../../../src/adapters/teams/sound-card.ts";
import { FactId, RoleId } from "../../../../src/ids.ts";
import { LANGUAGES } from "../../../../src/values.ts";
import { objectionsTo } from "../../../support/card-judges.ts";
import { HOSTILE_TEXTS } from "../../../support/hostile-texts.ts";
import { brain } from "../../../support/wordings.ts";

const ROLE = RoleId.parse("mlops-engineer");
const FACT = FactId.parse("mlops-engineer.tools.mlflow");
const NAMES = Object.keys(FORMS).filter(isFormName);
const CASES = NAMES.flatMap((name) => LANGUAGES.map((language) => ({ name, language })));

/** What Microsoft, and what we ourselves, have against the card of a form. */
const faultsOf = (...[name, given, beside]: Parameters<typeof formCard>) => {
  const card = formCard(name, given, beside);
  return [...flawsOfCard(card), ...objectionsTo(card)];
};

describe.each(CASES)("the form $name in $language", ({ name, language }) => {
  const roles = brain.catalog.roles.map(({ id, name: names }) => ({ id, name: names[language].text }));
  const empty: FormGiven = { language, roles, mostTyped: LIMITS.typed };

  it("is a card by Microsoft's schema and its parser, empty and with any of the roles", () => {
    expect(faultsOf(name, empty)).toEqual([]);
    for (const { id } of roles) expect(faultsOf(name, { ...empty, role: id }), id).toEqual([]);
  });

  it("is one with a role that there is none of, and more sentences than a menu holds", () => {
    const statements = Array.from({ length: 300 }, (_, index) => ({ fact: FACT, text: `Zin ${index}` }));
    expect(faultsOf(name, { ...empty, role: RoleId.parse("gone"), statements })).toEqual([]);
  });

  it.each(HOSTILE_TEXTS)("is one whatever the catalog holds and whatever was filled in: %s", (_, text) => {
    const hostile = [{ id: ROLE, name: text }, ...roles.slice(1, 3)];
    const named = { ...empty, roles: hostile, role: ROLE, statements: [{ fact: FACT, text }] };
    const again = { filled: () => text, errors: {} };
    expect(faultsOf(name, named, { again })).toEqual([]);
  });

  it.each(HOSTILE_TEXTS)("comes back with what is wrong said above its fields: %s", (_, text) => {
    const filled = () => text.trim();
    const sent = FORMS[name as FormName].read(filled, empty);
    if (sent.kind !== "errors") return;
    const card = formCard(name, empty, { again: { filled, errors: sent.errors } });
    expect(objectionsTo(card)).toEqual([]);
    for (const line of Object.values(sent.errors))
      expect(JSON.stringify(card.body)).toContain(JSON.stringify(line[language]).slice(1, -1));
  });
});
