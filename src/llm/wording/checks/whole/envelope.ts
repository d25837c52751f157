import { Draft } from "../../draft.ts";
import type { Shape } from "../../shape.ts";
import { complaining, type Violation } from "../violation.ts";
import { checkOrder } from "./envelope-order.ts";

const complain = complaining("C0-envelope");

export type Opened =
  | { readonly draft: Draft; readonly violations: readonly [] }
  | { readonly draft: undefined; readonly violations: readonly Violation[] };

/** C0: is it a draft at all, for this answer, of a sane size, with its sentences in order. */
export function openEnvelope(given: unknown, shape: Shape): Opened {
  const parsed = Draft.safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 5);
    return refused(
      issues.map((issue) =>
        complain(`${issue.path.join(".") || "the draft"}: ${kindOf(issue.code)}; see the schema`),
      ),
    );
  }
  const draft = parsed.data;
  const violations = checkOrder(draft, shape);
  return violations.length > 0 ? refused(violations) : { draft, violations: [] };
}

function refused(violations: readonly Violation[]): Opened {
  return { draft: undefined, violations };
}

/** Zod's own messages quote what was sent. */
function kindOf(code: string): string {
  return code === "unrecognized_keys"
    ? "has keys that the schema does not know"
    : "is missing or of the wrong kind";
}
