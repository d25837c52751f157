import { once } from "../../text/once.ts";
import { parseJson } from "../../text/parse-json.ts";
import { checkShape, type Grounds } from "../wording/checks/check.ts";
import { proposalsFrom } from "../wording/checks/draft-proposals.ts";
import { gbnfOf } from "../wording/grammar/gbnf.ts";
import type { Proposed } from "../wording/grammar/proposed.ts";
import type { Delexicalised, Shape } from "../wording/shape.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { modelRequest, repairRequest } from "./prompt.ts";
import { wordingRequest } from "./request.ts";
import type { WordingJob } from "./worker.ts";

/** Of a draft that is sent back to be mended; what is longer was never a draft. */
const MOST_SENT_BACK = 8_000;

/** Keeps for a person what a draft would need of the grammar. */
export type KeepProposed = (
  proposed: Proposed & { readonly language: Shape["language"]; readonly shape: string },
) => Promise<void>;

/** How to have a shape worded: the question, the checks, where the wording goes, and the one repair. */
export function wordingJob(
  lead: Pick<Delexicalised, "shape" | "hash">,
  grounds: Grounds,
  book: Phrasebook,
  keep: KeepProposed = async () => undefined,
): WordingJob {
  const spoken = grounds.grammarOf(lead.shape.language);
  const request = wordingRequest(lead, spoken);
  // Most servers are not held to one, and it takes a while to make.
  const grammar = once(() => gbnfOf(lead.shape, spoken));
  let refused = "";
  return {
    request: { ...modelRequest(request), grammar },
    check: (content) => {
      const checked = checkShape(parseJson(content), lead.shape, grounds);
      if (!checked.accepted) {
        refused = content.slice(0, MOST_SENT_BACK);
        const propose = async (): Promise<void> => {
          for (const each of proposalsFrom(parseJson(content), lead.shape, grounds))
            await keep({ ...each, language: lead.shape.language, shape: lead.hash });
        };
        return { accepted: false, violations: checked.violations, propose };
      }
      return {
        accepted: true,
        save: async () => {
          if (!(await book.save(lead, checked.draft, "model"))) throw new Error("the phrasebook refused it");
        },
      };
    },
    repair: (violations) => ({ ...repairRequest(request, refused, violations), grammar }),
  };
}
