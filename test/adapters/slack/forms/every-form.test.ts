import { describe, expect, it } from "vitest";
import { flawsOf } from "../../../../src/adapters/shared/flaws.ts";
import type { Form, FormGiven, Sent } from "../../../../src/adapters/shared/forms/form.ts";
import { FORMS, type FormName, isFormName } from "../../../../src/adapters/shared/forms/forms.ts";
import { formView } from "../../../../src/adapters/slack/forms/forms.ts";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";
import type { ViewContext } from "../../../../src/adapters/slack/views/view-context.ts";
import { ModalView } from "../../../../src/adapters/slack/views/view-schema.ts";
import { FactId, RoleId } from "../../../../src/ids.ts";
import { Intent } from "../../../../src/intent.ts";
import { LANGUAGES } from "../../../../src/values.ts";
import { refusalOfView } from "../../../support/fake-slack-view-rules.ts";
import { HOSTILE_TEXTS } from "../../../support/hostile-texts.ts";
import { brain } from "../../../support/wordings.ts";

const ROLE = RoleId.parse("mlops-engineer");
const FACT = FactId.parse("mlops-engineer.tools.mlflow");

const NAMES = Object.keys(FORMS).filter(isFormName);
const CASES = NAMES.flatMap((name) => LANGUAGES.map((language) => ({ name, language })));

/** As much as a view has to bring back: the longest button, the longest names. */
const LONGEST: Omit<ViewContext, "language"> = {
  channel: "C".repeat(100),
  digest: "d".repeat(100),
  about: { of: "x".repeat(1_990), message: "m".repeat(300) },
};

/** What Slack, and what we ourselves, have against the view of a form. */
function faultsOf(name: FormName, given: FormGiven, rest: Omit<ViewContext, "language"> = {}) {
  const view = formView(name, given, { language: given.language, ...rest });
  return [...flawsOf(ModalView, view), refusalOfView(view, "modal") ?? []].flat();
}

describe.each(CASES)("the form $name in $language", ({ name, language }) => {
  const roles = brain.catalog.roles.map(({ id, name: names, category }) => ({
    id,
    name: names[language].text,
    category,
  }));
  const empty: FormGiven = { language, roles, mostTyped: LIMITS.typed };

  it("is taken by Slack, empty and filled in with any of the roles", () => {
    expect(faultsOf(name, empty, LONGEST)).toEqual([]);
    for (const { id } of roles) expect(faultsOf(name, { ...empty, role: id }), id).toEqual([]);
  });

  it("is taken by Slack with a role filled in that there is none of", () => {
    expect(faultsOf(name, { ...empty, role: RoleId.parse("gone") })).toEqual([]);
  });

  it("is taken by Slack with more sentences than a menu holds", () => {
    const statements = Array.from({ length: 300 }, (_, index) => ({ fact: FACT, text: `Zin ${index}` }));
    expect(faultsOf(name, { ...empty, statements })).toEqual([]);
  });

  it.each(HOSTILE_TEXTS)("is taken by Slack with what a catalog can hold: %s", (_, text) => {
    const hostile = [{ id: ROLE, name: text, category: "common" as const }, ...roles.slice(1, 3)];
    const named = { ...empty, roles: hostile, role: ROLE, statements: [{ fact: FACT, text }] };
    expect(faultsOf(name, named)).toEqual([]);
  });

  it.each(HOSTILE_TEXTS)(
    "reads what its reader fills in, or says under a field of it what is wrong: %s",
    (_, text) => {
      const form: Form = FORMS[name];
      const fields = form.fields(empty).flatMap((field) => (field.kind === "words" ? [] : [field.name]));
      const filled = (_field: string) => text.trim();
      const sent = form.read(filled, empty);
      if (sent.kind !== "errors") return expect(wordsAsked(sent)).toContain(text.trim().slice(0, 500));
      const said = Object.entries(sent.errors);
      expect(said.length).toBeGreaterThan(0);
      for (const [field, line] of said) {
        expect(fields).toContain(field);
        expect(line[language]).not.toBe("");
      }
    },
  );
});

/** The words in what is asked by a form; an intent is one that a button can bring too. */
function wordsAsked(sent: Sent): string | undefined {
  if (sent.kind !== "asked") throw new Error(`A form of words is ${sent.kind}`);
  const { input } = sent;
  if (input.kind !== "intent") return input.text;
  const intent = Intent.parse(input.intent);
  return intent.kind === "settings" ? intent.note : undefined;
}
