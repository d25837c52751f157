import type { Language } from "../../../language.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { makeRandom } from "../classifier/random.ts";
import type { Known } from "../reading/known-catalog.ts";

/** A line to learn from, with its blanks filled in. `plain` is the line as written, others are made from it. */
export type TrainingLine = {
  readonly text: string;
  readonly intent: string;
  readonly language: Language;
  readonly followsUp: boolean;
  readonly variant: "plain" | "described" | "mistyped" | "followed";
};

type Template = Omit<TrainingLine, "text" | "variant"> & { readonly template: string };

/** Fills the blanks of the example lines from catalog and vocabulary, and adds variants as people type them. */
export function trainingLines(known: Known, vocabulary: Vocabulary): readonly TrainingLine[] {
  const random = makeRandom(7);
  const fill = makeFill(known, vocabulary, random);
  return templatesOf(vocabulary).flatMap(({ template, ...about }) => {
    const text = fill(template, about.language);
    const lines: TrainingLine[] = [{ ...about, text, variant: "plain" }];
    const oneRole = template.includes("{role}") && !template.includes("{role2}");
    if (oneRole && random() < 0.6) {
      const described = fill(template.replace("{role}", "{someone} {work}"), about.language);
      lines.push({ ...about, text: described, variant: "described" });
    }
    if (random() < 0.2) lines.push({ ...about, text: mistype(text, random), variant: "mistyped" });
    // What lies outside the catalog lies outside it after an earlier question too.
    if (about.intent === "out_of_scope" && random() < 0.5)
      lines.push({ ...about, text, followsUp: true, variant: "followed" });
    return lines;
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
  return [...from(vocabulary.examples, false), ...from(vocabulary.followUps, true)];
}

type Fill = (template: string, language: Language) => string;

function makeFill(known: Known, vocabulary: Vocabulary, random: () => number): Fill {
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[Math.floor(random() * list.length)];
  const work = {
    nl: vocabulary.roles.flatMap(({ does }) => does.nl),
    en: vocabulary.roles.flatMap(({ does }) => does.en),
  };
  const backgrounds = vocabulary.backgrounds.flatMap(({ names }) => names);
  const terms = [
    ...Object.keys(vocabulary.topics),
    ...known.roles.flatMap(({ tools }) => tools.map(({ name }) => name)),
  ];
  const levels = [...vocabulary.levels.junior, ...vocabulary.levels.medior, ...vocabulary.levels.senior];
  const counts = [...Object.keys(vocabulary.numbers), "5", "10", "3"];
  const roleName = (language: Language) => {
    const role = pick(known.roles);
    const name = role?.name[language].text;
    return pick([name, name, ...(role?.aliases.map(({ text }) => text) ?? [])]);
  };
  const choices: Readonly<Record<string, (language: Language) => string | undefined>> = {
    role: roleName,
    role2: roleName,
    someone: (language) => pick(vocabulary.cues["someone"]?.[language] ?? []),
    work: (language) => pick(work[language]),
    background: () => pick(backgrounds),
    term: () => pick(terms),
    level: () => pick(levels),
    count: () => pick(counts),
    name: () => pick(vocabulary.names),
  };
  return (template, language) =>
    template.replace(/\{(\w+)\}/gu, (blank, name: string) => choices[name]?.(language) ?? blank);
}

/** One slip of the fingers: two neighbours swapped, or a letter lost, in a longer word. */
function mistype(text: string, random: () => number): string {
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
