import type { z } from "zod";

/**
 * A value as the JSON text that is stored. JSON escapes NUL characters, so that any text inside can be kept.
 * @throws TypeError for what JSON would drop or change in silence: NaN, Infinity, a Date, a function
 */
export function toStored(value: unknown): string {
  const text = JSON.stringify(value, function (this: Record<string, unknown>, name, given: unknown) {
    // A Date has been turned into text by the time it is given, so look at what stands in its owner.
    if (this[name] instanceof Date) throw new TypeError("The store does not take a Date.");
    if (typeof given === "number" && !Number.isFinite(given))
      throw new TypeError("The store does not take a number that is not finite.");
    if (typeof given === "function" || typeof given === "symbol")
      throw new TypeError(`The store does not take a ${typeof given}.`);
    return given;
  });
  if (text === undefined) throw new TypeError("The store does not take undefined.");
  return text;
}

/** @returns the value, or null when the text is broken or no longer fits: nobody is to suffer from a bad row */
export function fromStored<Value>(schema: z.ZodType<Value>, text: unknown): Value | null {
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
