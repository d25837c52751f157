import type { Tap } from "../../../intent.ts";
import type { Language } from "../../../language.ts";
import type { Assistant } from "../../adapter.ts";
import { readTap, type TapForm } from "../taps.ts";
import type { FormGiven } from "./form.ts";

/** The answer that a form is about; undefined where that is not known any more. @throws when the store fails */
export async function answerAbout(
  of: unknown,
  form: TapForm,
  recall: Assistant["recall"],
): Promise<Tap | undefined> {
  if (of === undefined) return undefined;
  const read = await readTap(of, form, recall);
  return read.kind === "tap" ? read.tap : undefined;
}

/** What a form is made with, and read with when it comes back. An answer that is not known any more has no sentences to choose from. */
export async function givenFor(
  {
    language,
    of,
    mostTyped,
  }: { readonly language: Language; readonly of: unknown; readonly mostTyped: number },
  form: TapForm,
  { offers, recall }: Pick<Assistant, "offers" | "recall">,
): Promise<FormGiven> {
  const answer = await answerAbout(of, form, recall).catch(() => undefined);
  const statements = answer === undefined ? [] : offers.statements(answer);
  return { language, roles: offers.roles(language), mostTyped, statements };
}
