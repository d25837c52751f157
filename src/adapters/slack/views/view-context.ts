import { z } from "zod";
import { Language } from "../../../language.ts";
import { parseJson } from "../../../text/parse-json.ts";
import { platformId } from "../../shared/platform-id.ts";

/** An answer as a button carries it, or the message that holds it. */
const About = z.object({ of: z.unknown().optional(), message: z.string().max(300).optional() });
export type About = z.infer<typeof About>;

/**
 * What a view brings back of where it came from. It is stored nowhere else: Slack keeps it with the view, unseen by its reader.
 */
const ViewContext = z.object({
  v: z.literal(1),
  /** Of the words in the view. */
  language: Language,
  /** Where what is asked in it belongs: a channel, or the direct conversation; a place of the reader's own where absent. */
  channel: platformId(100).optional(),
  /** Of what stands on the Home tab, so that the same is not published twice. */
  digest: z.string().max(100).optional(),
  /** The answer that a form is about. */
  about: About.optional(),
});
export type ViewContext = Omit<z.infer<typeof ViewContext>, "v">;

export function toMetadata(context: ViewContext): string {
  return JSON.stringify({ v: 1, ...context });
}

/** @returns undefined for what is none of ours */
export function readContext(metadata: string | undefined): ViewContext | undefined {
  const read = ViewContext.safeParse(parseJson(metadata ?? "")).data;
  if (read === undefined) return undefined;
  const { v: _, ...context } = read;
  return context;
}
