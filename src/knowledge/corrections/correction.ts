import { z } from "zod";
import { SourceId } from "../../ids.ts";
import type { Localized } from "../../language.ts";
import { FACT_ID } from "../../values.ts";
import { Source } from "../schema/source.ts";
import { IsoDate } from "../schema/statement.ts";

/** What a YAML file or a reader's screen would show otherwise than it was written: line ends, control, format, half characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(2)
    .max(most)
    .refine((text) => !UNSEEN.test(text), { error: "use one line of visible characters" });

/** Another wording of a fact that a curator approved, with what vouches for it. */
export const Correction = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/u, "use letters, digits and single hyphens")
    .describe("of the proposal"),
  fact: z
    .string()
    .regex(/^[a-z0-9-]+$/u)
    .or(z.string().regex(FACT_ID))
    .describe("id of the fact"),
  text: z.strictObject({ nl: line(700), en: line(700) }),
  source: z.union([
    z.strictObject({ id: SourceId.describe("of a source that the catalog has") }),
    z.strictObject({
      title: line(300),
      url: z.url({ protocol: /^https$/u }).max(2_000),
      kind: Source.shape.kind,
    }),
  ]),
  date: IsoDate.describe("day on which the fact was checked: that of the approval"),
  by: line(100).optional().describe("which curators; never a person's name"),
});
export type Correction = z.infer<typeof Correction>;

/** A correction that is not in the catalog, and why. */
export type RefusedCorrection = {
  readonly id: string;
  readonly fact: string;
  readonly why:
    | "not readable"
    | "no such fact"
    | "no text"
    | "no source of its own"
    | "no id of its own"
    | "law"
    | "no such source"
    | "against a rule";
  /** Said to a curator. */
  readonly reason: Localized;
};
