import { z } from "zod";
import { Language } from "../../language.ts";
import { carriesTap } from "../shared/taps.ts";
import { spacing, words } from "./element-parts.ts";
import { OpensForm, SendsForm } from "./form-data.ts";
import { ChoiceSet, NumberInput, TextInput } from "./input-elements.ts";
import { InsertData } from "./insert-form.ts";
import { LIMITS } from "./limits.ts";
import { TAP_FORM, VERBS } from "./tap-form.ts";

/**
 * The few parts of Adaptive Cards 1.5 that we make, held to what Teams would refuse, cut or show wrongly. A part
 * that is not here has to be added with its rules. Source: https://adaptivecards.io/explorer, read 2026-11-23.
 */

/** Markdown: what comes from outside is escaped. */
const markdown = z.string().refine(linksOnlyHttps, "a link that is not https");
const actionTitle = words.max(LIMITS.actionTitle);

const TextBlock = z.strictObject({
  type: z.literal("TextBlock"),
  // A line of material can hold nothing but a space that does not break.
  text: markdown.regex(/\S|\u00A0/u, "empty"),
  wrap: z.literal(true),
  style: z.literal("heading").optional(),
  size: z.enum(["Small", "Medium", "Large"]).optional(),
  weight: z.literal("Bolder").optional(),
  color: z.literal("Accent").optional(),
  isSubtle: z.literal(true).optional(),
  fontType: z.literal("Monospace").optional(),
  spacing,
});
export type TextBlock = z.infer<typeof TextBlock>;

const TableCell = z.strictObject({
  type: z.literal("TableCell"),
  items: z.array(TextBlock).min(1).readonly(),
});
const TableRow = z.strictObject({ type: z.literal("TableRow"), cells: z.array(TableCell).min(1).readonly() });
export type TableRow = z.infer<typeof TableRow>;

/** Its first row is read out as its heading. */
const Table = z
  .strictObject({
    type: z.literal("Table"),
    showGridLines: z.literal(false),
    columns: z
      .array(z.strictObject({ width: z.int().min(1) }))
      .min(1)
      .readonly(),
    rows: z.array(TableRow).min(2).readonly(),
    spacing,
  })
  .refine(
    ({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length),
    "a row with more or fewer cells than there are columns",
  );

const FactSet = z.strictObject({
  type: z.literal("FactSet"),
  facts: z
    .array(z.strictObject({ title: markdown, value: markdown.regex(/\S/u, "empty") }))
    .min(1)
    .readonly(),
  spacing,
});

const ToggleAction = z.strictObject({
  type: z.literal("Action.ToggleVisibility"),
  title: actionTitle,
  targetElements: z
    .array(z.strictObject({ elementId: z.string(), isVisible: z.boolean() }))
    .min(1)
    .readonly(),
});
export type ToggleAction = z.infer<typeof ToggleAction>;

/** What buttons carry beside taps. */
const OTHERS = [InsertData, OpensForm, SendsForm];

const tapData = z.custom<object>((data) => carriesTap(data, TAP_FORM), "not a tap");

/** Where nothing can be answered in place, as in a dialog. */
const SubmitAction = z.strictObject({
  type: z.literal("Action.Submit"),
  title: actionTitle,
  style: z.literal("positive").optional(),
  data: z.custom<object>(
    (data) => carriesTap(data, TAP_FORM) || OTHERS.some((each) => each.safeParse(data).success),
    "not a tap",
  ),
});
export type SubmitAction = z.infer<typeof SubmitAction>;

/** Answered with the card that takes the place of its own; as a message by clients that know no such action. */
const ExecuteAction = z.strictObject({
  type: z.literal("Action.Execute"),
  title: actionTitle,
  verb: z.enum(VERBS),
  data: tapData,
  fallback: z.strictObject({ type: z.literal("Action.Submit"), title: actionTitle, data: tapData }),
});
export type ExecuteAction = z.infer<typeof ExecuteAction>;

const Action = z.discriminatedUnion("type", [ExecuteAction, SubmitAction, ToggleAction]);
export type Action = z.infer<typeof Action>;

const ActionSet = z.strictObject({
  type: z.literal("ActionSet"),
  spacing,
  actions: z.array(Action).min(1).max(LIMITS.actions).readonly(),
});
export type ActionSet = z.infer<typeof ActionSet>;

const Container = z.strictObject({
  type: z.literal("Container"),
  id: z.string().optional(),
  isVisible: z.literal(false).optional(),
  separator: z.literal(true).optional(),
  spacing,
  selectAction: ToggleAction.optional(),
  get items() {
    return z.array(Element).min(1).readonly();
  },
});
export type Container = z.infer<typeof Container>;

const Element = z.discriminatedUnion("type", [
  TextBlock,
  Table,
  FactSet,
  ActionSet,
  Container,
  TextInput,
  NumberInput,
  ChoiceSet,
]);
export type Element = z.infer<typeof Element>;

export const Card = z.strictObject({
  type: z.literal("AdaptiveCard"),
  $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
  version: z.literal(LIMITS.cardVersion),
  lang: Language,
  fallbackText: words,
  speak: words,
  msteams: z.strictObject({ width: z.literal("Full") }).optional(),
  body: z.array(Element).min(1).readonly(),
  actions: z.array(Action).min(1).max(LIMITS.actions).readonly().optional(),
});
export type Card = z.infer<typeof Card>;

function linksOnlyHttps(text: string): boolean {
  const alive = text.replace(/\\[!-/:-@[-`{-~]/gu, "");
  const links = [...alive.matchAll(/\]\(([^)]*)\)?/gu)].map(([, address]) => address ?? "");
  return links.every((address) => URL.canParse(address) && address.startsWith("https://"));
}
