import type { OpenedBrain } from "../bot/brain.ts";
import { everyLead } from "../intents/answers/every-lead.ts";
import { type Delexicalised, shapeOf } from "../llm/wording/shape.ts";

/** Every shape of lead that the catalog can give, each with the values of one answer; by language and hash. */
export function knownShapes({ catalog, respond }: OpenedBrain): ReadonlyMap<string, Delexicalised> {
  const shapes = new Map<string, Delexicalised>();
  for (const language of ["nl", "en"] as const) {
    for (const { lead } of everyLead(catalog, respond, language)) {
      const taken = shapeOf(lead?.facts ?? [], language);
      const key = `${language}/${taken.hash}`;
      if (!shapes.has(key)) shapes.set(key, taken);
    }
  }
  return shapes;
}
