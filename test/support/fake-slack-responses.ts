import { refusalOf } from "./fake-slack-blocks.ts";

/** What was sent to a response url. */
type Whispered = {
  readonly text: string;
  readonly blocks?: readonly { readonly type: string }[];
  readonly response_type?: "ephemeral" | "in_channel";
  readonly replace_original: boolean;
  readonly thread_ts?: string;
};

export type FakeResponses = {
  /** What one reader sees, in the order in which it was said. */
  readonly whispered: readonly Whispered[];
  /** What was said to all through a response url. */
  readonly shared: readonly Whispered[];
  /** The paths of the urls through which the message that was tapped was taken away. */
  readonly dismissed: readonly string[];
  /** Takes nothing more through this url, as after its thirty minutes. */
  readonly lapse: (path: string) => void;
  readonly take: (path: string, text: string) => { readonly status: number; readonly body: string };
};

/** Source: https://docs.slack.dev/interactivity/handling-user-interaction */
const MOST_USES = 5;

/** Response urls: each takes five messages within thirty minutes, and nothing after. */
export function makeFakeResponses(): FakeResponses {
  const whispered: Whispered[] = [];
  const shared: Whispered[] = [];
  const dismissed: string[] = [];
  const uses = new Map<string, number>();
  function keep(path: string, message: Whispered & { readonly delete_original?: boolean }) {
    if (message.delete_original === true) dismissed.push(path);
    else (message.response_type === "in_channel" ? shared : whispered).push(message);
  }
  return {
    whispered,
    shared,
    dismissed,
    lapse: (path) => void uses.set(path, MOST_USES),
    take: (path, text) => {
      const used = uses.get(path) ?? 0;
      if (used >= MOST_USES) return { status: 404, body: "used_url" };
      const message = JSON.parse(text);
      const refusal = refusalOfWhisper(message);
      if (refusal !== undefined) return { status: 400, body: refusal };
      uses.set(path, used + 1);
      keep(path, message);
      return { status: 200, body: "ok" };
    },
  };
}

function refusalOfWhisper(message: Whispered & { readonly delete_original?: boolean }): string | undefined {
  if (message.delete_original === true) return undefined;
  if (message.thread_ts !== undefined && !/^\d{10}\.\d{6}$/u.test(message.thread_ts))
    return "invalid_thread_ts";
  // What one reader sees cannot become what all see.
  if (message.response_type === "in_channel" && message.replace_original) return "invalid_arguments";
  if (message.blocks === undefined) return message.text === "" ? "no_text" : undefined;
  return refusalOf(message.blocks);
}
