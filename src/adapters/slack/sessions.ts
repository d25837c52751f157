import { LRUCache } from "lru-cache";
import { z } from "zod";
import { clip } from "../../text/clip.ts";
import type { Log, PlatformParts } from "../adapter.ts";
import { platformId } from "../shared/platform-id.ts";
import { makeSeldom } from "../shared/seldom.ts";
import { addressOfPlace } from "./addresses.ts";
import type { Listeners } from "./listeners.ts";
import { SESSION_EVENTS } from "./listening.ts";
import { idOrNone, isDirectChannel, type Place, toSpeaker } from "./payloads.ts";
import { homeIn, type Workspace } from "./workspaces.ts";

/** What Slack shows of a thread in the bot's own conversation, which it calls an agent session. */
type Session = {
  /** `processing` while an answer is still to come: then there is a button to stop it. */
  readonly status: "active" | "processing";
  /** What it is called among others; heeded for a new one. */
  readonly title?: string;
};

/** Nobody waits for it, and what Slack refuses of it is done without. */
export type ShowSession = (workspace: Workspace, place: Place, session: Session) => Promise<void>;

/** Of Slack: https://docs.slack.dev/reference/methods/agents.sessions.setStatus */
const MOST_TITLE = 200;
/** How long a workspace is left alone that took none. */
const PAUSE_MS = 3_600_000;
const MOST_PAUSED = 10_000;

export function makeShowSession(log: Log): ShowSession {
  const paused = new LRUCache<string, true>({ max: MOST_PAUSED, ttl: PAUSE_MS });
  const seldom = makeSeldom(log);
  return async (workspace, { channel, thread }, { status, title }) => {
    const key = workspace.key ?? workspace.self;
    if (thread === undefined || !isDirectChannel(channel) || paused.has(key)) return;
    try {
      const client = await workspace.client();
      const named = title === undefined ? {} : { title: clip(title, MOST_TITLE) };
      const session = { channel_id: channel, thread_ts: thread, status, ...named };
      await workspace.track(client.apiCall("agents.sessions.setStatus", session));
    } catch {
      paused.set(key, true);
      seldom("slack.session_refused");
    }
  };
}

const id = platformId(100);
const Stopped = z.object({
  team_id: idOrNone,
  enterprise_id: idOrNone,
  event: z.object({ user: id, channel: id, thread_ts: id }),
});

type Parts = Pick<PlatformParts, "assistant"> & { readonly showSession: ShowSession };

/** Who stops a session is not sent the answers that still wait there. Slack leaves it to us to say that it has stopped. */
export function listenToStops({ event }: Listeners, { assistant, showSession }: Parts): void {
  for (const name of SESSION_EVENTS)
    event(name, async ({ body, workspace }) => {
      const stopped = Stopped.safeParse(body).data;
      if (stopped === undefined) return;
      const { team_id: team, enterprise_id: enterprise, event } = stopped;
      const place = { channel: event.channel, thread: event.thread_ts };
      const speaker = toSpeaker(homeIn(workspace, { team, enterprise }), place, event.user);
      await assistant.stop(speaker, addressOfPlace(speaker.workspace, place));
      await showSession(workspace, place, { status: "active" });
    });
}
