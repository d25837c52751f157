import type { RoleId } from "../../../ids.ts";
import type { Localized } from "../../../language.ts";
import { roleField } from "./field.ts";
import { type Filled, type Form, type FormGiven, refused } from "./form.ts";

const FIELDS = ["first", "second", "third"] as const;

const LABELS: Readonly<Record<(typeof FIELDS)[number], Localized>> = {
  first: { nl: "Eerste rol", en: "First role" },
  second: { nl: "Tweede rol", en: "Second role" },
  third: { nl: "Derde rol", en: "Third role" },
};

const NO_ROLE: Localized = { nl: "Kies een rol uit de lijst.", en: "Choose a role from the list." };
const TWICE: Localized = { nl: "Deze rol staat er al.", en: "This role is there already." };

/** Two or three roles side by side, as `/compare` with their names. */
export const compareForm: Form = {
  title: { nl: "Rollen vergelijken", en: "Compare roles" },
  submit: { nl: "Vergelijk", en: "Compare" },
  fields: ({ roles, role }) =>
    FIELDS.map((name) =>
      roleField(
        { name, label: LABELS[name], isOptional: name === "third" },
        roles,
        name === "first" ? role : undefined,
      ),
    ),
  read: (filled, given) => {
    const [first, second, third] = FIELDS.map((name) => roleIn(filled(name), given));
    const errors = refused({
      first: first === undefined ? NO_ROLE : undefined,
      second: second === undefined ? NO_ROLE : twice(second, [first]),
      third: thirdWrong(filled, third, [first, second]),
    });
    if (errors !== undefined) return errors;
    const roles = [first, second, third].flatMap((role) => role ?? []);
    const { language } = given;
    return { kind: "asked", input: { kind: "intent", intent: { kind: "compare_roles", roles }, language } };
  },
};

/** @returns undefined for what is none of the roles */
export function roleIn(value: string, { roles }: Pick<FormGiven, "roles">): RoleId | undefined {
  return roles.find(({ id }) => id === value)?.id;
}

function thirdWrong(
  filled: Filled,
  third: RoleId | undefined,
  before: readonly (RoleId | undefined)[],
): Localized | undefined {
  if (third === undefined) return filled("third") === "" ? undefined : NO_ROLE;
  return twice(third, before);
}

function twice(role: RoleId, before: readonly (RoleId | undefined)[]): Localized | undefined {
  return before.includes(role) ? TWICE : undefined;
}
