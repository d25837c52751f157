import { type Rule, those } from "./rule.ts";

/** Slack's markup for a broadcast, a person or a group, and the elements of rich text that make one. */
const CALLS_SOMEBODY = /<!(?:here|channel|everyone|subteam)|<@[UW]|"type":"(?:broadcast|user|usergroup)"/u;
const SECRET = "xoxb-this-is-what-a-token-looks-like";

/** What is said, and what is written down. */
export const MESSAGE_RULES: readonly Rule[] = [
  {
    id: "no-broadcast",
    asks: "No message calls a channel or a person, also when a reader's words hold such a call.",
    remedy: "Report it: readers' words are to be shown as plain text.",
    flaws: ({ messages }) =>
      those(
        messages,
        (message) => CALLS_SOMEBODY.test(message),
        (message) => `one does: ${message.slice(0, 80)}`,
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
        (message) => !/"text":"[^"]/u.test(topOf(message)),
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

/** The message without its blocks. */
function topOf(message: string): string {
  const { blocks: _, ...top } = JSON.parse(message);
  return JSON.stringify(top);
}
