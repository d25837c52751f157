import { z } from "zod";
import {
  Button,
  Context,
  Divider,
  filled,
  Header,
  haveOwnIds,
  id,
  Menu,
  Option,
  plainText,
  RichText,
  rowOf,
} from "../block-schema.ts";
import { LIMITS } from "../limits.ts";

/**
 * The views that we make, held to what Slack takes where they are shown: on the Home tab, or as a window over Slack. Neither
 * takes a table or the buttons of a vote.
 */

/** A menu that asks us for its options while somebody types. */
const Search = z.strictObject({
  type: z.literal("external_select"),
  action_id: id,
  placeholder: plainText(LIMITS.placeholder),
  min_query_length: z.int().min(0),
});

const TextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    action_id: id,
    multiline: z.boolean().optional(),
    placeholder: plainText(LIMITS.placeholder).optional(),
    initial_value: z.string().max(LIMITS.typed).optional(),
    max_length: z.int().min(1).max(LIMITS.typed),
  })
  .refine(({ initial_value: text = "", max_length: most }) => text.length <= most, "more than can be typed");

const Radio = z.strictObject({
  type: z.literal("radio_buttons"),
  action_id: id,
  options: z.array(Option).min(1).max(LIMITS.radioOptions),
  initial_option: Option.optional(),
});

const chosen = filled(LIMITS.id);
const People = z.strictObject({
  type: z.literal("multi_users_select"),
  action_id: id,
  placeholder: plainText(LIMITS.placeholder),
  initial_users: z.array(chosen).min(1).optional(),
});
const Channels = z.strictObject({
  type: z.literal("multi_conversations_select"),
  action_id: id,
  placeholder: plainText(LIMITS.placeholder),
  filter: z.strictObject({ include: z.array(z.enum(["public", "private"])).min(1) }),
  max_selected_items: z.int().min(1),
});

const Input = z.strictObject({
  type: z.literal("input"),
  block_id: id,
  label: plainText(LIMITS.inputLabel),
  hint: plainText(LIMITS.inputLabel).optional(),
  optional: z.boolean().optional(),
  element: z.discriminatedUnion("type", [TextInput, Menu, Radio, People, Channels]),
});

const Row = rowOf(z.discriminatedUnion("type", [Button, Menu, Search]));

/** All blocks of one view. */
export const ViewBlocks = z
  .array(z.discriminatedUnion("type", [Header, RichText, Context, Divider, Row, Input]))
  .min(1)
  .max(LIMITS.viewBlocks)
  .refine(haveOwnIds, "a block_id stands twice")
  .refine((blocks) => JSON.stringify(blocks).length <= LIMITS.viewTotal, `over ${LIMITS.viewTotal} as JSON`);

const metadata = z.string().max(LIMITS.metadata);

export const HomeView = z.strictObject({
  type: z.literal("home"),
  private_metadata: metadata,
  blocks: ViewBlocks,
});
export type HomeView = z.infer<typeof HomeView>;

export const ModalView = z
  .strictObject({
    type: z.literal("modal"),
    callback_id: filled(LIMITS.id).optional(),
    title: plainText(LIMITS.viewTitle),
    submit: plainText(LIMITS.viewTitle).optional(),
    close: plainText(LIMITS.viewTitle),
    private_metadata: metadata,
    blocks: ViewBlocks,
  })
  .refine(
    ({ blocks, submit }) => submit !== undefined || blocks.every(({ type }) => type !== "input"),
    "fields and nothing to send them with",
  );
export type ModalView = z.infer<typeof ModalView>;
