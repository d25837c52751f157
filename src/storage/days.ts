const DAY_MS = 86_400_000;

let lastDay = { number: Number.NaN, text: "" };

/** The day of a moment, as `2026-11-26` in UTC. Days in this form sort as they follow each other. */
export function dayOf(ms: number): string {
  const number = Math.floor(ms / DAY_MS);
  // Asked for by every answer, and nearly always of the same day.
  if (number !== lastDay.number) lastDay = { number, text: new Date(ms).toISOString().slice(0, 10) };
  return lastDay.text;
}

/** The first day that is still kept, when so many days are. */
export function firstKept(now: number, keepDays: number): string {
  return dayOf(now - keepDays * DAY_MS);
}

/** With the day on which it was kept. */
export type OnDay<Row> = Row & { readonly day: string };
