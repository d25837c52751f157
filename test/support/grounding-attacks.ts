import type { Draft, DraftSentence } from "../../src/llm/wording/draft.ts";
import { written } from "../../src/llm/wording/hole.ts";
import type { Shape, Statement } from "../../src/llm/wording/shape.ts";
import { tokensOf } from "../../src/llm/wording/token.ts";

/** A draft that says something else than the facts, made from an accepted one by the smallest change. */
export type Attack = { readonly type: string; readonly draft: unknown };
type Make = (draft: Draft, shape: Shape, random: () => number) => readonly unknown[];

/** Reproducible numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ids of the facts whose value a sentence holds; a hole may be one fact's value and where another's move leads to. */
function saidIn(holes: readonly string[], statements: readonly Statement[]): readonly string[] {
  return statements
    .filter(({ value }) => {
      const mentions = holes.filter((each) => each === value).length;
      const whither = statements.filter((each) => each.to === value && holes.includes(each.value)).length;
      return mentions > whither;
    })
    .map(({ id }) => id);
}

/** Every attack that can be made of this draft. */
export function attacksOn(draft: Draft, shape: Shape, random: () => number): readonly Attack[] {
  return Object.entries(MAKERS).flatMap(([type, make]) =>
    make(draft, shape, random)
      .filter((each) => JSON.stringify(each) !== JSON.stringify(draft))
      .map((each) => ({ type, draft: each })),
  );
}

const pick = <Each>(list: readonly Each[], random: () => number): Each | undefined =>
  list[Math.floor(random() * list.length)];

function withText(draft: Draft, index: number, text: string): Draft {
  return {
    ...draft,
    sentences: draft.sentences.map((each, at) => (at === index ? { ...each, text } : each)),
  };
}

/** Cites what each sentence now holds, so that only the meaning is wrong. */
function recited(draft: Draft, shape: Shape): Draft {
  const cites = (text: string) => saidIn(namesIn(text), shape.statements);
  return { ...draft, sentences: draft.sentences.map((each) => ({ ...each, facts: [...cites(each.text)] })) };
}

function namesIn(text: string): readonly string[] {
  return tokensOf(text).flatMap((token) => (token.kind === "hole" ? [token.name] : []));
}

/** Every sentence that holds the weeks of a move, changed, with the holes of the role moved to and of another one. */
function ofMoves(change: (text: string, to: string, other: string) => string): Make {
  return (draft, shape) =>
    shape.statements.flatMap(({ to, value }) => {
      if (to === undefined) return [];
      const others = shape.holes.filter(({ base, name }) => base === "role" && name !== to);
      const index = draft.sentences.findIndex(({ text }) => text.includes(`[[${value}]]`));
      const text = draft.sentences[index]?.text ?? "";
      return others.map(({ name }) => recited(withText(draft, index, change(text, to, name)), shape));
    });
}

function everywhere(draft: Draft, change: (text: string) => string): Draft {
  return { ...draft, sentences: draft.sentences.map((each) => ({ ...each, text: change(each.text) })) };
}

/** Puts words at a random place between two tokens of a random sentence. */
function inserted(words: Record<"nl" | "en", readonly string[]>): Make {
  return (draft, shape, random) =>
    words[shape.language].map((word) => {
      const index = Math.floor(random() * draft.sentences.length);
      const text = draft.sentences[index]?.text ?? "";
      const gaps = [...text.matchAll(/ /gu)].map((match) => match.index);
      const at = pick(gaps, random) ?? 0;
      return withText(draft, index, `${text.slice(0, at)} ${word}${text.slice(at)}`);
    });
}

/** Puts words right before a hole of these kinds. */
function beforeHole(bases: RegExp, words: Record<"nl" | "en", readonly string[]>): Make {
  return (draft, shape) =>
    words[shape.language].flatMap((word) =>
      draft.sentences.flatMap(({ text }, index) => {
        const at = text.search(bases);
        return at === -1 ? [] : [withText(draft, index, `${text.slice(0, at)}${word} ${text.slice(at)}`)];
      }),
    );
}

function appended(words: Record<"nl" | "en", readonly string[]>): Make {
  return (draft, shape, random) =>
    words[shape.language].map((word) => {
      const index = Math.floor(random() * draft.sentences.length);
      const text = draft.sentences[index]?.text ?? "";
      return withText(draft, index, `${text.replace(/\.$/u, "")}${word}.`);
    });
}

function replaced(swaps: Record<"nl" | "en", readonly (readonly [RegExp, string])[]>): Make {
  return (draft, shape) =>
    swaps[shape.language].flatMap(([from, to]) =>
      draft.sentences.flatMap(({ text }, index) => {
        const changed = text.replace(from, to);
        return changed === text ? [] : [withText(draft, index, changed)];
      }),
    );
}

/** Exchanges two holes throughout. */
function exchanged(draft: Draft, one: string, other: string, shape: Shape): Draft {
  const swaps = new Map([
    [one, other],
    [other, one],
  ]);
  const swap = (text: string): string =>
    text.replace(/\[\[([a-z]+\d+)(?:\.([a-z]+))?\]\]/gu, (whole, name: string, form: string | undefined) => {
      const to = swaps.get(name);
      if (to === undefined) return whole;
      const hole = shape.holes.find((each) => each.name === to);
      return hole?.forms.some((each) => each === form) ? `[[${to}.${form}]]` : written(to);
    });
  return recited(everywhere(draft, swap), shape);
}

function pairs<Each>(list: readonly Each[]): readonly (readonly [Each, Each])[] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));
}

/** Between which subject and value "is" could stand as well, so that exchanging them changes nothing. */
const ONE_WAY: readonly Statement["predicate"][] = ["uses", "needs_lead", "does", "counts"];

const MAKERS: Readonly<Record<string, Make>> = {
  "01 entity put in": beforeHole(/\[\[(?:tools|role|focus|task|count|duration)/u, {
    nl: ["Kubeflow", "Kubernetes"],
    en: ["Kubeflow", "Kubernetes"],
  }),
  "02 subjects exchanged": (draft, shape) =>
    pairs([...new Set(shape.statements.flatMap((each) => each.subject ?? []))])
      .filter(
        ([one, other]) =>
          !shape.statements.every((each) => each.subject === one || each.subject === other) ||
          shape.statements.length > 1,
      )
      .map(([one, other]) => exchanged(draft, one, other, shape))
      .filter((each) => !sameReading(each, draft)),
  "03 values exchanged between subjects": (draft, shape) =>
    pairs(shape.statements)
      .filter(
        ([one, other]) =>
          one.predicate === other.predicate &&
          (one.subject !== other.subject || one.audience !== other.audience),
      )
      .map(([one, other]) => exchanged(draft, one.value, other.value, shape)),
  "04 values exchanged between predicates": (draft, shape) =>
    pairs(shape.statements)
      .filter(([one, other]) => one.predicate !== other.predicate)
      .map(([one, other]) => exchanged(draft, one.value, other.value, shape)),
  "05 rating turned round": inserted({ nl: ["laag", "minimaal"], en: ["low", "minimal"] }),
  "06 rating upgraded": inserted({ nl: ["onmisbaar", "extreem"], en: ["essential", "extremely"] }),
  "07 negation": inserted({ nl: ["niet", "geen"], en: ["not", "never"] }),
  "08 negation in a word": replaced({
    nl: [
      [/\brelevantie\b/u, "irrelevantie"],
      [/\bgebruikt\b/u, "ongebruikt"],
      [/\bfocus\b/u, "niet-focus"],
      [/\bwerkt\b/u, "werkt niet-"],
    ],
    en: [
      [/\brelevance\b/u, "irrelevance"],
      [/\buses\b/u, "misuses"],
      [/\bfocus\b/u, "non-focus"],
      [/\bworks\b/u, "doesn't work"],
    ],
  }),
  "09 hidden negation": replaced({
    nl: [
      [/\bmet\b/u, "zonder"],
      [/\bgebruikt\b/u, "vermijdt"],
      [/\bnaast\b/u, "behalve"],
    ],
    en: [
      [/\bwith\b/u, "without"],
      [/\buses\b/u, "avoids"],
      [/\bneeds\b/u, "lacks"],
    ],
  }),
  "10 double negation": inserted({ nl: ["niet onbelangrijk"], en: ["not unimportant"] }),
  "11 quantifier stronger": inserted({ nl: ["altijd", "uitsluitend"], en: ["always", "exclusively"] }),
  "12 quantifier weaker": inserted({ nl: ["soms", "zelden"], en: ["sometimes", "rarely"] }),
  "13 exclusivity": inserted({ nl: ["alleen", "slechts"], en: ["only", "solely"] }),
  "14 universal": replaced({
    nl: [
      [/\b[Ee]en (?=\[\[)/u, "Elke "],
      [/\b[Dd]e rol\b/u, "Elke rol"],
      [/\[\[(role\d|level\d)\.one\]\]/u, "alle [[$1.plural]]"],
    ],
    en: [
      [/\b[Tt]he role\b/u, "Every role"],
      [/\[\[(role\d|level\d)\.one\]\]/u, "all [[$1.plural]]"],
    ],
  }),
  "15 number put in": beforeHole(/\[\[(?:duration|count|questions|tools)/u, {
    nl: ["12", "3 tot 9"],
    en: ["12", "3 to 9"],
  }),
  "16 unit": appended({ nl: [" maanden", " uur"], en: [" months", " hours"] }),
  "17 number as a word": inserted({ nl: ["twee", "een dozijn"], en: ["two", "a dozen"] }),
  "18 bound": beforeHole(/\[\[(?:duration|count|questions)/u, {
    nl: ["minstens", "hoogstens", "ongeveer", "tot", "binnen", "na", "ruim"],
    en: ["at least", "at most", "about", "up to", "within", "after", "over"],
  }),
  "19 arithmetic": appended({
    nl: [", samen een jaar", ", dus opgeteld het dubbele"],
    en: [", adding up to a year", ", so twice that"],
  }),
  "20 added to a list": appended({
    nl: [" en Docker", " en Terraform"],
    en: [" and Docker", " and Terraform"],
  }),
  "21 vague addition": appended({
    nl: [" en dergelijke", " enzovoort"],
    en: [" and so on", " and the like"],
  }),
  "22 added claim": appended({
    nl: [", en de rol is goed betaald", ", en het werk is zwaar"],
    en: [", and the role is well paid", ", and the work is hard"],
  }),
  "23 fact left out": (draft) =>
    draft.sentences.map((_, index) => ({
      ...draft,
      sentences: draft.sentences.filter((__, at) => at !== index),
    })),
  "24 left out behind a citation": (draft, shape) =>
    shape.statements.map(({ value }) =>
      everywhere(draft, (text) =>
        text.replaceAll(
          new RegExp(`\\[\\[${value}(\\.[a-z]+)?\\]\\]`, "gu"),
          shape.language === "nl" ? "het" : "it",
        ),
      ),
    ),
  "25 caveat cut": (draft) => [
    everywhere(draft, (text) =>
      text.replaceAll(/,? ?(?:voor|in|binnen|for|within|to) \[\[market1\]\],?/gu, ""),
    ),
  ],
  "26 cause": appended({
    nl: [", omdat het zo hoort", ", want dat is het werk"],
    en: [", because of the work", ", since that is the role"],
  }),
  "27 condition": (draft, shape) =>
    draft.sentences.map(({ text }, index) =>
      withText(
        draft,
        index,
        shape.language === "nl"
          ? `Als ${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/u, ", is dit de rol.")}`
          : `If ${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/u, ", this is the role.")}`,
      ),
    ),
  "28 comparison": inserted({ nl: ["meer", "beter", "liever"], en: ["more", "better", "rather"] }),
  "29 modality": inserted({ nl: ["moet", "kan", "misschien"], en: ["must", "may", "possibly"] }),
  "30 time": inserted({ nl: ["tegenwoordig", "vroeger", "straks"], en: ["nowadays", "formerly", "soon"] }),
  "31 opinion": inserted({ nl: ["krachtige", "populaire"], en: ["powerful", "popular"] }),
  "32 order": (draft, shape) =>
    draft.sentences.map((_, index) => {
      const held =
        draft.sentences[index]?.text.match(/\[\[(?!role|level|background)[a-z]+\d\]\]/u)?.[0] ?? "";
      return withText(draft, index, shape.language === "nl" ? `Leer ${held}.` : `Learn ${held}.`);
    }),
  "33 other predicate": replaced({
    nl: [
      [/\bgebruikt\b/u, "ontwikkelt"],
      [/\bwerkt met\b/u, "verkoopt"],
      [/\bduurt\b/u, "verkort"],
      [/\bvraagt om\b/u, "vervangt"],
      [/\bpast\b/u, "botst"],
      [/\bwerkt met\b/u, "werkt aan"],
      [/\bde focus\b/iu, "de relevantie"],
      [/\bkost\b/u, "bespaart"],
    ],
    en: [
      [/\buses\b/u, "builds"],
      [/\bworks with\b/u, "sells"],
      [/\btakes\b/u, "saves"],
      [/\bneeds\b/u, "replaces"],
      [/\bfits\b/u, "clashes with"],
      [/\bworks with\b/u, "works on"],
      [/\bthe focus\b/iu, "the relevance"],
      [/\bleads\b/u, "leaves"],
    ],
  }),
  "34 doer and done exchanged": (draft, shape) =>
    shape.statements
      .filter((each) => ONE_WAY.includes(each.predicate))
      .flatMap((each) =>
        each.subject === undefined ? [] : [exchangedInPlace(draft, each.subject, each.value, shape)],
      )
      .filter(
        (each) =>
          !/\b(?:hoort|horen|behoort|belongs?|goes|go) (?:bij|tot|to|with)\b|\b(?:zijn|are|is|zijn tools|komt uit|end up|past)\b/u.test(
            JSON.stringify(each),
          ),
      ),
  "35 reference hijacked": (draft, shape) =>
    new Set(shape.statements.flatMap((each) => each.subject ?? [])).size < 2
      ? []
      : draft.sentences
          .slice(1)
          .map((each, at) =>
            withText(
              draft,
              at + 1,
              each.text.replace(
                /(?:[Ee]en )?\[\[(?:role|background|capability)\d(?:\.[a-z]+)?\]\]/u,
                shape.language === "nl" ? "Die" : "They",
              ),
            ),
          ),
  "36 respectively": appended({
    nl: [", respectievelijk", " resp"],
    en: [", respectively", " in that order"],
  }),
  "37 values under one predicate": (draft, shape) =>
    pairs(shape.statements)
      // What the catalog counts may be told in one list.
      .filter(([one, other]) => one.subject === other.subject && one.subject !== undefined)
      .map(([one, other]) => mergedInto(draft, one, other, shape)),
  "38 gloss": (draft) => [
    everywhere(draft, (text) =>
      text.replace(/\[\[(tools|focus|role|term)(\d)([^\]]*)\]\]/u, "[[$1$2$3]], een platform van Google,"),
    ),
  ],
  "39 look-alike letters": (draft) => [
    everywhere(draft, (text) => text.replace(/e/u, "\u0435")),
    everywhere(draft, (text) => text.replace(/ /u, "\u00a0")),
    everywhere(draft, (text) => text.replace(/o/u, "o\u200b")),
    everywhere(draft, (text) => text.replace(/a/u, "\uff41")),
  ],
  "40 other language": (draft, shape) =>
    [
      { ...draft, language: shape.language === "nl" ? "en" : "nl" },
      everywhere(draft, (text) => text.replace(/\b(?:de|the) /iu, shape.language === "nl" ? "the " : "de ")),
    ].filter((each) => JSON.stringify(each) !== JSON.stringify(draft)),
  "41 question": (draft) =>
    draft.sentences.map(({ text }, index) => withText(draft, index, text.replace(/\.?$/u, "?"))),
  "42 markup": appended({
    nl: [" <!channel>", " https://example.org", " *[[x]]*", " <@U1>"],
    en: [" <!channel>", " www.example.org", " _so_", " [link](x)"],
  }),
  "43 glued to a placeholder": (draft) => [
    everywhere(draft, (text) => text.replace(/\]\]/u, "]]cluster")),
    everywhere(draft, (text) => text.replace(/\[\[/u, "on[[")),
  ],
  "44 envelope": (draft) => [
    { ...draft, note: "x" },
    { sentences: draft.sentences },
    { ...draft, sentences: draft.sentences.map((each) => ({ ...each, facts: ["f99"] })) },
    JSON.stringify(draft),
    null,
    { ...draft, sentences: draft.sentences.map((each) => ({ ...each, kind: "fact" })) },
    { ...draft, sentences: [] },
  ],
  "45 said twice": (draft) =>
    draft.sentences.map((each) => ({ ...draft, sentences: [...draft.sentences, each] })),
  "46 or": (draft, shape) =>
    [
      everywhere(draft, (text) => text.replace(/ (?:en|and) /u, shape.language === "nl" ? " of " : " or ")),
    ].filter((each) => JSON.stringify(each) !== JSON.stringify(draft)),
  "47 claim in an opener or closer": (draft, shape) => {
    const nl = shape.language === "nl";
    const opener: DraftSentence = {
      facts: [],
      kind: "opener",
      text: nl ? "De rol past het best bij de focus." : "The role fits the focus best.",
    };
    const closer: DraftSentence = {
      facts: [],
      kind: "closer",
      text: nl ? "Dit is de rol met de relevantie." : "This is the role to have.",
    };
    return [
      { ...draft, sentences: [opener, ...draft.sentences] },
      { ...draft, sentences: [...draft.sentences, closer] },
      { ...draft, sentences: draft.sentences.map((each) => ({ ...each, kind: "opener" })) },
    ];
  },
  "48 order of importance": inserted({
    nl: ["ten eerste", "bovenal", "eerst"],
    en: ["first of all", "above all", "then"],
  }),
  "49 irony": (draft) =>
    [
      everywhere(draft, (text) => text.replace(/\.$/u, "...")),
      everywhere(draft, (text) => text.replace(/\.$/u, "!")),
      everywhere(draft, (text) => text.replace(/\[\[(rating|focus|tools)(\d)\]\]/u, '"[[$1$2]]"')),
      everywhere(draft, (text) => text.replace(/\[\[(rating|focus|tools)(\d)\]\]/u, "’[[$1$2]]’")),
    ].filter((each) => JSON.stringify(each) !== JSON.stringify(draft)),
  "50 the one and only": replaced({
    nl: [[/(is|behoort tot) een \[\[category1\]\] (AI-rol|rol)/u, "$1 de [[category1]] $2"]],
    en: [[/is a \[\[category1\]\] (AI role|role)/u, "is the [[category1]] $1"]],
  }),
  "51 past or perfect": replaced({
    nl: [
      [/\bgebruikt\b/u, "gebruikte"],
      [/\bwerkt\b/u, "werkte"],
      [/\bis\b/u, "was"],
      [/\bligt\b/u, "lag"],
      [/\bduurt\b/u, "duurde"],
      [/\bpast\b/u, "paste"],
      [/\bis\b/u, "wordt"],
      [/\bis\b/u, "bleef"],
    ],
    en: [
      [/\buses\b/u, "used"],
      [/\bworks\b/u, "worked"],
      [/\bis\b/u, "was"],
      [/\btakes\b/u, "took"],
      [/\bfits\b/u, "fitted"],
      [/\bis\b/u, "becomes"],
      [/\buses\b/u, "has used"],
      [/\bneeds\b/u, "needed"],
    ],
  }),
  "52 best and second exchanged": replaced({
    nl: [
      [/\bbest\b/u, "tweede"],
      [/\btweede\b/u, "beste"],
      [/\beerste\b/u, "tweede"],
    ],
    en: [
      [/\bbest\b/u, "second"],
      [/\bsecond\b/u, "best"],
      [/\bfirst\b/u, "second"],
    ],
  }),
  "53 audience exchanged": (draft, shape) =>
    pairs(shape.statements.flatMap((each) => each.audience ?? [])).map(([one, other]) =>
      exchanged(draft, one, other, shape),
    ),
  "54 name cut up": beforeHole(/\[\[/u, {
    nl: ["kuber netes", "kubernetes-cluster", "ter raform"],
    en: ["kuber netes", "kubernetes-based", "ter raform"],
  }),
  "55 infinitive": replaced({
    nl: [
      [/\bwerkt met\b/u, "hoort te werken met"],
      [/\bis\b/u, "is te"],
      [/\bgebruikt\b/u, "zou gebruiken"],
    ],
    en: [
      [/\buses\b/u, "is to use"],
      [/\bworks\b/u, "is supposed to work"],
      [/\bis\b/u, "is to be"],
      [/\btakes\b/u, "would take"],
    ],
  }),
  "56 hedged": replaced({
    nl: [
      [/^/u, "Volgens sommigen "],
      [/^/u, "Naar verluidt "],
      [/\bis\b/u, "lijkt"],
    ],
    en: [
      [/^/u, "Some say that "],
      [/^/u, "Reportedly "],
      [/\bis\b/u, "seems"],
    ],
  }),
  "57 question, order or condition by word order": (draft) =>
    draft.sentences.flatMap(({ text }, index) => {
      const moved = text.match(
        /^(?<head>(?:(?:[Ee]en|[Dd]e|[Tt]he) )?\S+(?: \[\[\S+\]\])?) (?<verb>is|ligt|werkt|gebruikt|past|duurt|uses|works|takes|fits|needs|vraagt|kost) (?<rest>.*)$/u,
      )?.groups;
      return moved === undefined
        ? []
        : [
            withText(
              draft,
              index,
              `${capital(moved["verb"] ?? "")} ${moved["head"]?.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())} ${moved["rest"]}`,
            ),
          ];
    }),
  "58 subject into the plural, verb not": (draft) =>
    [
      everywhere(draft, (text) => text.replace(/\[\[(role\d)\.one\]\] \[\[task/u, "[[$1.plural]] [[task")),
    ].filter((each) => JSON.stringify(each) !== JSON.stringify(draft)),
  "59 weeks of a move to nobody": ofMoves((text, to) =>
    text.replace(new RegExp(` (?:naar|tot|met|to|into) \\[\\[${to}\\]\\]`, "u"), ""),
  ),
  "60 weeks of a move to another role": ofMoves((text, to, other) =>
    text.replace(written(to), written(other)),
  ),
  "61 weeks behind another role": (draft, shape, random) => [
    ...ofMoves((text, _, other) => `${written(other)}: ${text}`)(draft, shape, random),
    ...ofMoves((text, to, other) => text.replace(written(to), `${written(to)}, ${written(other)}`))(
      draft,
      shape,
      random,
    ),
  ],
};

/** Exchanging both subjects and both values gives the same facts in another order. */
function sameReading(one: Draft, other: Draft): boolean {
  const bare = (draft: Draft) =>
    draft.sentences
      .map((each) => each.text.replaceAll(/\[\[[^\]]*\]\]/gu, ""))
      .sort()
      .join("|");
  const holes = (draft: Draft) =>
    draft.sentences
      .map((each) => (each.text.match(/\[\[[^\].]*/gu) ?? []).sort().join(" "))
      .sort()
      .join("|");
  return (
    bare(one) === bare(other) &&
    holes(one) === holes(other) &&
    one.sentences.every((each) => each.facts.length === 0)
  );
}

function exchangedInPlace(draft: Draft, subject: string, value: string, shape: Shape): Draft {
  const inOne = draft.sentences.findIndex(
    ({ text }) => text.includes(`[[${subject}`) && text.includes(`[[${value}`),
  );
  if (inOne === -1) return draft;
  const only = exchanged(
    { ...draft, sentences: draft.sentences.slice(inOne, inOne + 1) },
    subject,
    value,
    shape,
  ).sentences[0];
  return recited(
    {
      ...draft,
      sentences: draft.sentences.map((each, at) => (at === inOne && only !== undefined ? only : each)),
    },
    shape,
  );
}

/** The other value put right behind this one, its own sentence gone: "…on [[focus1]] and [[rating1]]". */
function mergedInto(draft: Draft, one: Statement, other: Statement, shape: Shape): Draft {
  const and = shape.language === "nl" ? "en" : "and";
  const sentences = draft.sentences
    .filter(({ text }) => !text.includes(`[[${other.value}`) || text.includes(`[[${one.value}`))
    .map((each) => ({
      ...each,
      text: each.text
        .replaceAll(` [[${other.value}]]`, "")
        .replace(`[[${one.value}]]`, `[[${one.value}]] ${and} [[${other.value}]]`),
    }));
  return recited({ ...draft, sentences }, shape);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
