import { z } from "zod";

/**
 * An id of a platform's: printable ASCII, as all that they send are. What a store could not keep, or an address not carry,
 * such as a NUL or half a character, is none.
 */
export function platformId(longest: number): z.ZodString {
  return z
    .string()
    .max(longest)
    .regex(/^[\x20-\x7e]+$/u);
}
