import type { Language } from "../../language.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Known } from "./known.ts";
import { makeRandom } from "./linear.ts";

/** A line to learn from, with its blanks filled in. */
export type TrainingLine = {
  readonly text: string;
  readonly intent: string;
  readonly language: Language;
  readonly followsUp: boolean;
};

type Template = Omit<TrainingLine, "text"> & { readonly template: string };

/** Fills the blanks of the example lines from catalog and vocabulary, and adds variants as people type them. */
export function trainingLines(known: Known, vocabulary: Vocabulary): readonly TrainingLine[] {
  const random = makeRandom(7);
  const fill = makeFill(known, vocabulary, random);
  return templatesOf(vocabulary).flatMap((each) => {
    const { template, ...about } = each;
    const blanks = /\{(?:role|role2|work)\}/u.test(template);
    const filled = Array.from({ length: blanks ? 3 : 1 }, () => fill(template, each.language));
    const described = template.includes("{role}") && !template.includes("{role2}");
    if (described) filled.push(fill(template.replace("{role}", "{someone} {work}"), each.language));
    const typed = [mistype(filled[0] ?? "", random)];
    return [...filled, ...typed].map((text) => ({ ...about, text }));
  });
}

function templatesOf(vocabulary: Vocabulary): readonly Template[] {
  const languages: readonly Language[] = ["nl", "en"];
  const from = (source: Vocabulary["examples"], followsUp: boolean) =>
    Object.entries(source).flatMap(([intent, both]) =>
      languages.flatMap((language) =>
        both[language].map((template) => ({ template, intent, language, followsUp })),
      ),
    );
  return [
    ...from(vocabulary.examples, false),
    ...from(vocabulary.followUps, true),
    ...bareOutOfScope(from(vocabulary.examples, false)),
  ];
}

/** What lies outside the catalog lies outside it after an earlier question too. */
function bareOutOfScope(templates: readonly Template[]): readonly Template[] {
  return templates
    .filter(({ intent }) => intent === "out_of_scope")
    .map((each) => ({ ...each, followsUp: true }));
}

type Fill = (template: string, language: Language) => string;

function makeFill(known: Known, vocabulary: Vocabulary, random: () => number): Fill {
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[Math.floor(random() * list.length)];
  const roleName = (language: Language) => {
    const role = pick(known.roles);
    const names = [
      role?.name[language].text,
      role?.name[language].text,
      ...(role?.aliases.map(({ text }) => text) ?? []),
    ];
    return pick(names) ?? "engineer";
  };
  const someone = { nl: vocabulary.cues["someone"]?.nl ?? [], en: vocabulary.cues["someone"]?.en ?? [] };
  return (template, language) =>
    template.replace(/\{(\w+)\}/gu, (blank, name: string) => {
      switch (name) {
        case "role":
        case "role2":
        case "role3":
          return roleName(language);
        case "someone":
          return pick(someone[language]) ?? "someone who";
        case "work":
          return pick(vocabulary.roles.flatMap(({ does }) => does[language])) ?? "";
        case "background":
          return pick(vocabulary.backgrounds.flatMap(({ names }) => names)) ?? "Java";
        case "term":
          return (
            pick([
              ...Object.keys(vocabulary.topics),
              ...known.roles.flatMap(({ tools }) => tools.map((tool) => tool.name)),
            ]) ?? "Python"
          );
        case "level":
          return (
            pick([...vocabulary.levels.junior, ...vocabulary.levels.medior, ...vocabulary.levels.senior]) ??
            "senior"
          );
        case "count":
          return pick([...Object.keys(vocabulary.numbers), "5", "10", "3"]) ?? "5";
        default:
          return blank;
      }
    });
}

/** One slip of the fingers: two neighbours swapped, or a letter lost, in a longer word. */
function mistype(text: string, random: () => number): string {
  const words = text.split(" ");
  const long = words.flatMap((word, index) => (word.length > 4 ? [index] : []));
  const at = long[Math.floor(random() * long.length)];
  if (at === undefined) return text.toLowerCase();
  const word = words[at] ?? "";
  const place = 1 + Math.floor(random() * (word.length - 3));
  const slipped =
    random() < 0.6
      ? word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2)
      : word.slice(0, place) + word.slice(place + 1);
  return words.with(at, slipped).join(" ").toLowerCase();
}
