import { expect, it } from "vitest";
import { flawsOf } from "../../../src/adapters/shared/flaws.ts";
import { MessageBlocks } from "../../../src/adapters/slack/block-schema.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text, verbatim: true });
const button = (id: string, more: object = {}) => ({
  type: "button",
  action_id: id,
  text: plain("x"),
  value: "x",
  ...more,
});
const option = (value = "x") => ({ text: plain("x"), value });
const menu = (more: object = {}) => ({
  type: "static_select",
  action_id: "m",
  placeholder: plain("x"),
  options: [option()],
  ...more,
});
const header = (text: object) => ({ type: "header", text });
const context = (...elements: object[]) => ({ type: "context", elements });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const rich = (...elements: object[]) => ({ type: "rich_text", elements });
const section = (...elements: object[]) => ({ type: "rich_text_section", elements });
const list = (more: object = {}) => ({
  type: "rich_text_list",
  style: "bullet",
  elements: [section(text("x"))],
  ...more,
});
const text = (words: string, more: object = {}) => ({ type: "text", text: words, ...more });
const link = (url: string) => ({ type: "link", url, text: "x" });
const vote = { text: plain("x"), accessibility_label: "x", value: "good" };
const feedback = (more: object = {}) => ({
  type: "context_actions",
  elements: [
    { type: "feedback_buttons", action_id: "f", positive_button: vote, negative_button: vote, ...more },
  ],
});
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const buttons = (count: number) => Array.from({ length: count }, (_, each) => button(`b${each}`));

it.each<[string, readonly unknown[]]>([
  ["a header", [header(plain("x".repeat(150)))]],
  ["a line between two parts", [header(plain("x")), { type: "divider" }, header(plain("x"))]],
  ["ten elements of context", [context(...times(9, mrkdwn("x")), plain("x"))]],
  ["twenty-five buttons", [actions(...buttons(25))]],
  ["the same action in two blocks", times(2, actions(button("a")))],
  ["rich text", [rich(section(text("x"), text("x", { style: { bold: true } }), link("https://x.nl/")))]],
  ["a list in rich text", [rich(section(text("x")), list())]],
  ["a vote", [feedback()]],
  ["a menu beside a button", [actions(menu(), button("b", { style: "primary" }))]],
  ["rows with ids of their own", [{ ...actions(button("a")), block_id: "x" }]],
  ["who shared it", [rich(section(text("x"), { type: "user", user_id: "U0READER" }))]],
])("takes %s", (_, blocks) => {
  expect(flawsOf(MessageBlocks, blocks)).toEqual([]);
});

it.each<[string, readonly unknown[], string]>([
  ["no blocks", [], ": Too small"],
  ["51 blocks", times(51, header(plain("x"))), ": Too big"],
  ["an unknown type", [{ type: "carrousel" }], "[0].type: "],
  ["a type that every object inherits", [{ type: "constructor" }], "[0].type: "],
  ["no object", ["x"], "[0]: "],
  ["a field of no block", [{ ...header(plain("x")), block_id: "a" }], "[0]: Unrecognized"],
  ["words on a line between parts", [{ type: "divider", text: "x" }], "[0]: Unrecognized"],
  ["a long header", [header(plain("x".repeat(151)))], "[0].text.text: Too big"],
  ["an empty header", [header(plain(""))], "[0].text.text: Too small"],
  ["mrkdwn in a header", [header(mrkdwn("x"))], "[0].text.type: "],
  ["emoji in a header", [header({ ...plain("x"), emoji: true })], "[0].text.emoji: "],
  ["eleven context elements", [context(...times(11, mrkdwn("x")))], "[0].elements: Too big"],
  ["an empty context", [context()], "[0].elements: Too small"],
  ["a long context", [context(mrkdwn("x"), mrkdwn("x".repeat(2_001)))], "[0].elements[1].text: Too big"],
  ["links of Slack's making", [context({ ...mrkdwn("x"), verbatim: false })], "[0].elements[0].verbatim: "],
  ["twenty-six buttons", [actions(...buttons(26))], "[0].elements: Too big"],
  ["no buttons", [actions()], "[0].elements: Too small"],
  ["the same action twice in a block", [actions(button("a"), button("a"))], "[0].elements: an action_id"],
  ["a button without action", [actions(button(""))], "[0].elements[0].action_id: Too small"],
  ["a long action", [actions(button("x".repeat(256)))], "[0].elements[0].action_id: Too big"],
  ["a long value", [actions(button("a", { value: "x".repeat(2_001) }))], "[0].elements[0].value: Too big"],
  [
    "a long label",
    [actions(button("a", { text: plain("x".repeat(76)) }))],
    "[0].elements[0].text.text: Too big",
  ],
  ["a menu of several choices", [actions(menu({ type: "multi_static_select" }))], "[0].elements[0].type: "],
  ["a menu without options", [actions(menu({ options: [] }))], "[0].elements[0].options: Too small"],
  ["a menu of 101", [actions(menu({ options: times(101, option()) }))], "[0].elements[0].options: Too big"],
  [
    "a long value in a menu",
    [actions(menu({ options: [option("x".repeat(151))] }))],
    "[0].elements[0].options[0].value: Too big",
  ],
  ["a long id of a block", [{ ...actions(button("a")), block_id: "x".repeat(256) }], "[0].block_id: Too big"],
  ["the same id twice", times(2, { ...actions(button("a")), block_id: "x" }), ": a block_id stands twice"],
  ["a green button", [actions(button("a", { style: "success" }))], "[0].elements[0].style: "],
  [
    "a mention of nobody",
    [rich(section({ type: "user", user_id: "channel" }))],
    "[0].elements[0].elements[0].user_id: ",
  ],
  ["half a vote", [feedback({ negative_button: undefined })], "[0].elements[0].negative_button: "],
  ["an empty rich text", [rich()], "[0].elements: Too small"],
  ["an empty rich section", [rich(section())], "[0].elements[0].elements: Too small"],
  ["an empty rich word", [rich(section(text("")))], "[0].elements[0].elements[0].text: Too small"],
  ["a long rich word", [rich(section(text("x".repeat(3_001))))], "[0].elements[0].elements[0].text: Too big"],
  [
    "a broadcast",
    [rich(section({ type: "broadcast", range: "channel" }))],
    "[0].elements[0].elements[0].type: ",
  ],
  ["a link that is no https", [rich(section(link("http://x.nl/")))], "[0].elements[0].elements[0].url: "],
  ["a list without style", [rich(list({ style: undefined }))], "[0].elements[0].style: "],
  ["an empty list", [rich(list({ elements: [] }))], "[0].elements[0].elements: Too small"],
  ["a list in a list", [rich(list({ elements: [list()] }))], "[0].elements[0].elements[0].type: "],
  ["more than a message holds", times(7, context(mrkdwn("x".repeat(2_000)))), ": over 12000"],
])("refuses %s, and says where", (_, blocks, flaw) => {
  expect(flawsOf(MessageBlocks, blocks).find((each) => each.startsWith(flaw))).toBeDefined();
});

it("says where a flaw is, and no word of what was written there", () => {
  const secret = "hunter2 ".repeat(500);
  const flaws = flawsOf(MessageBlocks, [
    header(plain(secret)),
    actions(button(secret, { value: secret })),
    rich(section(link(`javascript:${secret}`), { type: secret })),
  ]);
  expect(flaws.length).toBeGreaterThan(3);
  expect(flaws.join()).not.toContain("hunter2");
});
