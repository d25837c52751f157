import { z } from "zod";
import { RoleId } from "../../ids.ts";
import { Language } from "../../language.ts";
import { isFormName } from "../shared/forms/forms.ts";

const FormName = z.string().refine(isFormName);

const about = {
  v: z.literal(1),
  language: Language,
  /** The answer that it is about, as a button carries that. */
  of: z.unknown().optional(),
};

/** What a button carries that leads to a form. */
export const OpensForm = z.object({ ...about, open: FormName, preset: RoleId.optional() });
export type OpensForm = z.infer<typeof OpensForm>;

/** What the button under a form carries; what is filled in comes beside it, by the names of the fields. */
export const SendsForm = z.object({ ...about, form: FormName });
export type SendsForm = z.infer<typeof SendsForm>;
