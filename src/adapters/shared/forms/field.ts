import type { RoleId } from "../../../ids.ts";
import type { Localized } from "../../../language.ts";
import type { OfferedRole } from "../../adapter.ts";
import { PICK_ROLE } from "../lines.ts";

/** What stands beside every field. */
export type Labelled = {
  readonly name: string;
  readonly label: Localized;
  readonly hint?: Localized;
  readonly isOptional?: boolean;
};

/** One of what is offered; a value comes back, a label is read. */
export type Offered = { readonly label: string; readonly value: string };

/** Something to fill in. */
export type InputField = Labelled &
  (
    | {
        readonly kind: "text";
        /** In UTF-16 units. */
        readonly most: number;
        readonly isLong?: boolean;
      }
    | { readonly kind: "number"; readonly from: number; readonly to: number }
    | {
        readonly kind: "choice";
        readonly offered: readonly Offered[];
        /** In a menu, before anything is chosen. */
        readonly placeholder?: Localized;
        /** Few enough to stand in sight together. */
        readonly isInSight?: boolean;
        /** What is filled in already. */
        readonly chosen?: string | undefined;
      }
  );

/** A part of a form: something to fill in, or words that stand above it. */
export type Field = InputField | { readonly kind: "words"; readonly text: Localized };

/** A role as a menu of a form names it. */
export type NamedRole = Pick<OfferedRole, "id" | "name">;

/** One of the roles. */
export function roleField(labelled: Labelled, roles: readonly NamedRole[], chosen?: RoleId): InputField {
  const offered = roles.map(({ id, name }) => ({ label: name, value: id }));
  return { kind: "choice", ...labelled, offered, placeholder: PICK_ROLE, chosen };
}
