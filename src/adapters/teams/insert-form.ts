import { z } from "zod";
import { Tap } from "../../intent.ts";

/** What the button carries that puts an answer into somebody's message. */
export const InsertData = z.object({ v: z.literal(1), insert: Tap });
