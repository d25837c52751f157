import pc from "picocolors";
import wrapAnsi from "wrap-ansi";
import type { Answer, FollowUp, Material, Question, Section } from "../../answer/answer.ts";
import { type Citing, citing, explained } from "../../answer/citing.ts";
import { openingOf } from "../../answer/opening.ts";
import { LABELS, lineText, materialText, sinceChecked } from "../../answer/plain-text.ts";
import { sourcesButton } from "../../answer/sources.ts";
import { alignedTable } from "./tables.ts";

export type Look = {
  /** Width to wrap at, in columns. */
  readonly columns: number;
  readonly colour: boolean;
  /** Whether a number can be typed: then sources are chosen by it, and do not stand under the answer. */
  readonly choosing?: true;
};

type Style = ReturnType<typeof pc.createColors>;
type Page = { readonly answer: Answer; readonly cite: Citing; readonly style: Style; readonly look: Look };

/** An answer for a terminal: bold headings, hanging bullets, and follow-ups that can be chosen by number. */
export function renderAnswer(answer: Answer, look: Look): string {
  const page: Page = { answer, cite: citing(answer), style: pc.createColors(look.colour), look };
  const blocks = [
    page.style.bold(wrap(visible(answer.title), look.columns)),
    lead(page),
    notes(page),
    ...answer.sections.map(
      (section) =>
        `${wrap(page.style.bold(visible(section.title)) + page.style.dim(page.cite.within(section).sureness(section)), look.columns)}\n${body(section, page)}`,
    ),
    sources(page),
    choices(page),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** Control characters in a text would let it move the cursor or fake our own output. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, " ");
}

function lead({ answer, cite, style, look }: Page): string {
  const opening = openingOf(answer);
  if (opening === undefined) return "";
  const marks = cite.marks(opening.facts) + cite.surenessOf(opening.facts);
  const worded = answer.lead?.wording === "model" ? `\n${style.dim(LABELS.worded[answer.language])}` : "";
  return wrap(visible(opening.text) + style.dim(marks), look.columns) + worded;
}

function notes({ answer, look }: Page): string {
  return answer.notes
    .map((note) =>
      note.startsWith("- ")
        ? hang("  • ", visible(note.slice(2)), look.columns)
        : wrap(visible(note), look.columns),
    )
    .join("\n");
}

function body(section: Section, page: Page): string {
  const { style, look } = page;
  const cite = page.cite.within(section);
  switch (section.kind) {
    case "list":
      return section.lines
        .map((line) =>
          hang("  • ", marked(lineText(line, cite), cite.marks(line.facts), style), look.columns),
        )
        .join("\n");
    case "prose":
      return section.lines
        .map((line) => wrap(marked(lineText(line, cite), cite.marks(line.facts), style), look.columns))
        .join("\n");
    case "steps":
      return section.lines
        .map((line, index) =>
          hang(`  ${index + 1}. `, marked(lineText(line, cite), cite.marks(line.facts), style), look.columns),
        )
        .join("\n");
    case "table":
      return table(section, page);
    case "questions":
      return section.questions.map((each, index) => question(each, index + 1, page)).join("\n\n");
    case "material":
      // Columns stand under each other: a line is never broken.
      return section.texts.map(materialLines).join("\n\n");
  }
}

function materialLines(each: Material): string {
  return materialText(each).split("\n").map(visible).join("\n");
}

/** Citation marks stand back, so that the eye reads the sentence. */
function marked(text: string, marks: string, style: Style): string {
  const plain = visible(text);
  return marks !== "" && plain.endsWith(marks) ? plain.slice(0, -marks.length) + style.dim(marks) : plain;
}

/** In columns where the terminal is wide enough for them, else row by row. */
function table({ rows, columns, ...section }: TableSection, page: Page): string {
  const seen = {
    ...section,
    columns: columns.map(visible),
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(visible) })),
  };
  const aligned = alignedTable(seen, page.look.columns, page.style.bold);
  return (aligned ?? seen.rows.map((row) => tableRow(seen.columns, row.cells, page))).join("\n");
}

type TableSection = Extract<Section, { readonly kind: "table" }>;

/** A row as a small block: a narrow terminal has no place for long cells side by side. */
function tableRow(columns: readonly string[], cells: readonly string[], { style, look }: Page): string {
  const [first = "", ...rest] = cells;
  const lines = rest.map((cell, index) =>
    cell === "" ? "" : hang("    ", `${columns[index + 1] ?? ""}: ${cell}`, look.columns),
  );
  return [hang("  • ", style.bold(first), look.columns), ...lines.filter((line) => line !== "")].join("\n");
}

function question(each: Question, number: number, { answer, cite, style, look }: Page): string {
  const { language } = answer;
  return [
    hang(
      `  ${number}. `,
      `${visible(each.text)} ${style.dim(`(${each.label})${cite.marks(each.facts)}`)}`,
      look.columns,
    ),
    ...each.good.map((point) => hang("     + ", visible(point), look.columns)),
    hang("     - ", `${LABELS.weak[language]}: ${visible(each.weak)}`, look.columns),
  ].join("\n");
}

function sources({ answer, style, look }: Page): string {
  if (answer.sources.length === 0 || (look.choosing === true && sourcesButton(answer) !== undefined))
    return "";
  const lines = answer.sources.map((each, index) =>
    hang(
      `  [${index + 1}] `,
      each.url === undefined ? each.title : `${each.title} ${each.url}`,
      look.columns,
    ),
  );
  return style.dim(
    [
      `${LABELS.sources[answer.language]}${sinceChecked(answer)}`,
      ...lines,
      ...explained(answer).map((line) => wrap(line, look.columns)),
    ].join("\n"),
  );
}

/** What can be chosen by its number under an answer. */
export function offeredIn(answer: Answer): readonly FollowUp[] {
  const sources = sourcesButton(answer);
  const offered = [...(answer.choices ?? []), ...answer.followUps];
  return sources === undefined ? offered : [...offered, sources];
}

function choices({ answer, style, look }: Page): string {
  if (look.choosing !== true) return bulleted(answer.choices ?? [], look);
  const followUps = offeredIn(answer);
  if (followUps.length === 0) return "";
  const ask = { nl: "Verder (typ het nummer):", en: "Next (type the number):" }[answer.language];
  return [
    style.dim(ask),
    ...followUps.map(
      (each, index) =>
        `  ${style.cyan(String(index + 1))}  ${hang("", visible(each.label), look.columns - 5).replaceAll("\n", "\n     ")}`,
    ),
  ].join("\n");
}

function bulleted(choices: readonly FollowUp[], { columns }: Look): string {
  return choices.map(({ label }) => hang("  • ", visible(label), columns)).join("\n");
}

function wrap(text: string, columns: number): string {
  return wrapAnsi(text, columns, { hard: false });
}

/** Wraps with the following lines indented under the text, not under the bullet. */
function hang(bullet: string, text: string, columns: number): string {
  const indent = " ".repeat(bullet.length);
  return (
    bullet +
    wrapAnsi(text, Math.max(20, columns - bullet.length), { hard: false }).replaceAll("\n", `\n${indent}`)
  );
}
