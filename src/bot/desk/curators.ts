import type { Speaker } from "../../adapters/adapter.ts";
import { personOf } from "../person.ts";

/** A person or a channel who may decide on corrections: platform, workspace and the platform's own id of either. */
export type Curator = { readonly platform: string; readonly workspace: string; readonly id: string };

/**
 * Whether who speaks may decide on corrections: one of the people, or anybody in one of the channels. Whoever uses a
 * terminal has the store and the catalog in hand anyway.
 */
export function isCurator(curators: readonly Curator[], speaker: Speaker): boolean {
  if (speaker.platform === "console") return true;
  return curators.some(({ id, ...where }) => {
    if (where.platform !== speaker.platform || where.workspace !== speaker.workspace) return false;
    const [channel] = speaker.conversation.split(/[:;]/u);
    return id === speaker.user || id === channel;
  });
}

/** Whether two are one person: nobody decides on a correction of their own. */
export function isOwn(speaker: Speaker, person: string): boolean {
  return personOf(speaker) === person;
}
