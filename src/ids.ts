import { z } from "zod";
import { FACT_ID } from "./values.ts";

const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, "use lower case words joined by hyphens");

/** Permanent: renaming a role changes its title, never its id. */
export const RoleId = slug.brand<"RoleId">();
export type RoleId = z.infer<typeof RoleId>;

/** A legacy skill set, such as `java` or `cobol`. */
export const BackgroundId = slug.brand<"BackgroundId">();
export type BackgroundId = z.infer<typeof BackgroundId>;

/** A job title outside the nine, such as `data-scientist`. */
export const TitleId = slug.brand<"TitleId">();
export type TitleId = z.infer<typeof TitleId>;

/** What people ask that is about no single role, such as `works-council`. */
export const PageId = slug.brand<"PageId">();
export type PageId = z.infer<typeof PageId>;

/** What a roadmap item needs, such as `c01`. */
export const CapabilityId = slug.brand<"CapabilityId">();
export type CapabilityId = z.infer<typeof CapabilityId>;

/** Where a fact comes from; `seed` is the user's own text. */
export const SourceId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/u, "use letters, digits and single hyphens")
  .brand<"SourceId">();
export type SourceId = z.infer<typeof SourceId>;

/** The part of a fact id that its own entry carries; unique within its list. */
export const EntryId = slug;

/** Where a fact stands: subject, field and entry, such as `mlops-engineer.tools.mlflow`. */
export const FactId = z
  .string()
  .regex(FACT_ID, "use parts of lower case words joined by dots")
  .brand<"FactId">();
export type FactId = z.infer<typeof FactId>;
