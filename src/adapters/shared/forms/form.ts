import type { RoleId } from "../../../ids.ts";
import type { Language, Localized } from "../../../language.ts";
import type { FaultKind } from "../../../settings-asked.ts";
import type { Input, OfferedStatement } from "../../adapter.ts";
import type { Field, NamedRole } from "./field.ts";

/** What a form is made with. */
export type FormGiven = {
  readonly language: Language;
  readonly roles: readonly NamedRole[];
  /** The longest text that one field of this platform takes, in UTF-16 units. */
  readonly mostTyped: number;
  /** The one that is filled in when the form opens. */
  readonly role?: RoleId;
  /** Of the answer that a correction is about. */
  readonly statements?: readonly OfferedStatement[];
};

/** What was filled in, by the name of the field; empty where nothing was. */
export type Filled = (field: string) => string;

/** Errors by the field they stand under, or what is asked: the same that could have been typed. */
export type Sent =
  | { readonly kind: "errors"; readonly errors: Readonly<Record<string, Localized>> }
  | { readonly kind: "asked"; readonly input: Input }
  /** What was wrong with the answer that the form is about. */
  | { readonly kind: "judged"; readonly fault: FaultKind; readonly reason?: string };

/** Something to fill in; how it looks is the platform's. */
export type Form = {
  readonly title: Localized;
  readonly submit: Localized;
  readonly fields: (given: FormGiven) => readonly Field[];
  /** What is filled in comes back from the platform and is not believed. */
  readonly read: (filled: Filled, given: FormGiven) => Sent;
};

/** What is filled in is refused under its fields. */
export function refused(errors: Readonly<Record<string, Localized | undefined>>): Sent | undefined {
  const found = Object.entries(errors).flatMap(([field, line]) =>
    line === undefined ? [] : [[field, line]],
  );
  return found.length === 0 ? undefined : { kind: "errors", errors: Object.fromEntries(found) };
}
