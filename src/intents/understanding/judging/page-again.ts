import type { IntentOf } from "../../../intent.ts";
import { given } from "../../../values.ts";
import { spansOf } from "../reading/reading.ts";
import { type Asked, type Step, settled } from "./asked.ts";
import { elsewhereIn, questionAfter } from "./page-meant.ts";

/** Longer texts ask something of their own. */
const LONGEST = 16;
/** So few words with a page's name among them ask for that page. */
const BARE = 4;

/** "And what are the fines?", "and in a pilot?": another question of the page that was shown; "and the works council?": another page. */
export const pageAgain: Step = (asked) => {
  const { reading, earlier, ties } = asked;
  if (earlier.intent?.kind !== "guide" || ties.named || ties.background || reading.words.length > LONGEST)
    return undefined;
  // Who does something is asked of roles, and of no page.
  if (reading.has("who")) return undefined;
  const shown = earlier.intent.page;
  const [other, ...more] = new Set(reading.pages.map(({ meaning }) => meaning).filter((id) => id !== shown));
  if (other === undefined)
    return shown === undefined ? undefined : (ofPage(shown, asked, false) ?? inCaseOf(shown, asked));
  return more.length === 0 && reading.words.length <= BARE ? ofPage(other, asked, true) : undefined;
};

/** "And if it is only a pilot?": a case of the page that was shown, of which the page says what it says of any. */
function inCaseOf(page: NonNullable<IntentOf<"guide">["page"]>, { reading, ties }: Asked): ReturnType<Step> {
  const { elsewhere } = elsewhereIn(reading);
  if (elsewhere) return settled({ kind: "guide", page, elsewhere }, "asks the page for another country");
  const begins =
    spansOf(reading, "in-case").some(({ from }) => from <= 1) ||
    spansOf(reading, "condition").some(({ from }) => from <= 1);
  if (!begins || ties.aiRole) return undefined;
  return settled({ kind: "guide", page, operation: "cannot" }, "puts a case to the page that was shown");
}

function ofPage(id: string, { parts, reading }: Asked, isNamed: boolean): ReturnType<Step> {
  const page = parts.known.pages.find((each) => each.id === id);
  if (page === undefined) return undefined;
  const question = questionAfter(page, reading);
  if (question === undefined && !isNamed) return undefined;
  return settled(
    { kind: "guide", page: page.id, ...given({ question }), ...elsewhereIn(reading) },
    "goes on from the page that was shown",
  );
}
