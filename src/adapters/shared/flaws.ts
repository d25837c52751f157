import type { z } from "zod";

/**
 * What a schema objects to in something we made, a line each: the place and the rule, never what was written
 * there. Empty for what is sound.
 */
export function flawsOf(schema: z.ZodType, made: unknown): readonly string[] {
  const { error } = schema.safeParse(made);
  return (error?.issues ?? []).map(({ path, message }) => `${placeOf(path)}: ${message}`);
}

/** Such as `[0].text.text`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`))
    .join("");
}

/** Whether none of these stands twice. */
export function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
