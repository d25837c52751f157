import { z } from "zod";

/** An id of Microsoft's: 32 hex digits in five groups, in any case; kept without capitals. */
export const Guid = z.guid().toLowerCase();
