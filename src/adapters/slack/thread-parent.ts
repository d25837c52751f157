import { z } from "zod";
import type { Log } from "../adapter.ts";
import { describe } from "./failure.ts";
import { toWords } from "./incoming-text.ts";
import { isDirectChannel } from "./payloads.ts";
import type { Workspace } from "./workspaces.ts";

type In = { readonly workspace: Workspace; readonly log: Log };
type Said = {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
};

/** The message that a thread of a channel began with. */
export type ThreadParent = {
  /** Its words; undefined where it is our own, or Slack does not let us read it. Never rejects. */
  readonly read: () => Promise<string | undefined>;
  readonly wasRead: () => boolean;
};

const Replies = z.object({
  messages: z.array(z.object({ ts: z.string(), user: z.string().optional(), text: z.string().default("") })),
});

/** More than that is no question. In UTF-16 units. */
const MOST_READ = 2_000;

/** @returns undefined for what stands in no thread of a channel */
export function parentOf(
  { channel, ts, thread_ts: thread }: Said,
  { workspace, log }: In,
): ThreadParent | undefined {
  if (thread === undefined || thread === ts || isDirectChannel(channel)) return undefined;
  let words: string | undefined;
  return {
    read: async () => {
      try {
        const client = await workspace.client();
        const told = await client.apiCall("conversations.replies", { channel, ts: thread, limit: 1 });
        const parent = Replies.parse(told).messages.find((message) => message.ts === thread);
        if (parent !== undefined && parent.user !== workspace.self)
          words = toWords(parent.text).slice(0, MOST_READ) || undefined;
      } catch (error) {
        // Without the scope that is how it always ends.
        log.info("slack.parent_not_read", describe(error));
      }
      return words;
    },
    wasRead: () => words !== undefined,
  };
}
