import { z } from "zod";

/** Something to read. */
export const words = z.string().regex(/\S/u, "empty");

/** Between an element and the one above it. */
export const spacing = z.enum(["None", "Small", "Medium"]).optional();
