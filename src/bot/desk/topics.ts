/** Where proposals of every workspace go: a catalog has one set of curators. */
export const EVERYWHERE = "*/";
export const PROPOSALS_TOPIC = "proposals";

/** Of questions of a workspace that are about no role, or about one that nobody is named for. */
export const ANY_TOPIC = "*";

/** How the topics of curators begin. */
export const OF_CURATORS = "curator ";

/** Of what only one curator is told, by the platform's own id. */
export function topicOfCurator({ id }: { readonly id: string }): string {
  return `${OF_CURATORS}${id}`;
}
