import { widestColumn } from "./columns.ts";
import { itemsAtMarks, itemsInSentence } from "./items-in-sentence.ts";
import { anyOf } from "./list-words.ts";

/** How many items of a list count, and how much of each. */
type Limits = { readonly lines: number; readonly characters: number };

const PERIOD = "(?:q[1-4]|h[12])";
const MONTH = anyOf("months");
const BULLET = "[-*•·–—>☐☑✓]+|\\[[ x]?\\]|#{1,6}(?=\\s)";
const NUMBER = "\\d{1,2}\\.\\d{1,2}\\.?(?=\\s)|\\(?\\d{1,3}[.):](?!\\d)|[a-z][.)](?=\\s)";
const PHASE = `(?:20\\d\\d\\s*)?(?:${PERIOD}|${anyOf("phases")})\\s*\\d{0,4}\\s*(?:['’]?\\d{2,4})?\\s*[:.)–—-]`;
const YEAR = "20\\d\\d\\s*[:)–—-]";
/** What stands before an item and is no part of it. */
const MARK = new RegExp(`^\\s*(?:${BULLET}|${NUMBER}|${PHASE}|${YEAR})\\s*`, "iu");
const DATES = [
  /\b\d{4}-\d{2}(?:-\d{2})?\b/gu,
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/gu,
  new RegExp(`\\b${PERIOD}\\s*['’]?(?:20)?\\d{2}\\b|\\b20\\d{2}\\s*${PERIOD}\\b|\\bq[1-4]\\b`, "giu"),
  new RegExp(`\\b\\d{1,2}\\s+${MONTH}\\b\\.?(?:\\s+\\d{4})?|\\b${MONTH}\\.?\\s+20\\d{2}\\b`, "giu"),
];
const OWNER = new RegExp(`\\b${anyOf("owners")}\\s*[:=]\\s*[^|;,()]+|@[\\p{L}\\d._-]+`, "giu");
const STATUS = new RegExp(`[[(|]?\\s*\\b${anyOf("statuses")}\\b\\s*[\\])|]?\\s*$`, "iu");
const EMPTY_BRACKETS = /[([]\s*[)\]]/gu;
const SEPARATOR = /^[|\s:+=-]+$/u;
const HEADING = new RegExp(`^${anyOf("headings")}$`, "iu");
const REQUEST = new RegExp(`[?:]$|\\b${anyOf("requests")}\\b`, "iu");
const SHORTEST_ITEM = 3;

/**
 * The items of a text that is a list and nothing else, such as a file: without list marks, dates, owners and status
 * words. Of a table or CSV the column that holds them is taken.
 */
export function itemsOf(text: string, limits: Limits): string[] {
  const rows = rowsOf(text);
  const items = (widestColumn(rows, isHeading) ?? rows).flatMap((row) => row.split(";"));
  return within(limits, items.map(toItem));
}

/**
 * The items of a list that was pasted into a message: lines under a request, or a list inside a sentence ("first …,
 * then …"). The lines that only ask something are left out; dates stay, for their writer reads them back.
 */
export function pastedItems(message: string, limits: Limits): string[] {
  const rows = rowsOf(message);
  const marked = rows.filter(isMarked);
  const unmarked =
    rows.length < FEWEST_ITEMS ? itemsInSentence(message) : rows.filter((row) => !REQUEST.test(row));
  const items = marked.length >= 2 ? marked : unmarked;
  return within(
    limits,
    items.map((item) =>
      item
        .replace(MARK, "")
        .trim()
        .replace(/[;,.]$/u, ""),
    ),
  );
}

const FEWEST_ITEMS = 3;
const LONGEST_PLAIN_ITEM = 60;

/**
 * Three items or more under each other, none of them a question or a whole sentence: a plan that somebody pasted,
 * with or without a heading.
 */
export function listsPlan(message: string): boolean {
  const rows = rowsOf(message);
  const marked = rows.filter(isMarked);
  const items = marked.length > 0 ? marked : rows;
  return (
    items.length >= FEWEST_ITEMS &&
    items.every((row) => !row.includes("?") && (isMarked(row) || isPlain(row)))
  );
}

function isPlain(row: string): boolean {
  return row.length <= LONGEST_PLAIN_ITEM && !/[.!,]$/u.test(row);
}

function rowsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((row) => row.trim())
    .filter((row) => row !== "" && !SEPARATOR.test(row));
}

/** Items behind marks within a sentence, as a list takes them. @returns none where nothing is marked */
export function markedItems(text: string, limits: Limits): string[] {
  return within(limits, itemsAtMarks(text));
}

/** What holds no words is no item. */
function within({ lines, characters }: Limits, items: readonly string[]): string[] {
  return items
    .filter((item) => item.length >= SHORTEST_ITEM && /\p{L}{2}/u.test(item) && !isHeading(item))
    .map((item) => item.slice(0, characters))
    .slice(0, lines);
}

function toItem(text: string): string {
  const bare = DATES.reduce((rest, date) => rest.replace(date, ""), unmarked(text).replace(OWNER, ""));
  return bare
    .replace(EMPTY_BRACKETS, "")
    .replace(STATUS, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s|,:–—-]+|[\s|,;:.–—-]+$/gu, "");
}

/** Without list marks, of which an item can have several: "- [ ] 3. Fase 2: …". */
function unmarked(text: string): string {
  const bare = text.replace(/^["']|["']$/gu, "").replace(MARK, "");
  return bare === text || bare === "" ? text : unmarked(bare);
}

function isMarked(row: string): boolean {
  return MARK.test(row);
}

function isHeading(text: string): boolean {
  return HEADING.test(text);
}
