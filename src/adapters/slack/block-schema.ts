import { z } from "zod";
import { areDistinct } from "../shared/flaws.ts";
import { LIMITS } from "./limits.ts";
import { CHANNEL, PERSON } from "./payloads.ts";

/**
 * The blocks that we make, held to what Slack takes: it names at most one problem, and a message with one is
 * lost as a whole. A kind of block that is not here has to be added with its rules.
 */

export const filled = (most: number) => z.string().min(1).max(most);
export const plainText = (most: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: filled(most), emoji: z.literal(false).optional() });
export const id = filled(LIMITS.id);
const httpsUrl = filled(LIMITS.url).startsWith("https://");

export const Header = z.strictObject({ type: z.literal("header"), text: plainText(LIMITS.header) });

export const Divider = z.strictObject({ type: z.literal("divider") });

const Text = z.strictObject({
  type: z.literal("text"),
  text: filled(LIMITS.richText),
  style: z.strictObject({ bold: z.literal(true).optional(), italic: z.literal(true).optional() }).optional(),
});
const Link = z.strictObject({
  type: z.literal("link"),
  url: httpsUrl,
  text: filled(LIMITS.richText),
  style: z.strictObject({ bold: z.literal(true) }).optional(),
});
/** Whoever shared it, by the platform's id alone. */
const Person = z.strictObject({ type: z.literal("user"), user_id: z.string().regex(PERSON) });
const Channel = z.strictObject({ type: z.literal("channel"), channel_id: z.string().regex(CHANNEL) });
/** Broadcasts and emoji exist, but nothing of ours may make one. */
const RichSection = z.strictObject({
  type: z.literal("rich_text_section"),
  elements: z.array(z.discriminatedUnion("type", [Text, Link, Person, Channel])).min(1),
});
const RichList = z.strictObject({
  type: z.literal("rich_text_list"),
  style: z.enum(["bullet", "ordered"]),
  elements: z.array(RichSection).min(1),
});
const Preformatted = z.strictObject({
  type: z.literal("rich_text_preformatted"),
  elements: z.array(Text).min(1),
});
export const RichText = z.strictObject({
  type: z.literal("rich_text"),
  elements: z.array(z.discriminatedUnion("type", [RichSection, RichList, Preformatted])).min(1),
});

const Cell = z.discriminatedUnion("type", [
  RichText,
  z.strictObject({ type: z.literal("raw_text"), text: filled(LIMITS.richText) }),
]);
const Table = z
  .strictObject({
    type: z.literal("table"),
    column_settings: z.array(z.strictObject({ is_wrapped: z.literal(true) })).max(LIMITS.tableColumns),
    rows: z.array(z.array(Cell).min(1).max(LIMITS.tableColumns)).min(1).max(LIMITS.tableRows),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), "rows of different lengths");

const Mrkdwn = z.strictObject({
  type: z.literal("mrkdwn"),
  text: filled(LIMITS.contextText),
  verbatim: z.literal(true),
});
export const Context = z.strictObject({
  type: z.literal("context"),
  elements: z
    .array(z.discriminatedUnion("type", [plainText(LIMITS.contextText), Mrkdwn]))
    .min(1)
    .max(LIMITS.contextElements),
});

/** Asks once more before something is done. */
const Confirm = z.strictObject({
  title: plainText(LIMITS.confirmTitle),
  text: plainText(LIMITS.confirmText),
  confirm: plainText(LIMITS.confirmButton),
  deny: plainText(LIMITS.confirmButton),
});
export const Button = z.strictObject({
  type: z.literal("button"),
  action_id: id,
  text: plainText(LIMITS.buttonText),
  value: filled(LIMITS.buttonValue),
  style: z.enum(["primary", "danger"]).optional(),
  confirm: Confirm.optional(),
});
export const Option = z.strictObject({
  text: plainText(LIMITS.optionText),
  value: filled(LIMITS.optionValue),
});
export const Menu = z.strictObject({
  type: z.literal("static_select"),
  action_id: id,
  placeholder: plainText(LIMITS.placeholder),
  options: z.array(Option).min(1).max(LIMITS.menuOptions),
  initial_option: Option.optional(),
});

/** A row of these elements. */
export function rowOf<Element extends z.ZodType<{ readonly action_id: string }>>(element: Element) {
  return z.strictObject({
    type: z.literal("actions"),
    block_id: id.optional(),
    elements: z
      .array(element)
      .min(1)
      .max(LIMITS.actionsElements)
      .refine((buttons) => areDistinct(buttons.map((each) => each.action_id)), "an action_id stands twice"),
  });
}
const Actions = rowOf(z.discriminatedUnion("type", [Button, Menu]));

const Vote = z.strictObject({
  text: plainText(LIMITS.buttonText),
  accessibility_label: filled(LIMITS.accessibilityLabel),
  value: filled(LIMITS.buttonValue),
});
const Feedback = z.strictObject({
  type: z.literal("context_actions"),
  elements: z.tuple([
    z.strictObject({
      type: z.literal("feedback_buttons"),
      action_id: id,
      positive_button: Vote,
      negative_button: Vote,
    }),
  ]),
});

/** Whether no two blocks have one id. */
export function haveOwnIds(blocks: readonly object[]): boolean {
  const idOf = (block: object) =>
    "block_id" in block && block.block_id !== undefined ? [block.block_id] : [];
  return areDistinct(blocks.flatMap(idOf));
}

/** All blocks of one message. */
export const MessageBlocks = z
  .array(z.discriminatedUnion("type", [Header, Divider, RichText, Table, Context, Actions, Feedback]))
  .min(1)
  .max(LIMITS.blocks)
  .refine(haveOwnIds, "a block_id stands twice")
  .refine((blocks) => blocks.filter(({ type }) => type === "table").length <= LIMITS.tables, "a second table")
  .refine(
    (blocks) => JSON.stringify(blocks).length <= LIMITS.messageTotal,
    `over ${LIMITS.messageTotal} as JSON`,
  );
