import type { Card, Element } from "../../src/adapters/teams/card-elements.ts";
import { SendsForm } from "../../src/adapters/teams/form-data.ts";
import { actionsOn } from "./card-actions.ts";

type Input = Extract<Element, { type: "Input.Text" | "Input.Number" | "Input.ChoiceSet" }>;

/** The inputs of a card, in order. */
export function inputsOn({ body }: Card): readonly Input[] {
  return body.flatMap((each) =>
    each.type === "Input.Text" || each.type === "Input.Number" || each.type === "Input.ChoiceSet"
      ? [each]
      : [],
  );
}

/** The form that a card is. */
export function formOn(card: Card): string | undefined {
  return buttonsOf(card).flatMap((data) => SendsForm.safeParse(data).data?.form ?? [])[0];
}

function buttonsOf(card: Card): readonly object[] {
  return actionsOn(card).flatMap((each) => ("data" in each ? [each.data] : []));
}

/**
 * Fills in a form and presses its button, as a client does: what it sends is what the button carries with each input beside it.
 * @throws where a client would not send it: something required is empty, or is not to be filled in like that
 */
export function fill(card: Card, values: Readonly<Record<string, string>>): object {
  const carried = buttonsOf(card).find((data) => SendsForm.safeParse(data).success);
  if (carried === undefined) throw new Error("no form");
  const inputs = inputsOn(card);
  const unknown = Object.keys(values).filter((name) => !inputs.some(({ id }) => id === name));
  if (unknown.length > 0) throw new Error(`there is no ${unknown.join(", ")}`);
  const filled = inputs.map((input) => [input.id, filledIn(input, values[input.id])] as const);
  return { ...carried, ...Object.fromEntries(filled) };
}

function filledIn(input: Input, given: string | undefined): string {
  const value = given ?? String(input.value ?? "");
  if (value === "") {
    if (input.isRequired) throw new Error(`${input.id}: ${input.errorMessage}`);
    return "";
  }
  switch (input.type) {
    case "Input.Text":
      return value.slice(0, input.maxLength);
    case "Input.Number":
      if (!(Number(value) >= input.min && Number(value) <= input.max))
        throw new Error(`${input.id}: no number`);
      return value;
    case "Input.ChoiceSet":
      if (!input.choices.some((each) => each.value === value)) throw new Error(`${input.id}: no choice`);
      return value;
  }
}
