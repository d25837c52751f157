import { z } from "zod";
import type { PlatformParts, Vote } from "../adapter.ts";
import { AS_IT_COMES, once } from "../shared/once.ts";
import { platformId } from "../shared/platform-id.ts";
import { messageName } from "./answering.ts";
import { idOfEvent, ledgerOf } from "./delivery.ts";
import { describe } from "./failure.ts";
import type { Listeners } from "./listeners.ts";
import { REACTIONS } from "./listening.ts";
import { idOrNone, toSpeaker } from "./payloads.ts";
import type { WhoIsWho } from "./who-is-who.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

type Parts = PlatformParts & { readonly whoIsWho: WhoIsWho };

const id = platformId(100);

const Reacted = z.object({
  team_id: idOrNone,
  enterprise_id: idOrNone,
  event_id: id,
  event: z.object({
    user: id,
    reaction: z.string(),
    /** Who wrote what was reacted to; absent where that is no user. */
    item_user: id.optional().catch(undefined),
    item: z.object({ type: z.literal("message"), channel: id, ts: id }),
  }),
});

/** Reactions that are votes, by Slack's names for them; a colour of skin stands behind two colons. */
const VOTES: Readonly<Record<string, Vote["vote"]>> = {
  "+1": "good",
  thumbsup: "good",
  "-1": "bad",
  thumbsdown: "bad",
};

function voteOf(reaction: string): Vote["vote"] | undefined {
  return VOTES[reaction.split("::")[0] ?? ""];
}

/** Nobody waits for an answer to a reaction. */
const PATIENCE_MS = 5_000;

/** A thumb under an answer of ours is a vote on it, until it is taken away. It is heeded in silence. */
export function listenToReactions({ event }: Listeners, parts: Parts): void {
  for (const name of REACTIONS)
    event(name, ({ body, workspace }) =>
      heed(body, name === "reaction_added" ? "given" : "taken back", { ...parts, workspace }),
    );
}

/** @throws when it was not heeded and a redelivery could be */
async function heed(
  body: unknown,
  what: "given" | "taken back",
  parts: Parts & { readonly workspace: Workspace },
): Promise<void> {
  const { workspace, assistant, inOrder = AS_IT_COMES } = parts;
  const reacted = Reacted.safeParse(body).data;
  const vote = voteOf(reacted?.event.reaction ?? "");
  if (reacted === undefined || vote === undefined) return;
  const { team_id: team, enterprise_id: enterprise, event_id: eventId, event } = reacted;
  const { user, item } = event;
  if (event.item_user !== workspace.self || user === workspace.self) return;
  const speaker = toSpeaker(homeIn(workspace, { team, enterprise }), { channel: item.channel }, user);
  if ((await parts.whoIsWho.tell(workspace, speaker, PATIENCE_MS))?.isBot === true) return;
  await inOrder(`slack:${speaker.workspace}:${item.channel}:${user}:reactions`, () =>
    once(ledgerOf(parts), [idOfEvent(speaker, eventId)], async () => {
      const isGiven = what === "given";
      const other = !isGiven && (await isOtherThere(vote, user, item, parts));
      await assistant.react(speaker, messageName(item.channel, item.ts), { vote, isGiven, other });
      return "done";
    }),
  );
}

const Reactions = z.object({
  message: z.object({
    reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()) })).default([]),
  }),
});

/**
 * Whether the other thumb of this person stands under a message: of both the later one was kept, and where that goes the first
 * is what they say. Slack tells of one reaction at a time, and who takes one away is rare enough to ask about.
 */
async function isOtherThere(
  vote: Vote["vote"],
  user: string,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  { workspace, log }: Pick<Parts, "log"> & { readonly workspace: Workspace },
): Promise<boolean> {
  try {
    const client = await workspace.client();
    const told = await client.apiCall("reactions.get", { channel, timestamp: ts, full: true });
    const { reactions = [] } = Reactions.safeParse(told).data?.message ?? {};
    return reactions.some(({ name, users }) => {
      const meant = voteOf(name);
      return meant !== undefined && meant !== vote && users.includes(user);
    });
  } catch (error) {
    log.warn("slack.reactions_not_read", describe(error));
    return false;
  }
}
