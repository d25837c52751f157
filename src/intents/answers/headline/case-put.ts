import type { Headline } from "../../../answer/answer.ts";
import type { Close } from "../../../knowledge/closest.ts";
import { isIn, type Said } from "../../../knowledge/said.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Language, Localized } from "../../../language.ts";
import { inDigits, isNumber } from "../../../text/number-words.ts";
import { rootsOf } from "../../../text/roots.ts";
import { wordsOf } from "../../../text/words.ts";
import type { Asking } from "./asking.ts";
import { told } from "./sentence.ts";

export const NOT_THEN: Localized = { nl: "Nee, dan niet.", en: "No, not in that case." };
export const DEPENDS: Localized = { nl: "Dat hangt ervan af.", en: "It depends." };

/** How near the best of all that is said of the role a case comes that leads. */
const NEARLY = 0.8;
/** A case that speaks of so much, or is so far ahead of all else, is the one that was put. */
const IS_PUT = { weight: 0.4, ahead: 2 } as const;
/** Of what a question shares with a case, so much is what the case turns on. */
const OF_CONDITION = 0.5;

/** Whether a case was put in which this role is not the one: such a case speaks more of the question than all else said of the role. */
export function casePut({ writer, closest, words, has }: Asking, role: Role): Headline | undefined {
  const all = closest(words, ({ role: of }) => of === role);
  const found = all.find(({ said }) => isIn(said, CASES));
  if (found === undefined || found.score < NEARLY * (all[0]?.score ?? 0)) return undefined;
  const amount = amountIn(words, found.said, has("many"));
  const text = found.said.fact[writer.language];
  const isMeant = found.held > 1 && turnsOn(words, text, writer.language);
  const sentence = told(writer, [found.said], 250);
  if (sentence === undefined || amount === "another" || (amount !== "same" && !isMeant)) return undefined;
  // Whether one can do without is asked the other way round.
  if (has("overkill")) return sentence;
  const isPut = (amount === "same" || leads(found, all)) && !isOpposite(words, text);
  return {
    ...sentence,
    text: `${writer.say(isPut ? NOT_THEN : DEPENDS)} ${sentence.text}`,
  };
}

function leads({ weight, score }: Close, all: readonly Close[]): boolean {
  const other = all.find(({ said }) => !isIn(said, CASES));
  return weight >= IS_PUT.weight || score >= IS_PUT.ahead * (other?.score ?? 0);
}

const CASES = "notThisRole";

/** How many a case that speaks of a few goes up to. */
const A_FEW = 8;
const FEW = /\b(?:few|handful|small)\b/u;

/** Whether a question speaks of as many as a case does, where either names an amount. */
function amountIn(words: string, said: Said, isMany: boolean): "same" | "another" | undefined {
  const numbers = words.split(" ").filter(isNumber).map(inDigits);
  const named = numbersIn(said);
  const isFew = FEW.test(said.fact.en);
  if (named.size === 0 && !isFew) return undefined;
  if (numbers.length === 0) return isMany ? "another" : undefined;
  return numbers.some((number) => named.has(number) || (isFew && Number(number) <= A_FEW))
    ? "same"
    : "another";
}

export function numbersIn({ fact }: Said): ReadonlySet<string> {
  return new Set(
    wordsOf(fact.en)
      .map((word) => (word === "one" ? "1" : inDigits(word)))
      .filter((word) => /^\d+$/u.test(word)),
  );
}

/** What a case turns on: behind "if", before "then" or before the last comma. */
const CONDITION: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [/\b(?:als|zolang) ([^.;]+)/iu, /^([^.;?]+),? dan\b/iu, /^([^.;?]+)\?/u],
  en: [/\b(?:if|as long as) ([^.;]+),/iu, /\b(?:if|as long as) ([^.;]+)/iu, /^([^.;?]+)[,?]/u],
};

/** What any case may say, whatever it is about. */
const SAYS_NOTHING = rootsOf(
  "only just really need use work one alleen maar echt nodig gebruik gebruiken werk werken een want wil willen",
);

/** Whether a question shares with a case what that turns on, and not only what follows from it. */
function turnsOn(words: string, text: string, language: Language): boolean {
  const [condition = text] = CONDITION[language].flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
  const [asked, turning] = [rootsOf(words), rootsOf(condition)];
  const shared = [...rootsOf(text)].filter((root) => asked.has(root) && !SAYS_NOTHING.has(root));
  if (shared.length === 0) return false;
  return shared.filter((root) => turning.has(root)).length >= OF_CONDITION * shared.length;
}

/** Words of both languages that turn what follows them round. */
const DENIES = new Set(
  "geen niet nooit niks zonder nergens no not never without none cannot dont doesnt isnt arent".split(" "),
);
/** So many words behind it are denied. */
const REACH = 3;

/** Whether one denies what the other says. */
function isOpposite(words: string, text: string): boolean {
  const [asked, said] = [deniedIn(words), deniedIn(text)];
  const [of, to] = [rootsOf(words), rootsOf(text)];
  return (
    [...asked].some((root) => to.has(root) && !said.has(root)) ||
    [...said].some((root) => of.has(root) && !asked.has(root))
  );
}

/** What a text denies. */
export function deniedIn(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return rootsOf(
    words.flatMap((word, at) => (DENIES.has(word) ? words.slice(at + 1, at + 1 + REACH) : [])).join(" "),
  );
}
