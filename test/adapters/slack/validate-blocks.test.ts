import { expect, it } from "vitest";
import { validateBlocks } from "../../../src/adapters/slack/validate-blocks.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const button = (id: string, more: object = {}) => ({
  type: "button",
  action_id: id,
  text: plain("x"),
  ...more,
});
const rich = (...elements: object[]) => ({ type: "rich_text", elements });
const section = (...elements: object[]) => ({ type: "rich_text_section", elements });
const divider = { type: "divider" };
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

it.each<[string, readonly unknown[]]>([
  ["a divider", [divider]],
  ["a header", [{ type: "header", text: plain("x".repeat(150)) }]],
  ["a section", [{ type: "section", text: mrkdwn("x".repeat(3_000)) }]],
  ["fields", [{ type: "section", fields: times(10, mrkdwn("x")) }]],
  [
    "twenty-five buttons",
    [{ type: "actions", elements: Array.from({ length: 25 }, (_, each) => button(`b${each}`)) }],
  ],
  ["the same action in two blocks", times(2, { type: "actions", elements: [button("a")] })],
  ["a table", [{ type: "table", rows: [[{ type: "raw_text", text: "a" }]] }]],
  ["rich text", [rich(section({ type: "text", text: "x" }, { type: "link", url: "https://x.nl/" }))]],
])("takes %s", (_, blocks) => {
  expect(validateBlocks("message", blocks)).toEqual([]);
});

it.each<[string, readonly unknown[], string]>([
  ["no blocks", [], "there is none"],
  ["51 blocks", times(51, divider), "51"],
  ["an unknown type", [{ type: "carrousel" }], "carrousel"],
  ["a type that every object inherits", [{ type: "constructor" }], "not known"],
  ["no object", ["x"], "not an object"],
  ["a long header", [{ type: "header", text: plain("x".repeat(151)) }], "151"],
  ["mrkdwn in a header", [{ type: "header", text: mrkdwn("x") }], "mrkdwn"],
  ["an empty section", [{ type: "section", text: mrkdwn("") }], "no text"],
  ["a section of nothing", [{ type: "section" }], "neither"],
  ["a long section", [{ type: "section", text: mrkdwn("x".repeat(3_001)) }], "3001"],
  ["eleven fields", [{ type: "section", fields: times(11, mrkdwn("x")) }], "11 fields"],
  ["eleven context elements", [{ type: "context", elements: times(11, mrkdwn("x")) }], "11"],
  ["an empty context", [{ type: "context", elements: [] }], "no elements"],
  ["the same action twice in a block", [{ type: "actions", elements: [button("a"), button("a")] }], "twice"],
  ["a button without action", [{ type: "actions", elements: [button("")] }], "action_id"],
  ["a long value", [{ type: "actions", elements: [button("a", { value: "x".repeat(2_001) })] }], "2001"],
  ["a long label", [{ type: "actions", elements: [button("a", { text: plain("x".repeat(76)) })] }], "76"],
  [
    "a select where buttons stand",
    [{ type: "actions", elements: [{ type: "static_select" }] }],
    "static_select",
  ],
  [
    "half a feedback",
    [{ type: "context_actions", elements: [{ type: "feedback_buttons", action_id: "f" }] }],
    "missing",
  ],
  ["an empty rich text", [rich()], "no elements"],
  ["an empty rich section", [rich(section())], "empty"],
  ["an empty rich word", [rich(section({ type: "text", text: "" }))], "no text"],
  ["a broadcast", [rich(section({ type: "broadcast", range: "channel" }))], "broadcast"],
  ["a link that is no https", [rich(section({ type: "link", url: "http://x.nl/" }))], "https"],
  [
    "a list without style",
    [rich({ type: "rich_text_list", elements: [section({ type: "text", text: "x" })] })],
    "style",
  ],
  ["two tables", times(2, { type: "table", rows: [[plain("a")]] }), "2 tables"],
  ["a wide table", [{ type: "table", rows: [times(21, plain("a"))] }], "21 columns"],
  ["a full table", [{ type: "table", rows: times(5, [plain("x".repeat(2_001))]) }], "10005"],
  ["markdown over two blocks", times(2, { type: "markdown", text: "x".repeat(6_001) }), "12002"],
  ["the same block id twice", times(2, { ...divider, block_id: "a" }), "stands twice"],
  ["a long block id", [{ ...divider, block_id: "x".repeat(256) }], "block_id"],
  [
    "more than a message holds",
    times(6, { type: "section", text: mrkdwn("x".repeat(2_500)) }),
    "long together",
  ],
])("refuses %s", (_, blocks, word) => {
  expect(validateBlocks("message", blocks).join("\n")).toContain(word);
});

it("knows what belongs on which surface", () => {
  expect(validateBlocks("home", [{ type: "markdown", text: "x" }])).toEqual([
    "blocks[0] markdown does not belong on a home",
  ]);
  expect(validateBlocks("modal", times(51, divider))).toEqual([]);
});
