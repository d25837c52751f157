import { setTimeout as wait } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";
import type { Wipe } from "./wiping.ts";

/** Pages that are looked through in one transaction: less than a millisecond for those who wait. */
const PAGES_AT_ONCE = 64;
const PAUSE_MS = 5;
const RETRY_MS = 250;

/**
 * Overwrites what deleted rows left in a SQLite file, and empties the log of what was written ahead.
 * SQLite itself overwrites a row where it stands when it is deleted (`secure_delete`), but not where it stood before it
 * was moved to make room for another: that place lies in no row, so no statement reaches it, only the page as a whole.
 */
export function wipeTraces(kysely: Kysely<Tables>): Wipe {
  return async (isStopped) => {
    const pages = await pagesIn(kysely);
    for (let first = 1; first <= pages && !isStopped(); first += PAGES_AT_ONCE) {
      await kysely.transaction().execute((inside) => wipeGaps(inside, first));
      await wait(PAUSE_MS);
    }
    // Another process may be reading what was written ahead.
    while (!(await emptyLog(kysely)) && !isStopped()) await wait(RETRY_MS);
  };
}

/** None of a file whose pages cannot be told apart by their first byte, which is none that we make. */
async function pagesIn(kysely: Kysely<Tables>): Promise<number> {
  const counted = sql<{ pages: number }>`select page_count as pages from pragma_page_count, pragma_auto_vacuum
    where auto_vacuum = 0 and page_count < ${MOST_PAGES}`;
  const { rows } = await counted.execute(kysely);
  return rows[0]?.pages ?? 0;
}

/** @returns whether it is empty */
async function emptyLog(kysely: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(kysely);
  return rows[0]?.busy === 0;
}

/** As the driver hands it out. */
type Page = { readonly pgno: number; readonly data: ArrayBuffer };

async function wipeGaps(inside: Kysely<Tables>, first: number): Promise<void> {
  const numbers = Array.from({ length: PAGES_AT_ONCE }, (_, index) => first + index);
  const pages = sql<Page>`select pgno, data from sqlite_dbpage where pgno in (${sql.join(numbers)})`;
  const { rows } = await pages.execute(inside);
  for (const { pgno, data } of rows) {
    const wiped = withoutTraces(pgno, data);
    if (wiped !== undefined)
      await sql`update sqlite_dbpage set data = ${wiped} where pgno = ${pgno}`.execute(inside);
  }
}

/**
 * The kinds of pages that hold rows or keys, by their first byte, and how long the head of each is. All others begin with
 * the number of another page, in four bytes.
 */
const HEADS: Readonly<Record<number, number>> = { 2: 12, 5: 12, 10: 8, 13: 8 };
/** From so many on the number of a page can begin with such a byte; it is a file of 64 GB. */
const MOST_PAGES = 2 ** 24;
/** As long as the largest page. */
const ZEROS = Buffer.alloc(65_536);
/** Of the file itself, before the head of its first page. */
const FILE_HEAD = 100;

/**
 * A page whose unused middle is zero; undefined where it is, or where there is none. Rows stand at the end of a page, and
 * behind its head a list of where each begins; what lies between means nothing to SQLite.
 * Source: https://www.sqlite.org/fileformat2.html#b_tree_pages
 */
function withoutTraces(pgno: number, data: ArrayBuffer): Uint8Array | undefined {
  const page = Buffer.from(data);
  const head = pgno === 1 ? FILE_HEAD : 0;
  const length = HEADS[page.readUInt8(head)];
  if (length === undefined) return undefined;
  const begin = head + length + 2 * page.readUInt16BE(head + 3);
  // Of the largest pages the end does not fit two bytes, and is written as 0.
  const end = page.readUInt16BE(head + 5) || page.length;
  if (begin >= end || page.compare(ZEROS, 0, end - begin, begin, end) === 0) return undefined;
  return page.fill(0, begin, end);
}
