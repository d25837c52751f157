import { LIMITS, type Surface } from "./limits.ts";
import {
  type ElementCheck,
  elementProblems,
  isObject,
  type Json,
  type Key,
  listOf,
  textProblems,
} from "./validate-elements.ts";
import { richTextProblems, tableProblems } from "./validate-rich-text.ts";

/**
 * What Slack would refuse about these blocks, a sentence each with the place first; empty when it would take
 * them. Slack names at most one such problem, and an answer with one is lost as a whole.
 */
export function validateBlocks(surface: Surface, blocks: readonly unknown[]): string[] {
  const most = LIMITS.blocks[surface];
  const problems = [
    ...(blocks.length === 0 ? ["blocks: there is none"] : []),
    ...(blocks.length > most ? [`blocks: ${blocks.length}, but a ${surface} takes ${most}`] : []),
    ...blocks.flatMap((block, index) =>
      blockProblems(block, surface).map((each) => `blocks[${index}] ${each}`),
    ),
    ...twice(blocks, "block_id").map((id) => `blocks: block_id ${id} stands twice`),
    ...togetherProblems(surface, blocks.filter(isObject)),
  ];
  return problems;
}

/** Values of `key` that more than one of these objects has. */
function twice(objects: readonly unknown[], key: Key): string[] {
  const seen = objects.filter(isObject).flatMap((each) => (typeof each[key] === "string" ? [each[key]] : []));
  return [...new Set(seen.filter((value, index) => seen.indexOf(value) !== index))];
}

function togetherProblems(surface: Surface, blocks: readonly Json[]): string[] {
  const tables = blocks.filter((block) => block.type === "table" || block.type === "data_table").length;
  const markdown = blocks.filter((block) => block.type === "markdown");
  const markdownSize = markdown.reduce((sum, block) => sum + String(block.text ?? "").length, 0);
  const size = JSON.stringify(blocks).length;
  return [
    ...(tables > LIMITS.table.perMessage ? [`blocks: ${tables} tables, one is allowed`] : []),
    ...(markdownSize > LIMITS.markdown ? [`blocks: ${markdownSize} characters of markdown together`] : []),
    ...(surface === "message" && size > LIMITS.messageTotal
      ? [`blocks: ${size} long together, ${LIMITS.messageTotal} is safe`]
      : []),
  ];
}

type BlockCheck = { readonly surfaces: readonly Surface[]; readonly problems: (block: Json) => string[] };

const EVERYWHERE: readonly Surface[] = ["message", "modal", "home"];
const MESSAGE: readonly Surface[] = ["message"];

/** Only blocks we know the rules of: a type that is not here has to be added with its rules. */
const CHECKS: Readonly<Record<string, BlockCheck>> = {
  divider: { surfaces: EVERYWHERE, problems: () => [] },
  header: {
    surfaces: EVERYWHERE,
    problems: (block) => textProblems(block.text, LIMITS.header, ["plain_text"]),
  },
  section: { surfaces: EVERYWHERE, problems: sectionProblems },
  context: { surfaces: EVERYWHERE, problems: contextProblems },
  actions: {
    surfaces: EVERYWHERE,
    problems: (block) => elementsProblems(block, LIMITS.actionsElements, ["button"]),
  },
  context_actions: {
    surfaces: MESSAGE,
    problems: (block) =>
      elementsProblems(block, LIMITS.contextActionsElements, ["feedback_buttons", "icon_button"]),
  },
  rich_text: { surfaces: EVERYWHERE, problems: richTextProblems },
  table: { surfaces: MESSAGE, problems: tableProblems },
  markdown: {
    surfaces: MESSAGE,
    problems: (block) => (typeof block.text === "string" && block.text !== "" ? [] : ["has no text"]),
  },
};

function blockProblems(block: unknown, surface: Surface): string[] {
  if (!isObject(block)) return ["is not an object"];
  const type = String(block.type);
  const check = Object.hasOwn(CHECKS, type) ? CHECKS[type] : undefined;
  if (check === undefined) return [`type ${type} is not known`];
  const id = block.block_id;
  return [
    ...(check.surfaces.includes(surface) ? [] : [`${type} does not belong on a ${surface}`]),
    ...(typeof id === "string" && id.length > LIMITS.id ? [`block_id is longer than ${LIMITS.id}`] : []),
    ...check.problems(block).map((problem) => `${type} ${problem}`),
  ];
}

function sectionProblems(block: Json): string[] {
  const fields = listOf(block.fields);
  const { text } = block;
  return [
    ...(text === undefined && fields.length === 0 ? ["has neither text nor fields"] : []),
    ...(text === undefined ? [] : textProblems(text, LIMITS.sectionText)),
    ...(fields.length > LIMITS.sectionFields ? [`has ${fields.length} fields`] : []),
    ...fields.flatMap((field) => textProblems(field, LIMITS.sectionField)),
  ];
}

function contextProblems(block: Json): string[] {
  const elements = listOf(block.elements);
  return [
    ...(elements.length === 0 ? ["has no elements"] : []),
    ...(elements.length > LIMITS.contextElements ? [`has ${elements.length} elements`] : []),
    ...elements.flatMap((element) => textProblems(element, LIMITS.contextText)),
  ];
}

function elementsProblems(block: Json, most: number, types: readonly ElementCheck[]): string[] {
  const elements = listOf(block.elements);
  return [
    ...(elements.length === 0 ? ["has no elements"] : []),
    ...(elements.length > most ? [`has ${elements.length} elements, ${most} is the most`] : []),
    ...elements.flatMap((element) => elementProblems(element, types)),
    ...twice(elements, "action_id").map((id) => `has action_id ${id} twice`),
  ];
}
