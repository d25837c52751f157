import type { IntentOf } from "../../../intent.ts";
import { given, PLACE_NAME, WEEKLY_HOURS } from "../../../values.ts";
import { type Reading, spansOf } from "../reading/reading.ts";

type Given = Pick<IntentOf<"role_vacancy">, "place" | "hours" | "besides">;

/** Where the work of a vacancy is, how many hours a week it takes and with what, where a text says so and leaves no doubt. */
export function vacancyGiven(reading: Reading): Given {
  const besides = [...new Set(reading.terms.map(({ meaning }) => meaning.term))].slice(0, MOST_BESIDES);
  return given({
    place: placeOf(reading),
    hours: hoursOf(reading),
    besides: besides.length === 0 ? undefined : besides,
  });
}

const MOST_BESIDES = 6;

/** "In five lines": no more than so many. */
export function linesAsked(reading: Reading): number | undefined {
  const units = spansOf(reading, "text-line");
  const count = reading.numbers.find(({ to }) => units.some(({ from }) => from === to))?.meaning;
  return count !== undefined && count >= 1 && count <= MOST_LINES ? count : undefined;
}

const MOST_LINES = 20;

/** The one place that is named. */
function placeOf({ places }: Reading): string | undefined {
  const [place, ...others] = new Set(places.map(({ meaning }) => meaning));
  return others.length === 0 && place !== undefined && PLACE_NAME.test(place) ? place : undefined;
}

/** "32 uur", "32 tot 40 uur", "32-40 hours": the numbers before a word for hours. */
function hoursOf(reading: Reading): Given["hours"] {
  const units = spansOf(reading, "hours");
  const last = reading.numbers.find(
    ({ to, meaning }) => isWeekly(meaning) && units.some(({ from }) => from === to),
  );
  if (last === undefined) return undefined;
  const first = reading.numbers.find(
    ({ to, meaning }) =>
      to <= last.from && last.from - to <= 1 && meaning < last.meaning && isWeekly(meaning),
  );
  return { from: (first ?? last).meaning, to: last.meaning };
}

function isWeekly(hours: number): boolean {
  return hours >= WEEKLY_HOURS.from && hours <= WEEKLY_HOURS.to;
}
