import type { SureIntent, SureKind } from "../../../intent.ts";
import type { Span } from "../../../text/phrases.ts";
import { SURE_KINDS } from "../../../values.ts";
import { needOf } from "../needs.ts";
import type { TitleMeaning } from "../reading/names.ts";
import { isOutside, type Reading, spansOf } from "../reading/reading.ts";
import { ENOUGH } from "../reading/role-evidence.ts";
import { withManner } from "./as-asked.ts";
import type { Asked, Chances, Step } from "./asked.ts";
import { built } from "./built.ts";
import { mannerOf } from "./manner.ts";
import { rolesMeant } from "./roles-meant.ts";
import { onlySwaps } from "./taken-over.ts";
import { isHostile } from "./ties.ts";

type TitleSpan = Span<TitleMeaning>;

/** How likely, from 0 to 1, it must be that a text asks about the title it names, and not just mentions it. */
const ABOUT = 0.5;

/** What can be asked about one role, and so of a title too. */
const OF_ONE_ROLE: readonly SureKind[] = SURE_KINDS.filter((kind) => needOf(kind).roles === rolesMeant);

/** Kinds that a question about a title looks like. */
const ASKS_OF_TITLE: readonly SureKind[] = [...OF_ONE_ROLE, "not_in_catalog", "compare_roles"];

/** What asks about people with a background: how they become something, and what they still have to learn. */
const ASKS_OF_PEOPLE: readonly SureKind[] = ["legacy_mapping", "role_learning"];

/**
 * A question about a job title that is none of the nine, such as "data scientist", where no role is named beside it: what the
 * catalog knows of it is said, and the same question about the nearest role is offered.
 */
export const titleAsked: Step = (asked) => {
  const { reading } = asked;
  const titles = reading.titles.filter(isOutside);
  const [title] = titles;
  if (title === undefined || asked.ties.named || isHostile(reading)) return undefined;
  if (setApartFromRole(asked)) return built(asked, { kind: "role_profile", chance: 1, elliptic: false });
  if (isOfEarlierRole(titles.length, asked))
    return built(asked, { kind: "role_profile", chance: 1, elliptic: true });
  if (!asksWhyNot(asked) && !isAsked(title, titles.length, asked)) return undefined;
  const decision = built(asked, { kind: "not_in_catalog", chance: 1, elliptic: false });
  const second = otherQuestion(title, asked);
  return second === undefined ? decision : { ...decision, second };
};

/** "The difference between an AI engineer and a data scientist": a general name stands for its role beside the title. */
function setApartFromRole(asked: Asked): boolean {
  const { reading } = asked;
  const general = reading.roles.some(({ meaning }) => meaning.generic === true);
  return general && mannerOf({ kind: "role_profile" }, asked).form === "difference";
}

/** "Why not a data scientist?": of a title that stands beside what was answered. */
function asksWhyNot({ reading, earlier }: Asked): boolean {
  return earlier.intent !== undefined && WHY_NOT.test(reading.text) && reading.words.length <= MOST_OF_WHY;
}

const WHY_NOT = /^\W*(?:en |and |but |maar )?(?:waarom (?:dan )?(?:niet|geen)|why not)\b/iu;
const MOST_OF_WHY = 7;

/** Whether the title is what is asked about, and not a word in a question about something else. */
function isAsked(title: TitleSpan, number: number, asked: Asked): boolean {
  const { reading, earlier } = asked;
  if (reading.has("search-words")) return true;
  const people = isBackground(title, reading);
  if (people && (reading.has("legacy") || asksTime(asked) || addsPeople(asked))) return false;
  if (onlySwaps(reading)) {
    const ofPeople =
      earlier.intent?.kind === "legacy_mapping" || reading.has("pronoun") || isHeadCount(reading);
    return !(people && ofPeople);
  }
  if (describesRole(title, asked) || pointsBack(title, asked)) return false;
  if (number > 1 && mannerOf({ kind: "compare_roles" }, asked).form === "difference") return true;
  const about = ASKS_OF_TITLE.filter((kind) => !(people && ASKS_OF_PEOPLE.includes(kind)));
  return sumOf(about, asked.chances()) >= ABOUT;
}

/** "How many weeks for a DBA": how long the move takes is asked of people. */
function asksTime(asked: Asked): boolean {
  return mannerOf({ kind: "legacy_mapping" }, asked).form === "how_long";
}

/** "And the Mendix developers?": after a question about backgrounds a word or two name one more. */
function addsPeople({ earlier, reading }: Asked): boolean {
  return earlier.intent?.kind === "legacy_mapping" && reading.words.length <= MOST_ADDED;
}

const MOST_ADDED = 5;

/** The same words are a background: what people can come from. */
function isBackground({ from, to }: TitleSpan, { backgrounds }: Reading): boolean {
  return backgrounds.some((span) => span.from < to && from < span.to);
}

/** "So basically a DevOps guy?", "how is that different from a DBA": what sets the role asked about before apart from it. */
function isOfEarlierRole(number: number, asked: Asked): boolean {
  const { earlier, reading, chances } = asked;
  if (earlier.roles.length === 0 || number > 1 || reading.has("legacy")) return false;
  const { form } = mannerOf({ kind: "role_profile" }, asked);
  if (form === "difference") return true;
  const [likeliest] = SURE_KINDS.toSorted(byChance(chances()));
  return form === "yes_no" && likeliest === "role_profile";
}

/** "Does it work with the DPO?": a word that points back stands before the title. */
function pointsBack(title: TitleSpan, { reading, earlier }: Asked): boolean {
  return earlier.roles.length > 0 && spansOf(reading, "pronoun").some(({ to }) => to <= title.from);
}

/** "4 Java, 2 DBAs": people there are, or several backgrounds. */
function isHeadCount({ numbers, backgrounds }: Reading): boolean {
  return (
    numbers.some(({ meaning }) => meaning > 1) || new Set(backgrounds.map(({ meaning }) => meaning)).size > 1
  );
}

/** The words beside the title describe a role's work: then that is what is asked about. */
function describesRole({ from, to }: TitleSpan, { reading, parts }: Asked): boolean {
  return [parts.weigh(reading, 0, from), parts.weigh(reading, to)].some(
    ([best]) => best !== undefined && best.points >= ENOUGH,
  );
}

/** What is asked of the title asked of the nearest role, where the words say what. */
function otherQuestion(title: TitleSpan, asked: Asked): SureIntent | undefined {
  const { reading, parts } = asked;
  // Of the nearest role it is not known either.
  if (needOf("not_in_catalog").asked.some((cue) => reading.has(cue))) return undefined;
  const [kind = "role_profile"] = OF_ONE_ROLE.toSorted(byChance(asked.chances()));
  const told = reading.attributes.some(({ meaning }) => parts.entries[meaning]?.intent === kind);
  const said = told || needOf(kind).asked.some((cue) => reading.has(cue));
  return said && kind !== "role_profile"
    ? askedOf(kind, title.meaning.nearest.slice(0, 1), asked)
    : undefined;
}

function askedOf(kind: SureKind, roles: TitleMeaning["nearest"], asked: Asked): SureIntent {
  const reading = { ...asked.reading, titles: [] };
  const earlier = { intent: undefined, roles: [], mentioned: [] };
  const bare = needOf(kind).intent({ reading, roles, earlier, elliptic: false });
  return withManner(bare, mannerOf(bare, asked), { ...asked, reading });
}

function byChance(chances: Chances): (one: SureKind, other: SureKind) => number {
  return (one, other) => (chances.get(other) ?? 0) - (chances.get(one) ?? 0);
}

function sumOf(kinds: readonly SureKind[], chances: Chances): number {
  return kinds.reduce((sum, kind) => sum + (chances.get(kind) ?? 0), 0);
}
