import { z } from "zod";
import { spacing, words } from "./element-parts.ts";

/** A client refuses to send what is required and empty, and says why; what comes back is not believed all the same. */
const input = {
  id: z.string().regex(/^[a-z]{1,20}$/u),
  label: words,
  isRequired: z.literal(true).optional(),
  errorMessage: words.optional(),
  spacing,
};

export const TextInput = z.strictObject({
  type: z.literal("Input.Text"),
  ...input,
  maxLength: z.int().min(1),
  isMultiline: z.literal(true).optional(),
  value: z.string().optional(),
});

export const NumberInput = z.strictObject({
  type: z.literal("Input.Number"),
  ...input,
  min: z.int(),
  max: z.int(),
  value: z.number().optional(),
});

/** A menu, or all in sight; the button below it brings along what was picked. */
export const ChoiceSet = z
  .strictObject({
    type: z.literal("Input.ChoiceSet"),
    ...input,
    style: z.enum(["compact", "expanded"]),
    wrap: z.literal(true).optional(),
    choices: z
      .array(z.strictObject({ title: words, value: z.string().min(1) }))
      .min(1)
      .readonly(),
    value: z.string().optional(),
    placeholder: words.optional(),
  })
  .refine(
    ({ choices, value }) => value === undefined || choices.some((each) => each.value === value),
    "a value that is none of the choices",
  );

export type InputElement =
  | z.infer<typeof TextInput>
  | z.infer<typeof NumberInput>
  | z.infer<typeof ChoiceSet>;
