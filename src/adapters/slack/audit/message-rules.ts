import { those } from "../../shared/audit/rules.ts";
import type { SlackRule } from "./rule.ts";

/** Slack's markup for a broadcast, a person or a group. */
const CALLS_SOMEBODY = /<!(?:here|channel|everyone|subteam)|<@[UW]/u;
/** Elements of rich text that are one. */
const CALLING: readonly unknown[] = ["broadcast", "user", "usergroup"];
const SECRET = "xoxb-this-is-what-a-token-looks-like";
/** So much of a message shows which one it is. */
const SHOWN = 80;

/** What is said, and what is written down. */
export const MESSAGE_RULES: readonly SlackRule[] = [
  {
    id: "no-broadcast",
    asks: "No message calls a channel or a person, also when a reader's words hold such a call.",
    remedy: "Report it: readers' words are to be shown as plain text.",
    flaws: ({ messages }) =>
      those(
        messages,
        (message) => callsSomebody(JSON.parse(message)),
        (message) => `one does: ${message.slice(0, SHOWN)}`,
      ),
  },
  {
    id: "blocks-valid",
    asks: "Every kind of answer is made of blocks that Slack takes.",
    remedy: "Report it, with the flaws that the log names.",
    flaws: ({ flawed }) => (flawed === 0 ? [] : [`${flawed} are not`]),
  },
  {
    id: "text-beside-blocks",
    asks: "Every message has its text beside its blocks, for notifications and screen readers.",
    remedy: "Report it: every message is to have a text.",
    flaws: ({ messages }) =>
      those(
        messages,
        (message) => !hasText(JSON.parse(message)),
        () => "one has none",
      ),
  },
  {
    id: "tokens-encrypted",
    asks: "Tokens are written down encrypted.",
    remedy: "Report it: see SECURITY.md.",
    flaws: ({ kept }) => (kept(SECRET).includes(SECRET) ? ["a token is written as it is"] : []),
  },
];

function hasText({ text }: { readonly text?: unknown }): boolean {
  return typeof text === "string" && text.trim() !== "";
}

/** In plain and rich text markup is shown as it stands; in mrkdwn, which the text of a message is, it calls. */
function callsSomebody(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(callsSomebody);
  if (typeof part !== "object" || part === null) return false;
  const { type, text }: { type?: unknown; text?: unknown } = part;
  const isMarkup = (type === undefined || type === "mrkdwn") && typeof text === "string";
  if (CALLING.includes(type) || (isMarkup && CALLS_SOMEBODY.test(text))) return true;
  return Object.values(part).some(callsSomebody);
}
