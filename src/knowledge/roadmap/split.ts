/** What an intent can carry, in lines. */
const MOST_LINES = 60;
const LONGEST_LINE = 1_000;
const SHORTEST_ITEM = 3;

const BULLET = /^\s*(?:[-*•·–—>☐☑✓]+|\[[ x]?\]|\(?\d{1,3}[.):]|\d{1,2}\.\d{1,2}\.?|#{1,6}|[a-z][.)])\s*/iu;
const PHASE =
  /^(?:q[1-4]|h[12]|fase|phase|stap|step|sprint|epic)\s*\d{0,4}\s*(?:['’]?\d{2,4})?\s*[:.)–—-]\s*/iu;
const MONTH =
  "(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|sept|okt|oct|nov|dec|januari|january|februari|february|maart|march|april|juni|june|juli|july|augustus|august|september|oktober|october|november|december)";
const DATES = [
  /\b\d{4}-\d{2}(?:-\d{2})?\b/gu,
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/gu,
  /\b[qh][1-4]\s*['’]?(?:20)?\d{2}\b|\b(?:20)\d{2}\s*[qh][1-4]\b|\bq[1-4]\b/giu,
  new RegExp(`\\b\\d{1,2}\\s+${MONTH}\\b\\.?(?:\\s+\\d{4})?|\\b${MONTH}\\.?\\s+20\\d{2}\\b`, "giu"),
];
const OWNER = /(?:\b(?:owner|eigenaar|lead|trekker|wie)\s*[:=]\s*[^|;,()]+)|@[\p{L}\d._-]+/giu;
const STATUS =
  /[[(|]?\s*\b(?:to ?do|doing|in progress|in uitvoering|loopt|bezig|gereed|klaar|done|gepland|planned|backlog|on hold|wip|high prio|low prio|prio\s*\d|must have|should have|could have)\b\s*[\])|]?\s*$/iu;
const EMPTY_BRACKETS = /[([]\s*[)\]]/gu;
const HEADINGS =
  /^(?:item|items|regel|regels|line|lines|initiatief|initiatieven|initiative|feature|titel|title|omschrijving|description|onderwerp|naam|name|epic|roadmap)$/iu;

/**
 * The items of a pasted roadmap, one a line: bullets, numbering, dates, owners and status words are cut away,
 * and of a table or CSV the column that holds the items is taken. At most 60 items, as an intent can carry.
 */
export function splitLines(text: string): string[] {
  const rows = text
    .split(/\r?\n/u)
    .map((row) => row.trim())
    .filter((row) => row !== "" && !/^[|\s:+=-]+$/u.test(row));
  const items = (tableColumn(rows) ?? rows).flatMap((row) => row.split(";"));
  return items.map(toItem).filter(isItem).slice(0, MOST_LINES);
}

function toItem(text: string): string {
  const bare = DATES.reduce((rest, date) => rest.replace(date, ""), unlisted(text).replace(OWNER, ""));
  return bare
    .replace(EMPTY_BRACKETS, "")
    .replace(STATUS, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s|,:–—-]+|[\s|,;:.–—-]+$/gu, "")
    .slice(0, LONGEST_LINE);
}

/** Without list marks, of which a line can have several: "- [ ] 3. Fase 2: …". */
function unlisted(text: string): string {
  const bare = text
    .replace(/^["']|["']$/gu, "")
    .replace(BULLET, "")
    .replace(PHASE, "");
  return bare === text || bare === "" ? text : unlisted(bare);
}

function isItem(text: string): boolean {
  return text.length >= SHORTEST_ITEM && /\p{L}{2}/u.test(text) && !HEADINGS.test(text);
}

/** The cells of the column with the most words, when every row has the same number of cells. */
function tableColumn(rows: readonly string[]): readonly string[] | undefined {
  const mark = ["|", "\t", ";", ","].find((each) => isTable(rows, each));
  if (mark === undefined) return undefined;
  const table = rows.map((row) => cellsOf(row, mark));
  const widths = (table[0] ?? []).map((_, column) =>
    table.reduce((sum, cells) => sum + wordCount(cells[column] ?? ""), 0),
  );
  const widest = widths.indexOf(Math.max(...widths));
  const body = HEADINGS.test(table[0]?.[widest] ?? "") ? table.slice(1) : table;
  return body.map((cells) => cells[widest] ?? "");
}

/** A comma makes a table only under a heading, for sentences have commas too. */
function isTable(rows: readonly string[], mark: string): boolean {
  const [head, ...body] = rows.map((row) => cellsOf(row, mark));
  if (head === undefined || head.length < 2 || body.length === 0) return false;
  const headed = head.some((cell) => HEADINGS.test(cell));
  return (mark === "|" || mark === "\t" || headed) && body.every((cells) => cells.length === head.length);
}

function cellsOf(row: string, mark: string): readonly string[] {
  const inner = mark === "|" ? row.replace(/^\||\|$/gu, "") : row;
  const cells =
    mark === "," ? (inner.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,|$)/gu) ?? []) : inner.split(mark);
  return cells.map((cell) => cell.trim().replace(/^"|"$/gu, ""));
}

function wordCount(cell: string): number {
  return cell.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length;
}
