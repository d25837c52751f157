import type { FakeSlack } from "./fake-slack.ts";
import { deliver, type Payload, payload } from "./fake-slack-requests.ts";

type Stage = { readonly url: string; readonly slack: FakeSlack };
type Option = { readonly text: { readonly text: string }; readonly value: string };
type Element = {
  readonly type: string;
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly options?: readonly Option[];
  /** The thumb down of two. */
  readonly negative_button?: { readonly value: string };
};
type Block = { readonly type: string; readonly block_id?: string; readonly elements?: readonly Element[] };

/** Something that can be tapped in a message: a button, or one option of a menu. */
export type Offered = { readonly label: string; readonly action: Payload };

/** A message as its reader has it before them. */
export type Seen = {
  readonly blocks: readonly Block[];
  /** Whether its reader alone has it, as under a command. */
  readonly isPrivate: boolean;
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string;
};

/** What can be tapped in these blocks, but for the votes. */
export function offeredIn({ blocks }: Pick<Seen, "blocks">): readonly Offered[] {
  return blocks
    .filter(({ type }) => type === "actions")
    .flatMap(({ block_id, elements = [] }) =>
      elements.flatMap(({ type, action_id, value, text, options }): readonly Offered[] => {
        const action = { type, action_id, block_id };
        if (type === "external_select") return [];
        if (options === undefined) return [{ label: text?.text ?? "", action: { ...action, value } }];
        return options.map((option) => ({
          label: option.text.text,
          action: { ...action, selected_option: option },
        }));
      }),
    );
}

/** The labels of what can be tapped. */
export function labelsIn(seen: Pick<Seen, "blocks">): readonly string[] {
  return offeredIn(seen).map(({ label }) => label);
}

/** The words of a message, without what can be tapped. */
export function wordsOf({ blocks }: Pick<Seen, "blocks">): string {
  return JSON.stringify(blocks.filter(({ type }) => !["actions", "context_actions"].includes(type)));
}

let taps = 0;

/** The request that Slack makes of a tap on something of this message. */
export function tapOn({ slack }: Stage, seen: Seen, { action }: Offered, user = "U0READER"): Payload {
  taps += 1;
  const name = seen.isPrivate ? "tap-under-command" : "tap-in-thread";
  // Each interaction has a response url of its own.
  const body = payload(name, `${slack.responseUrl}/${taps}`);
  const thread = seen.thread === undefined ? {} : { thread_ts: seen.thread };
  const { ts, channel } = seen;
  return {
    ...body,
    user: { id: user },
    trigger_id: slack.views.trigger(user),
    channel: { id: channel },
    container: { type: "message", message_ts: ts, is_ephemeral: seen.isPrivate, ...thread },
    ...(seen.isPrivate ? {} : { message: { ts, ...thread } }),
    actions: [{ ...action, action_ts: `1795000040.${String(taps).padStart(6, "0")}` }],
  };
}

/** Taps what has this label. @returns the message as its reader has it then; itself where nothing new is to be seen */
export async function tap(stage: Stage, seen: Seen, label: string, user?: string): Promise<Seen> {
  const offered = offeredIn(seen).find((each) => each.label === label);
  if (offered === undefined) throw new Error(`No ${label} among ${labelsIn(seen).join(", ")}`);
  return tapOffered(stage, seen, offered, user);
}

export async function tapOffered(stage: Stage, seen: Seen, offered: Offered, user?: string): Promise<Seen> {
  const { slack, url } = stage;
  const before = slack.whispered.length;
  const { status } = await deliver(url, tapOn(stage, seen, offered, user));
  if (status !== 200) throw new Error(`A tap got ${status}`);
  const said = slack.whispered[before];
  if (said === undefined) {
    const posted = slack.posted.find(({ ts, channel }) => ts === seen.ts && channel === seen.channel);
    return posted === undefined ? seen : { ...seen, blocks: posted.blocks as Seen["blocks"] };
  }
  const thread = said.thread_ts === undefined ? {} : { thread: said.thread_ts };
  // In the place of a message that one reader sees it keeps that message's ts.
  const ts = said.replace_original ? seen.ts : `1795000099.${String(before).padStart(6, "0")}`;
  return {
    blocks: (said.blocks ?? []) as Seen["blocks"],
    isPrivate: true,
    channel: seen.channel,
    ts,
    ...thread,
  };
}

/** Asks by a command. @returns the answer, which only its reader sees */
export async function command(
  { slack, url }: Stage,
  text: string,
  { name = "/rolwijzer", channel = "C0GENERAL" }: { readonly name?: string; readonly channel?: string } = {},
): Promise<Seen> {
  const body = payload("slash-role", slack.responseUrl);
  const response = await deliver(url, { ...body, command: name, text, channel_id: channel });
  const { blocks } = (await response.json()) as Pick<Seen, "blocks">;
  return { blocks, isPrivate: true, channel, ts: "1795000090.000100" };
}

let messages = 0;

/** Asks in a channel or the direct conversation. @returns the answer, which stands in a thread */
export async function ask(
  { slack, url }: Stage,
  text: string,
  fixture: "app-mention" | "message-im",
): Promise<Seen> {
  messages += 1;
  const body = payload(fixture);
  const ts = `1795000200.${String(messages).padStart(6, "0")}`;
  await deliver(url, { ...body, event_id: `Ev-ask-${messages}`, event: { ...body.event, text, ts } });
  const posted = slack.posted.at(-1);
  if (posted === undefined) throw new Error("No answer was posted");
  const { channel, thread_ts: thread = ts } = posted;
  return { blocks: posted.blocks as Seen["blocks"], isPrivate: false, channel, ts: posted.ts, thread };
}
