import type { RoleId } from "../../ids.ts";
import type { Roadmap } from "../schema/capability.ts";

type Phase = Roadmap["phases"][number];
type Staffing = NonNullable<Phase["staffing"]>;

/** A role where its first seat is filled. */
export type FirstSeat = {
  readonly role: RoleId;
  readonly fte: number;
  /** Place of the phase in the roadmap, from 0. */
  readonly at: number;
  readonly phase: Phase;
  readonly staffing: Staffing;
};

/** Every role of a roadmap once, in the order in which their first seats are filled. */
export function firstSeats({ phases }: Roadmap): readonly FirstSeat[] {
  const all = phases.flatMap((phase, at) => {
    const { staffing } = phase;
    return staffing?.seats.map(({ role, fte }) => ({ role, fte, at, phase, staffing })) ?? [];
  });
  return all.filter(({ role }, place) => all.findIndex((each) => each.role === role) === place);
}
