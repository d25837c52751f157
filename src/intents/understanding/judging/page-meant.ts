import type { IntentOf } from "../../../intent.ts";
import { foldPhrase, makePhrases } from "../../../text/phrases.ts";
import { tellingWords } from "../../../text/roots.ts";
import { rootOf } from "../../../text/stem.ts";
import { given, LANGUAGES } from "../../../values.ts";
import type { Known } from "../reading/known-catalog.ts";
import type { Reading } from "../reading/reading.ts";
import type { Asked } from "./asked.ts";

type Page = Known["pages"][number];

/** How much a name of its subject counts for a page, beside the lines that were taught with it, which count from 0 to 1. */
const NAMED = 0.7;
/** What a page must have of both to be meant. */
const LEAST = 0.2;

/** Whether a country is named whose law no page knows. */
export function elsewhereIn(reading: Reading): Pick<IntentOf<"guide">, "elsewhere"> {
  return reading.has("abroad") ? { elsewhere: true } : {};
}

/** Which page a text asks for, and which of its questions; neither where nothing points to one. */
export function pageMeant(asked: Asked): Pick<IntentOf<"guide">, "page" | "question"> {
  const { reading, parts } = asked;
  const learned = learnedFor(asked);
  const scored = parts.known.pages.map((page) => ({
    page,
    score: (learned.get(page.id) ?? 0) + NAMED * namedIn(reading, page.id),
  }));
  const [best] = scored.toSorted((one, other) => other.score - one.score);
  if (best === undefined || best.score < LEAST) return {};
  return { page: best.page.id, ...given({ question: questionMeant(best.page, reading) }) };
}

/** How likely each page is among them, from 0 to 1: that one of them is meant is settled. */
function learnedFor({ parts, manners }: Asked): ReadonlyMap<string, number> {
  const { attributes } = manners();
  const chanceOf = (name: string) => attributes.get(name) ?? 0;
  const all = parts.known.pages.reduce((sum, { id }) => sum + chanceOf(id), 0);
  return new Map(parts.known.pages.map(({ id }) => [id, all === 0 ? 0 : chanceOf(id) / all]));
}

/** A longer name says more: "AI in a vacancy" is about vacancies. */
function namedIn({ pages }: Reading, id: Page["id"]): number {
  const words = pages.filter(({ meaning }) => meaning === id).map(({ from, to }) => to - from);
  return words.length === 0 ? 0 : 1 + 0.25 * (Math.max(...words) - 1);
}

/** Words of its own count more than those of its label. */
const OWN_WORD = 3;

/** The question of a page that a text after its answer asks, by words of its own; nothing where it has none of them. */
export function questionAfter(page: Page, reading: Reading): string | undefined {
  const question = questionMeant(page, reading);
  const words = page.answers.find(({ id }) => id === question)?.words;
  return words !== undefined && wordsHeld(words, reading) > 0 ? question : undefined;
}

/** The question of a page that a text comes nearest to; nothing for the first, which is what the page says anyway. */
function questionMeant({ answers }: Page, reading: Reading): string | undefined {
  const asked = new Set(reading.words.flatMap(({ text, folded }) => [rootOf(text), rootOf(folded)]));
  const roots = answers.map(({ question }) => new Set(LANGUAGES.flatMap((each) => rootsOf(question[each]))));
  const scores = answers.map(({ words }, at) => {
    const shared = [...(roots[at] ?? [])].filter((root) => asked.has(root));
    const told = shared.map((root) => 1 / roots.filter((others) => others.has(root)).length);
    const own = words === undefined ? 0 : wordsHeld(words, reading);
    return OWN_WORD * own + told.reduce((sum, each) => sum + each, 0);
  });
  const best = scores.indexOf(Math.max(...scores));
  return best <= 0 || scores[best] === scores[0] ? undefined : answers[best]?.id;
}

function wordsHeld({ nl, en }: NonNullable<Page["answers"][number]["words"]>, { words }: Reading): number {
  return makePhrases([...nl, ...en].map((phrase) => [foldPhrase(phrase), true] as const)).longest(words)
    .length;
}

function rootsOf(text: string): readonly string[] {
  return tellingWords(text).map(rootOf);
}
