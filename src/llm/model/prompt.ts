import { createHash } from "node:crypto";
import type { Violation } from "../wording/checks/violation.ts";
import type { ModelRequest } from "./client/model.ts";
import type { WordingRequest } from "./request.ts";

/** What a model is asked to do. The checks enforce all of it; saying it saves a repair. */
const SYSTEM = `You word the opening lines of an answer for a chat bot. You get a JSON document that describes them, and you return one JSON object that follows its "schema". You never learn the values: they stand behind placeholders such as [[role1]], and code fills them in.

Every sentence is built from "constructions", word for word; nothing else is accepted.
1. Say every fact of "facts" exactly once. A sentence lists in "facts" the ids of precisely the facts that it says.
2. A construction "says" the predicates of one fact, or of several at once. Its "sentence" has one or more orders of the same words. (a|b) means: one of these. [a] may be left out. is/are: as the number of the subject wants. It is shown with the placeholders of the first fact it fits; for another fact of that predicate write that fact's placeholders.
3. Where it has a "then", further facts of the same predicate may follow in the same sentence, each as one of the "then": a comma between them, and ", and" (Dutch ", en") before the last.
4. Two or three whole sentences may be joined into one: a comma between them, and ", and" (", en") before the last. Not behind one that begins with what holds for all that follows ("for", "in", "as" …), unless the next begins with the same word.
5. "this role" ("deze rol") may be written once the role itself was named, not before.
6. A placeholder is written as "placeholders" shows it: [[x.one]] and [[x.the]] bring their own article.
7. Each sentence begins with a capital and ends with a full stop, but none behind an advice placeholder. No space stands before a comma, a colon or a full stop. Two to five sentences, at most one more than there are facts. Vary how they begin, and join what reads better together.
8. "kind" is "claim" for a sentence with facts. The "intro" may stand before the first claim, in the same sentence, which then goes on in lower case. The "opener" may stand first and the "closer" last, as sentences of their own with that "kind" and "facts": [].`;

/** Changes with the instructions, so that what was worded under others is made anew. */
export const PROMPT_VERSION = createHash("sha256").update(SYSTEM).digest("hex").slice(0, 8);

const SCHEMA_NAME = "wording";

/** The request as it goes to a model. */
export function modelRequest(request: WordingRequest): ModelRequest {
  return { system: SYSTEM, user: JSON.stringify(request), schemaName: SCHEMA_NAME, schema: request.schema };
}

/** Asks once more, with the draft that was refused and what was wrong with it. */
export function repairRequest(
  request: WordingRequest,
  draft: string,
  violations: readonly Violation[],
): ModelRequest {
  const user = JSON.stringify({ ...request, refused: { draft, violations } });
  return {
    ...modelRequest(request),
    user,
    system: `${SYSTEM}\n\nYour last draft stands under "refused" with what was wrong with it. Mend that and return a whole new object.`,
  };
}
