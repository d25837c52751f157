import type { Line } from "../../answer/answer.ts";
import type { Page } from "../../knowledge/schema/page.ts";
import type { Writer } from "./writer.ts";

/** These statements of a page as lines, in the order asked for; those that a company hides are left out. */
export function pageLines(writer: Writer, page: Page, ids: readonly string[]): readonly Line[] {
  const citer = writer.about(page);
  return ids.flatMap((id) =>
    page.sections.flatMap((section) =>
      section.statements
        .filter((each) => each.id === id)
        .map((each) => citer.line(["sections", section.id, "statements", id], each)),
    ),
  );
}
