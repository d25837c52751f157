import { z } from "zod";
import { BackgroundId, RoleId, TitleId } from "../../ids.ts";
import { Alias } from "./alias.ts";
import { IsoDate, SingleStatement, Term } from "./statement.ts";

/**
 * What a title is to the nine: `another_name` of the nearest role, `part_of` its work, a `neighbour` with work of its
 * own beside it, or `not_here`: no work that the catalog describes.
 */
const Relation = z.enum(["another_name", "part_of", "neighbour", "not_here"]);

/** A job title outside the nine: an entry of `catalog/titles/*.yaml`. */
export const Title = z
  .strictObject({
    id: TitleId,
    checked: IsoDate,
    name: Term,
    aliases: z
      .array(Alias)
      .default([])
      .describe("none where the title is another name of a role: the role's own aliases hold it"),
    relation: Relation,
    nearest: z.array(RoleId).min(1).max(2).describe("the nearest role first"),
    background: BackgroundId.optional().describe("the background that goes by the same words"),
    separates: SingleStatement.describe(
      "one sentence: what this title does, and what separates it from the nearest role",
    ),
  })
  .refine(({ nearest }) => new Set(nearest).size === nearest.length, {
    error: "name each role once",
    path: ["nearest"],
  });
export type Title = z.infer<typeof Title>;
