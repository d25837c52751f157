import type { Line } from "../../answer/answer.ts";
import type { Writer } from "./writer.ts";

/** How weeks are to be read, the same for the route of a role and the way from a background. */
export function howToRead(writer: Writer): readonly Line[] {
  return writer.catalog.guidance.map((each) =>
    writer
      .about({ id: each.id, checked: each.checked ?? writer.catalog.roadmapMethod.checked })
      .line(["guidance"], each),
  );
}
