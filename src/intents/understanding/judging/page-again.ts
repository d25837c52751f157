import { given } from "../../../values.ts";
import { type Asked, type Step, settled } from "./asked.ts";
import { questionAfter } from "./page-meant.ts";

/** Longer texts ask something of their own. */
const LONGEST = 9;
/** So few words with a page's name among them ask for that page. */
const BARE = 4;

/** "And what are the fines?", "and in a pilot?": another question of the page that was shown; "and the works council?": another page. */
export const pageAgain: Step = (asked) => {
  const { reading, earlier, ties } = asked;
  if (earlier.intent?.kind !== "guide" || ties.named || ties.background || reading.words.length > LONGEST)
    return undefined;
  const shown = earlier.intent.page;
  const [other, ...more] = new Set(reading.pages.map(({ meaning }) => meaning).filter((id) => id !== shown));
  if (other === undefined) return shown === undefined ? undefined : ofPage(shown, asked, false);
  return more.length === 0 && reading.words.length <= BARE ? ofPage(other, asked, true) : undefined;
};

function ofPage(id: string, { parts, reading }: Asked, isNamed: boolean): ReturnType<Step> {
  const page = parts.known.pages.find((each) => each.id === id);
  if (page === undefined) return undefined;
  const question = questionAfter(page, reading);
  if (question === undefined && !isNamed) return undefined;
  return settled(
    { kind: "guide", page: page.id, ...given({ question }) },
    "goes on from the page that was shown",
  );
}
