import type { Answer } from "../../../answer/answer.ts";
import { given } from "../../../values.ts";
import type { NamedRole } from "../../shared/forms/field.ts";
import type { Filled, FormGiven } from "../../shared/forms/form.ts";
import type { Card } from "../card-elements.ts";
import { LIMITS } from "../limits.ts";
import { formCard } from "./form-card.ts";

/**
 * The form that stands where a question back would: of which role, and what else can be wanted of it. What was asked for already is
 * filled in. @returns undefined for any other answer
 */
export function formInPlaceOf({ intent, choices = [], language }: Answer): Card | undefined {
  if (intent.kind !== "role_interview" && intent.kind !== "compare_roles") return undefined;
  if (intent.roles.length > 0) return undefined;
  const roles = choices.flatMap(({ label, intent: { ...asked } }): readonly NamedRole[] => {
    const [id, ...more] = "roles" in asked ? asked.roles : [];
    return id === undefined || more.length > 0 ? [] : [{ id, name: label }];
  });
  if (roles.length < 2) return undefined;
  const made: FormGiven = { language, roles, mostTyped: LIMITS.typed };
  if (intent.kind === "compare_roles") return formCard("compare", made);
  const { level, count, topic } = intent;
  const filled = filledWith(given({ level, count, topic }));
  return formCard("interview", made, { again: { filled, errors: {} } });
}

function filledWith(values: Readonly<Record<string, string | number | undefined>>): Filled {
  return (field) => String((Object.hasOwn(values, field) ? values[field] : undefined) ?? "");
}
