import type { FollowUp } from "../../answer/answer.ts";
import type { RoleId } from "../../ids.ts";
import type { AboutRoles, SureIntent } from "../../intent.ts";
import type { Localized } from "../../language.ts";
import { ASKED_SLOTS, withoutSlots } from "../../values.ts";
import type { Writer } from "./writer.ts";

/** Buttons to other topics of the same roles. */
export function topics(
  writer: Writer,
  roles: readonly RoleId[],
  kinds: readonly AboutRoles[],
): readonly FollowUp[] {
  return kinds.map((kind) => ({ label: writer.labelOf(kind), intent: { kind, roles: [...roles] } }));
}

/** A button for each role, all with the same question. */
export function perRole(
  writer: Writer,
  ids: readonly RoleId[],
  intent: (id: RoleId) => SureIntent,
): readonly FollowUp[] {
  return ids.flatMap((id) => {
    const role = writer.catalog.role(id);
    return role === undefined ? [] : [{ label: role.name[writer.language].text, intent: intent(id) }];
  });
}

/** A button that opens a part of the answer, or all of it. */
type Opening = Extract<SureIntent, { readonly section?: string | undefined }>;

export function opens(label: string, intent: Opening, section: string): FollowUp {
  return { label, intent: { ...plainly(intent), section } };
}

/** The intent without how it was asked: its answer is the whole, or the part that is open. */
export function plainly<Of extends SureIntent>(intent: Of): Of {
  return withoutSlots(intent, ASKED_SLOTS);
}

export const EVERYTHING: Localized = { nl: "Alles tonen", en: "Show everything" };
export const ALL_ROLES: Localized = { nl: "Alle rollen", en: "All roles" };
export const RANKING: Localized = { nl: "Welke eerst?", en: "Which first?" };
