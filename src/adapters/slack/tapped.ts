import { randomUUID } from "node:crypto";
import type { Localized } from "../../language.ts";
import type { Assistant, Log, Speaker } from "../adapter.ts";
import type { TapIds } from "../shared/first-tap.ts";
import { type Claim, claimOf } from "../shared/once.ts";
import type { Administration, MayAdminister } from "./administering.ts";
import { LEASE_MS } from "./delivery.ts";
import { said } from "./lines.ts";
import { type Place, placeOfTap, TapBody, threadOfTap, toSpeaker } from "./payloads.ts";
import { type ReadyMessage, readyLine } from "./shown.ts";
import { readContext } from "./views/view-context.ts";
import type { Dismiss, Whisper } from "./whispering.ts";
import type { WhoIsWho } from "./who-is-who.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

/** What answers taps. */
export type TapParts = {
  readonly whisper: Whisper;
  readonly dismiss: Dismiss;
  readonly assistant: Assistant;
  readonly administration: Administration;
  readonly mayAdminister: MayAdminister;
  readonly log: Log;
  readonly whoIsWho: WhoIsWho;
};

type Action = TapBody["actions"][number];
/** One tap, to be answered once. */
export type Tapped = {
  readonly body: TapBody;
  readonly action: Action;
  readonly workspace: Workspace;
  readonly claim: Claim;
};

/** @returns undefined for what is no tap */
export function readTapped(given: unknown, workspace: Workspace): Tapped | undefined {
  const body = TapBody.safeParse(given).data;
  const action = body?.actions[0];
  if (body === undefined || action === undefined) return undefined;
  const ids = { body, action, workspace };
  return { ...ids, claim: claimOf(idsOf(ids).tap ?? randomUUID(), LEASE_MS) };
}

export function idsOf(tapped: Omit<Tapped, "claim">): TapIds {
  const { body, action } = tapped;
  const { conversation, user, workspace } = speakerOf(tapped, placeOfTap(body));
  const message = body.message?.ts ?? body.container?.message_ts ?? body.view?.id ?? "";
  const where = ["slack", workspace, conversation, user, message].join(":");
  const button = [where, action.action_id, carriedBy(action)].join(":");
  return action.action_ts === undefined ? { button } : { button, tap: `${button}:${action.action_ts}` };
}

/** What a button carried, or what was chosen from a menu. */
export function carriedBy({ value, selected_option: chosen }: Action): string | undefined {
  return value ?? chosen?.value;
}

/** Who tapped, as one who speaks at that place; alone in the channel where there is none. */
export function speakerOf(
  { body, workspace }: Pick<Tapped, "body" | "workspace">,
  place: Place = { channel: body.channel?.id ?? channelOfView(body) },
): Speaker {
  const home = homeIn(workspace, { team: body.team?.id, enterprise: body.enterprise?.id });
  return toSpeaker(home, place, body.user.id);
}

/** In a view: the channel that it was opened in, or else a place of the reader's own. */
function channelOfView({ view, user }: TapBody): string {
  return view === undefined ? "" : (readContext(view.private_metadata)?.channel ?? user.id);
}

/** Where only who tapped sees what is said on it. */
export function whisperedAt({ body }: Tapped): { readonly url?: string; readonly thread?: string } {
  const thread = threadOfTap(body);
  return {
    ...(body.response_url === undefined ? {} : { url: body.response_url }),
    ...(thread === undefined ? {} : { thread }),
  };
}

/** Says something to whoever tapped, beside what they tapped. */
export async function reply(tapped: Tapped, message: ReadyMessage, { whisper }: TapParts): Promise<void> {
  await whisper(whisperedAt(tapped), message, tapped.claim);
}

/** Says a line of the bot's own to whoever tapped. */
export function say(tapped: Tapped, line: Localized, parts: TapParts): Promise<void> {
  return reply(tapped, readyLine(said(line)), parts);
}
