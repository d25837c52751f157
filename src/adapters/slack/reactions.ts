import { z } from "zod";
import type { PlatformParts, Vote } from "../adapter.ts";
import { AS_IT_COMES, once } from "../shared/once.ts";
import { platformId } from "../shared/platform-id.ts";
import { messageName } from "./answering.ts";
import { idOfEvent, ledgerOf } from "./delivery.ts";
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
  const vote = VOTES[reacted?.event.reaction.split("::")[0] ?? ""];
  if (reacted === undefined || vote === undefined) return;
  const { team_id: team, enterprise_id: enterprise, event_id: eventId, event } = reacted;
  const { user, item } = event;
  if (event.item_user !== workspace.self || user === workspace.self) return;
  const speaker = toSpeaker(homeIn(workspace, { team, enterprise }), { channel: item.channel }, user);
  if ((await parts.whoIsWho.tell(workspace, speaker, PATIENCE_MS))?.isBot === true) return;
  await inOrder(`slack:${speaker.workspace}:${item.channel}:${user}:reactions`, () =>
    once(ledgerOf(parts), [idOfEvent(speaker, eventId)], async () => {
      await assistant.react(speaker, messageName(item.channel, item.ts), { vote, isGiven: what === "given" });
      return "done";
    }),
  );
}
