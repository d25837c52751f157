import type { Intent, SureIntent } from "../intent.ts";
import { withoutSlots } from "../values.ts";

/** An intent as it leaves with its answer: what was asked as ids, and not what else the question said. */
export function withoutSaid<Of extends Intent>(intent: Of): Of {
  return withoutSlots(intent, ["words", "tone"]);
}

/**
 * An intent as it is kept for curators: what was asked, without words and figures of the reader's own. Terms stay
 * where every word of them is known, since then they are the catalog's.
 */
export function withoutWords(intent: Intent, knows: (word: string) => boolean): Intent {
  return intent.kind === "unclear"
    ? { kind: "unclear", candidates: intent.candidates.map((each) => sureWithoutWords(each, knows)) }
    : sureWithoutWords(intent, knows);
}

function sureWithoutWords(asked: SureIntent, knows: (word: string) => boolean): SureIntent {
  const intent = withoutSaid(asked);
  switch (intent.kind) {
    case "roadmap_mapping":
      return { ...intent, lines: [] };
    case "find_role":
      return { ...intent, term: knows(intent.term) ? intent.term : "" };
    case "role_interview": {
      const { topic, skip: _, ...rest } = intent;
      return topic !== undefined && knows(topic) ? { ...rest, topic } : rest;
    }
    case "legacy_mapping":
      return withoutSlots(intent, ["counts", "perWeek"]);
    case "role_learning":
      return withoutSlots(intent, ["perWeek"]);
    case "role_vacancy":
      return withoutSlots(intent, ["place", "hours", "lines"]);
    case "list_roles":
    case "role_profile":
    case "role_tools":
    case "role_recruiting":
    case "role_relevance":
    case "rank_roles":
    case "compare_roles":
    case "guide":
    case "help":
    case "thanks":
    case "about_bot":
    case "not_in_catalog":
    case "out_of_scope":
      return intent;
    case "settings":
      return withoutSlots(intent, ["note", "approval"]);
  }
}
