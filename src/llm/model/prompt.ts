import { createHash } from "node:crypto";
import type { Violation } from "../wording/checks/violation.ts";
import type { ModelRequest } from "./client/model.ts";
import type { WordingRequest } from "./request.ts";

/** What a model is asked to do. The checks enforce all of it; saying it saves a repair. */
const SYSTEM = `You reword the opening lines of an answer for a chat bot. You get a JSON document that describes them, and you return one JSON object that follows its "schema". You never learn the values: they stand behind placeholders such as [[role1]], and code fills them in.

Rules:
1. Say every fact of "facts" exactly once, and nothing else. A sentence lists in "facts" the ids of precisely those facts whose value placeholder it holds. Name each subject and each market at least once.
2. Write placeholders exactly as in "placeholders". [[x.one]] and [[x.the]] bring their own article, [[x.plural]] is the plural; before a plain one you may write an article. "many" means that the value is a list or a plural.
3. Around the placeholders use only words and phrases of "lexicon": its general lists, and those of the predicates that the sentence is about. "before" tells which words may stand right before which placeholder.
4. No negation, no quantity, no number, no comparison, no cause, no condition, no time, no advice, no opinion, no question, no order to the reader, no markup.
5. A fact stays whole: its subject, its verb and its value in one clause, one fact after the other. With several subjects, name the subject in every sentence; never "he", "they", "the latter". The duration of a move (bridged_in) stands in one sentence with the role moved to, and behind no other role; that placeholder is written once more for it.
6. A task ([[task1]]) is a verb with all that follows it: put it right behind its subject, singular, or after a colon. Advice ([[advice1]]) is whole sentences: put it last, after a colon or alone. A category is an adjective: put "role" or "rol" right behind it.
7. Plain, friendly, short sentences in the language of "language", each with a capital and a full stop; two to five sentences, at most one more than there are facts. Dutch uses "je". Vary how sentences begin. "template" is the text to improve on, "example" shows a wording that was accepted: write another one.
8. "kind" is "claim" for a sentence with facts. An "opener" may come first and a "closer" last, with "facts": [] and word for word one of the lexicon's.`;

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
