import type { Language } from "../../../language.ts";
import type { Field } from "../../shared/forms/field.ts";
import { type ViewBlock, words } from "../views/windows.ts";
import { menuField, offerable, radioField, textField } from "./fields.ts";

/** A part of a form as it stands in a window; nothing where there is nothing to choose from. */
export function fieldBlocks(field: Field, language: Language): readonly ViewBlock[] {
  switch (field.kind) {
    case "words":
      return [words(field.text[language])];
    case "text":
      return [textField(field.name, field, language)];
    case "number":
      // What is wrong with a number is said under it when it is sent, in words of ours.
      return [textField(field.name, { ...field, most: String(field.to).length + 1 }, language)];
    case "choice": {
      const { name, isInSight } = field;
      const offered = offerable(field.offered);
      if (offered.length === 0) return [];
      const draw = isInSight ? radioField : menuField;
      return [draw(name, field, offered, language)];
    }
  }
}
