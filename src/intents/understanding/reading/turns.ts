import type { FactId, RoleId, SourceId } from "../../../ids.ts";
import type { Intent, IntentKind } from "../../../intent.ts";
import { rolesOf } from "../../../values.ts";
import type { Turn } from "../conversation.ts";
import type { Reading } from "./reading.ts";

/** How many turns back a question can lean on. */
const MEMORY = 6;

/** What earlier turns offer to a question that leaves something out. */
export type Earlier = {
  /** The last thing asked about roles. */
  readonly intent: Intent | undefined;
  /** The roles of the last turn that named any. */
  readonly roles: readonly RoleId[];
  /** Every role of these turns, each at its latest mention, oldest first. */
  readonly mentioned: readonly RoleId[];
  /** The roles that its answer showed, in that order, where that is known. */
  readonly shown?: readonly RoleId[] | undefined;
  /** The tools, questions or lines that it showed, in that order, where that is known. */
  readonly items?: readonly FactId[] | undefined;
  /** The last roles that were set beside each other, however long ago. */
  readonly listed?: readonly RoleId[] | undefined;
  /** The sources of its answer, as it showed them. */
  readonly sources?: readonly SourceId[] | undefined;
  /** The page of its answer that was not shown yet. */
  readonly nextPage?: number | undefined;
  /** What is new, where the last turn told of that: no ground to stand on, and there is more of it. */
  readonly news?: Pick<Turn, "intent" | "nextPage"> | undefined;
};

/** What of the turns can be leaned on. */
type Leaning = {
  readonly isReset: (text: string) => boolean;
  /** False for turns that are no ground to stand on: small talk, refusals, and questions back. */
  readonly isGround: (kind: IntentKind) => boolean;
};

export function earlierOf(turns: readonly Turn[], { isReset, isGround }: Leaning): Earlier {
  const fresh = turns.slice(turns.findLastIndex(({ text }) => text !== undefined && isReset(text)) + 1);
  const telling = fresh.slice(-MEMORY).filter(({ intent }) => isGround(intent.kind));
  const mentioned = new Set<RoleId>();
  for (const { intent } of telling) {
    for (const role of rolesOf(intent)) {
      mentioned.delete(role);
      mentioned.add(role);
    }
  }
  const last = telling.at(-1);
  const newest = fresh.at(-1);
  return {
    intent: last?.intent,
    nextPage: last?.nextPage,
    shown: last?.shown,
    items: telling.findLast(({ intent }) => !pointsAt(intent))?.items,
    listed: telling.map(({ shown = [] }) => shown).findLast((shown) => shown.length > 1),
    sources: last?.sources,
    roles: telling.map(rolesIn).findLast((roles) => roles.length > 0) ?? [],
    mentioned: [...mentioned],
    news: newest !== undefined && tellsNews(newest.intent) ? newest : undefined,
  };
}

function tellsNews(intent: Intent): boolean {
  return intent.kind === "about_bot" && intent.what === "news";
}

/** Whether a turn spoke of a part of what was shown before it. */
function pointsAt(intent: Intent): boolean {
  return "items" in intent && intent.items !== undefined;
}

/** Who was found for some work is who is spoken of next, and so is what a background leads to. */
function rolesIn({ intent, shown = [] }: Turn): readonly RoleId[] {
  const named = rolesOf(intent);
  if (named.length > 0) return named;
  // Of several backgrounds each leads somewhere.
  if (intent.kind === "legacy_mapping") return intent.background.length > 1 ? shown : shown.slice(0, 1);
  return intent.kind === "find_role" ? shown.slice(0, 1) : [];
}

/** A text that asks to start afresh leaves nothing to lean on. */
export function leansOn(reading: Reading, earlier: Earlier): Earlier {
  return reading.has("reset") ? { intent: undefined, roles: [], mentioned: [] } : earlier;
}
