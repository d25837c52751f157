import type { Speaker, Whom } from "../../adapters/adapter.ts";
import { personOf } from "../person.ts";

/** A person or a channel who may decide on corrections: platform, workspace and the platform's own id of either. */
export type Curator = Whom;

export function isSame(one: Curator, other: Curator): boolean {
  return one.platform === other.platform && one.workspace === other.workspace && one.id === other.id;
}

/**
 * Whether who speaks may decide on corrections: one of the people, or anybody in one of the channels. Whoever uses a
 * terminal has the store and the catalog in hand anyway.
 */
export function isCurator(curators: readonly Curator[], speaker: Speaker): boolean {
  if (speaker.platform === "console") return true;
  return curators.some(({ id, ...where }) => {
    if (where.platform !== speaker.platform || where.workspace !== speaker.workspace) return false;
    return id === speaker.user || isIn(id, speaker.conversation);
  });
}

/** Whether a conversation is this channel, or a thread in it. */
function isIn(channel: string, conversation: string): boolean {
  return conversation === channel || [":", ";"].some((mark) => conversation.startsWith(channel + mark));
}

/** Whether two are one person: nobody decides on a correction of their own. */
export function isOwn(speaker: Speaker, person: string): boolean {
  return personOf(speaker) === person;
}
