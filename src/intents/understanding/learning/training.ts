import type { Language } from "../../../language.ts";
import type { Both, Vocabulary } from "../../vocabulary/vocabulary.ts";
import { bucketOf, hashOf, hashOnUnits, unitsOf } from "../classifier/hashing.ts";
import { makeRandom } from "../classifier/random.ts";
import type { Known } from "../reading/known-catalog.ts";
import { titlesOutside } from "../reading/role-names.ts";
import { type Marks, type Template, templatesOf } from "./templates.ts";

/** A line to learn from, with its blanks filled in. */
export type TrainingLine = {
  readonly text: string;
  readonly intent: string;
  readonly language: Language;
  readonly followsUp: boolean;
} & Marks;

/** Any other would do as well. */
const SEED = 7;

const BLANK = /\{(\w+)\}/gu;

/**
 * Fills the blanks of the example lines from catalog and vocabulary, and adds variants as people type them. What
 * becomes of a line hangs on that line alone, so that another line more, or in another place, changes none.
 */
export function trainingLines(known: Known, vocabulary: Vocabulary): readonly TrainingLine[] {
  const fill = makeFill(known, vocabulary);
  return templatesOf(vocabulary).flatMap((from) => {
    const { template, intent, language, followsUp } = from;
    const random = makeRandom(hashOf(`${SEED} ${intent} ${language} ${followsUp} ${template}`));
    const text = fill(template, language, random);
    const lines = [lineOf(from, text, followsUp)];
    const oneRole = template.includes("{role}") && !template.includes("{role2}");
    if (oneRole && random() < 0.3) {
      const described = fill(template.replace("{role}", "{someone} {work}"), language, random);
      lines.push(lineOf(from, described, followsUp));
    }
    if (random() < 0.2) lines.push(lineOf(from, mistype(text, random), followsUp));
    // What lies outside the catalog lies outside it after an earlier question too.
    if (intent === "out_of_scope" && random() < 0.5) lines.push(lineOf(from, text, true));
    return lines;
  });
}

function lineOf(
  { intent, language, form, attribute, after }: Template,
  text: string,
  followsUp: boolean,
): TrainingLine {
  return { text, intent, language, followsUp, form, attribute, after };
}

/** The example lines without their blanks: what fills them is much the same in both languages. */
export function languageLines(
  vocabulary: Vocabulary,
): readonly { readonly text: string; readonly language: string }[] {
  const own = templatesOf(vocabulary).map(({ template, language }) => ({
    text: template.replace(BLANK, " "),
    language,
  }));
  const others = Object.entries(vocabulary.otherLanguages).flatMap(([language, lines]) =>
    lines.map((text) => ({ text, language })),
  );
  return [...own, ...others];
}

type Random = () => number;
type Fill = (template: string, language: Language, random: Random) => string;
type Choice = (language: Language, random: Random) => string | undefined;
type Draw = (random: Random) => string | undefined;

function makeFill(known: Known, vocabulary: Vocabulary): Fill {
  const { roles, levels, cues } = vocabulary;
  const inEither = (list: readonly string[]): Choice => {
    const draw = makeDraw(list);
    return (_, random) => draw(random);
  };
  const inEach = ({ nl, en }: Both): Choice => {
    const draws = { nl: makeDraw(nl), en: makeDraw(en) };
    return (language, random) => draws[language](random);
  };
  const roleName = makeRoleName(known);
  const choices: Readonly<Record<string, Choice>> = {
    role: roleName,
    role2: roleName,
    someone: inEach(cues["someone"] ?? { nl: [], en: [] }),
    work: inEach({ nl: roles.flatMap(({ does }) => does.nl), en: roles.flatMap(({ does }) => does.en) }),
    title: inEither(titlesOutside(known)),
    background: inEither(vocabulary.backgrounds.flatMap(({ names }) => names)),
    term: inEither([
      ...Object.keys(vocabulary.topics),
      ...known.roles.flatMap(({ tools }) => tools.map(({ name }) => name)),
    ]),
    level: inEither([...levels.junior, ...levels.medior, ...levels.senior]),
    count: inEither([...Object.keys(vocabulary.numbers), "5", "10", "3"]),
    name: inEither(vocabulary.names),
  };
  return (template, language, random) =>
    template.replace(BLANK, (blank, name: string) => choices[name]?.(language, random) ?? blank);
}

/** A name of any role: two of its own for every alias it has. */
function makeRoleName(known: Known): Choice {
  const drawRole = makeDraw(known.roles.map(({ id }) => id));
  const roles = new Map<string, Choice>(
    known.roles.map(({ id, name, aliases }) => {
      const drawAlias = makeDraw(aliases.map(({ text }) => text));
      const choose: Choice = (language, random) =>
        random() < 2 / (2 + aliases.length) ? name[language].text : drawAlias(random);
      return [id, choose];
    }),
  );
  return (language, random) => roles.get(drawRole(random) ?? "")?.(language, random);
}

const NOTHING = new Uint16Array();

/** Picks the highest of one throw for each, so that another item in the list seldom changes the choice. */
function makeDraw(list: readonly string[]): Draw {
  const texts = list.map(unitsOf);
  return (random) => {
    const throws = random() * 4_294_967_296;
    let best = -1;
    let highest = -1;
    for (let index = 0; index < texts.length; index += 1) {
      const height = bucketOf(hashOnUnits(throws, texts[index] ?? NOTHING));
      if (height <= highest) continue;
      best = index;
      highest = height;
    }
    return list[best];
  };
}

/** One slip of the fingers: two neighbours swapped, or a letter lost, in a longer word. */
function mistype(text: string, random: Random): string {
  const words = text.split(" ");
  const long = words.flatMap((word, index) => (word.length > 4 ? [index] : []));
  const at = long[Math.floor(random() * long.length)];
  if (at === undefined) return text.toLowerCase();
  const word = words[at] ?? "";
  const place = 1 + Math.floor(random() * (word.length - 3));
  const swapped = word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
  const slipped = random() < 0.6 ? swapped : word.slice(0, place) + word.slice(place + 1);
  return words.with(at, slipped).join(" ").toLowerCase();
}
