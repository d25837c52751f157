import type { Element, TableRow, TextBlock } from "./card-elements.ts";

/**
 * How high parts of a card are in pixels on a phone, where a card is 340 wide: near to what Teams' published look makes of them,
 * and rather too much than too little. Held against drawings of real cards (`npm run pictures`) on 2026-11-28.
 */
export function heightOf(elements: readonly Element[], width: number = INNER): number {
  const shown = elements.filter((each) => !("isVisible" in each && each.isVisible === false));
  return shown.reduce(
    (height, each, index) => height + (index === 0 ? 0 : spaceAbove(each)) + elementHeight(each, width),
    0,
  );
}

/** What is left for the body beside the edges of the card. */
export const SCREEN = 740 - 2 * 16;
const INNER = 340 - 2 * 16;

const SPACES = { None: 0, Small: 8, Default: 12, Medium: 16 } as const;

function spaceAbove(each: Element): number {
  return SPACES[each.spacing ?? "Default"] + ("separator" in each ? 1 : 0);
}

/** Buttons and fields are one row high; those of one row stand beside each other. */
const ROW = 34;
const LABEL = 24;
/** So many rows has a field for more than a line. */
const MULTILINE = 2;

function elementHeight(element: Element, width: number): number {
  switch (element.type) {
    case "TextBlock":
      return textHeight(element, width);
    case "Container":
      return heightOf(element.items, width);
    case "ActionSet":
      return ROW;
    case "Input.ChoiceSet":
      return LABEL + ROW * (element.style === "expanded" ? element.choices.length : 1);
    case "Input.Text":
      return LABEL + ROW * (element.isMultiline ? MULTILINE : 1);
    case "Input.Number":
      return LABEL + ROW;
    case "FactSet":
      return element.facts.reduce(
        (height, { value }) => height + LINE.Medium * rowsOf(value, width * BESIDE_TITLE, LETTER.Medium),
        0,
      );
    case "Table":
      return element.rows.reduce((height, row) => height + rowHeight(row, element.columns, width), 0);
  }
}

const LINE = { Small: 16, Medium: 19, Large: 24 } as const;
/** How wide a letter is, as a mean over words and the spaces between them; bold ones are wider. */
const LETTER = { Small: 5.7, Medium: 6.6, Large: 8.4 } as const;
const MONOSPACE = 1.25;
const BOLD = 1.05;
const BESIDE_TITLE = 0.7;
/** Between paragraphs, and before the text of a list. */
const PARAGRAPH = 8;
const INDENT = 22;

function textHeight({ text, size = "Medium", weight, fontType }: TextBlock, width: number): number {
  const letter = LETTER[size] * (weight === undefined ? 1 : BOLD) * (fontType === undefined ? 1 : MONOSPACE);
  const paragraphs = text.split("\n\n");
  const rows = paragraphs
    .flatMap((each) => each.split("\n"))
    .map((line) => rowsOf(line, width - (LISTED.test(line) ? INDENT : 0), letter));
  return LINE[size] * rows.reduce((sum, each) => sum + each, 0) + PARAGRAPH * (paragraphs.length - 1);
}

const LISTED = /^(?:- |\d+\. )/u;

/** Above and below a cell, and beside it. */
const AROUND = 8;

function rowHeight(
  { cells }: TableRow,
  columns: readonly { readonly width: number }[],
  width: number,
): number {
  const whole = columns.reduce((sum, each) => sum + each.width, 0);
  const heights = cells.map(({ items }, index) =>
    heightOf(items, (width * (columns[index]?.width ?? 1)) / whole - AROUND),
  );
  return Math.max(...heights) + AROUND;
}

/** Rows of a text of which no word is broken. */
function rowsOf(markdown: string, width: number, letter: number): number {
  const most = Math.max(1, Math.floor(width / letter));
  let [rows, left] = [1, most];
  for (const word of drawn(markdown).split(" ")) {
    if (word.length > left && left < most) {
      rows += 1;
      left = most;
    }
    rows += Math.floor(word.length / (most + 1));
    left -= (word.length % (most + 1)) + 1;
  }
  return rows;
}

/** Without the signs that nobody sees. */
function drawn(markdown: string): string {
  return markdown
    .replace(/\]\(https:[^)\s]*\)/gu, "")
    .replace(/\\([!-/:-@[-`{-~])/gu, "$1")
    .replaceAll("**", "");
}
