import { setTimeout as wait } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import type { Answer } from "../../answer/answer.ts";
import { PlatformError } from "../../errors.ts";
import type { Assistant, Log } from "../adapter.ts";
import { flawsOf } from "../shared/flaws.ts";
import { carriedTaps } from "../shared/taps.ts";
import { MessageBlocks } from "./block-schema.ts";
import { type Rendering, type SlackMessage, toMessage } from "./blocks.ts";
import { CLIENT_TIMEOUT_MS } from "./client.ts";
import { describe, remedyFor } from "./failure.ts";
import { type Place, type TapBody, threadOfTap } from "./payloads.ts";
import { TAP_FORM } from "./tap-form.ts";

export type Post = { readonly client: webApi.WebClient; readonly assistant: Assistant; readonly log: Log };

/**
 * Posts an answer where it was asked. What Slack refuses for good is logged and left.
 * @throws when a later attempt could succeed
 */
export async function postAnswer(parts: Post, place: Place, answer: Answer): Promise<void> {
  const taps = await carriedTaps(answer, TAP_FORM, parts.assistant.keep);
  await postMessage(parts, place, soundMessage(answer, { taps, feedback: true }, parts.log));
}

/** An answer that only its reader sees: no message of ours to vote on. */
export async function toPrivateMessage(
  { assistant, log }: Omit<Post, "client">,
  answer: Answer,
): Promise<SlackMessage> {
  return soundMessage(answer, { taps: await carriedTaps(answer, TAP_FORM, assistant.keep) }, log);
}

/** As text alone when the blocks have a flaw: Slack would refuse them, and the answer would be late. */
function soundMessage(answer: Answer, rendering: Rendering, log: Log): SlackMessage {
  const message = toMessage(answer, rendering);
  const flaws = flawsOf(MessageBlocks, message.blocks);
  if (flaws.length === 0) return message;
  log.error("slack.flawed_blocks", { intent: answer.intent.kind, flaws: flaws.slice(0, 5) });
  return { text: message.text };
}

/**
 * Shows a message to the one who tapped, below what they tapped: without its thread it would stand in the channel.
 * @throws PlatformError when a later attempt could succeed
 */
export async function whisper(log: Log, tapped: TapBody | undefined, message: SlackMessage): Promise<void> {
  if (tapped?.response_url === undefined) return log.warn("slack.nowhere_to_whisper");
  const thread = threadOfTap(tapped);
  const there = thread === undefined ? {} : { thread_ts: thread };
  const status = await sendPrivately(tapped.response_url, { ...there, ...message });
  if (status < 300) return;
  if (status >= 500 || status === 429)
    throw new PlatformError(`Slack answered ${status}`, "Slack is troubled; wait.");
  if (status === 400 && message.blocks !== undefined) return whisper(log, tapped, { text: message.text });
  // 404: thirty minutes or five uses are over. A retry would meet the same.
  log.warn("slack.whisper_refused", { status });
}

async function postMessage(parts: Post, place: Place, message: SlackMessage, waited = false): Promise<void> {
  try {
    await parts.client.chat.postMessage({
      channel: place.channel,
      ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
      ...message,
      unfurl_links: false,
      unfurl_media: false,
    });
  } catch (error) {
    await recover(error, parts, place, message, waited);
  }
}

async function recover(
  error: unknown,
  parts: Post,
  place: Place,
  message: SlackMessage,
  waited: boolean,
): Promise<void> {
  const remedy = remedyFor(error);
  switch (remedy.kind) {
    case "as text":
      parts.log.warn("slack.blocks_refused", describe(error));
      if (message.blocks === undefined) return;
      return postMessage(parts, place, { text: message.text }, waited);
    case "give up":
      parts.log.error("slack.post_refused", describe(error));
      return;
    case "wait":
      if (waited) throw error;
      await wait(remedy.ms);
      return postMessage(parts, place, message, true);
    case "retry later":
      throw error;
  }
}

async function sendPrivately(url: string, message: SlackMessage): Promise<number> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...message }),
    signal: AbortSignal.timeout(CLIENT_TIMEOUT_MS),
    redirect: "error",
  });
  await response.body?.cancel();
  return response.status;
}
