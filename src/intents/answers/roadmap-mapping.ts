import type { Answer } from "../../answer/answer.ts";
import type { SureIntent } from "../../intent.ts";
import { usualButtons } from "./help.ts";
import type { Writer } from "./writer.ts";

/** Which roles a roadmap needs, line by line. */
export function roadmapMapping(
  writer: Writer,
  intent: Extract<SureIntent, { kind: "roadmap_mapping" }>,
): Answer {
  return writer.finish({
    intent,
    title: writer.say({ nl: "Welke regels staan er op je roadmap?", en: "Which lines are on your roadmap?" }),
    notes: [writer.say({ nl: "Plak ze hier onder elkaar.", en: "Paste them here, one below the other." })],
    followUps: usualButtons(writer),
  });
}
