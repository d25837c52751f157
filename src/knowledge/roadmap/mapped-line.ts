import type { CapabilityId, RoleId } from "../../ids.ts";
import type { Overlay, RegulatoryClass } from "../schema/capability.ts";

/** How sure a reading is. `low` is shown with a question, `none` is asked about. */
export type Confidence = "high" | "medium" | "low" | "none";

/** What one roadmap line needs. Classes and overlays are candidates to check, never a verdict. */
export type MappedLine = {
  /** As it was written. */
  readonly line: string;
  /** Null where the line says too little, so that the reader is asked. */
  readonly lead: RoleId | null;
  /** At most three, first the one that is needed most. */
  readonly support: readonly RoleId[];
  /** At most three, first the one that decides the lead. */
  readonly capabilities: readonly CapabilityId[];
  readonly class: RegulatoryClass;
  readonly overlays: readonly Overlay[];
  readonly confidence: Confidence;
  /** The terms that were found, in the order of the line. */
  readonly matched: readonly string[];
  /** Other roles that could lead, likeliest first. */
  readonly alternatives: readonly RoleId[];
  /** Ids of the rules that spoke: regulatory ones first, then the one that moved the lead. */
  readonly rules: readonly string[];
  /** The curated roadmap item that the line is. */
  readonly item?: { readonly roadmap: string; readonly item: string };
};

/** How many lines a role leads and how many it supports. */
export type Seat = { readonly role: RoleId; readonly lead: number; readonly support: number };

export type RoadmapReading = {
  /** In the order in which they were given. */
  readonly lines: readonly MappedLine[];
  /** Roles that any line needs, most leads first. */
  readonly seats: readonly Seat[];
  /** Lines whose duties weigh most: R5, R4, R3 and O1, in that order. */
  readonly watch: readonly MappedLine[];
  /** Version of the method, and the day on which it was checked. */
  readonly version: string;
  readonly checked: string;
};
