import type { Language } from "../../../src/language.ts";
import type { Construction, Grammar, Pattern } from "../../../src/llm/wording/grammar/pattern.ts";
import { phrasesIn } from "../../../src/llm/wording/grammar/pattern-facts.ts";
import { asSentence } from "../../../src/llm/wording/grammar/saying.ts";
import { wordingsOf } from "../../../src/llm/wording/grammar/write.ts";
import { renderWording } from "../../../src/llm/wording/render.ts";
import { type Delexicalised, outlineOf } from "../../../src/llm/wording/shape.ts";
import type { Used } from "./any-saying.ts";
import { type Covering, covering, type Line, partsOf } from "./every-choice.ts";
import { exampleLeads } from "./example-leads.ts";
import { JOINS } from "./standing-before.ts";

const HEAD: Readonly<Record<Language, string>> = {
  nl: `Alles wat de grammatica van het Nederlands kan zeggen. Onder elke constructie staat wat haar zinnen zeggen, en daaronder zinnen
waarin elke keuze van die constructie voorkomt; wat een naam heeft, komt over de hele bladzijde verdeeld aan bod. "^" is een andere
volgorde, ";;" een rij, "&" een tweede werkwoord. Wie een regel onwaar of krom vindt, verandert de constructie erboven.`,
  en: `Everything that the grammar of English can say. Under each construction stands what its sentences say, and below that sentences
in which each choice of this construction occurs; what has a name takes its turn over the whole page. "^" is another order, ";;" a
row, "&" a second verb. Whoever finds a line untrue or clumsy changes the construction above it.`,
};

/** A page for a person to read, and the parts of patterns that stand nowhere on it: as many as there are ways to say them. */
export type Page = { readonly text: string; readonly unsaid: readonly string[] };

/** A page on which everything stands that a grammar can say. */
export function grammarPage(grammar: Grammar): Page {
  const cover = covering(grammar, exampleLeads(grammar.language));
  const told = grammar.constructions.map((construction) => ({
    construction,
    lines: partsToShow(construction).flatMap(({ mark, pattern, most }) =>
      cover.linesOf(construction, pattern, most).map((line) => ({ mark, line })),
    ),
  }));
  const pages = told.map(({ construction, lines }) => {
    const more = leftOf(cover, construction).map((line) => ({ mark: " ", line }));
    return [construction.text, ...shown([...lines, ...more], grammar)].join("\n");
  });
  const frames = [grammar.intro, grammar.opener, grammar.closer].map((each) =>
    phrasesIn(each)
      .map((phrase) => `    ${phrase.replaceAll(/ (?=[,:])/gu, "")}`)
      .join("\n"),
  );
  const text = `${[HEAD[grammar.language], ...pages, `Intro\n${frames[0]}`, `Opener\n${frames[1]}`, `Closer\n${frames[2]}`].join("\n\n")}\n`;
  const patterns = grammar.constructions.flatMap(({ orders, shortened }) => [
    ...orders.slice(0, 1).map(({ pattern }) => pattern),
    ...shortened,
  ]);
  return { text, unsaid: cover.unsaid(patterns).map(wayOf) };
}

/** An option as a person finds it in the file. */
function wayOf({ at, option }: Used): string {
  switch (at.kind) {
    case "word":
      return option === 0 ? at.one : at.many;
    case "hole":
      return `<${at.variable}:${at.base}.${at.forms[option] ?? ""}>`;
    case "understood":
      return `<=${at.variable}:${at.base}>`;
    case "row":
      return "";
    case "choice": {
      const way = at.options[option];
      return way === undefined
        ? ""
        : [...partsOf(way)]
            .map(nameOf)
            .filter((each) => each !== "")
            .join(" ");
    }
  }
}

function nameOf(part: Pattern): string {
  if (part.kind === "word") return part.one;
  return part.kind === "hole" ? `<${part.variable}:${part.base}>` : "";
}

/** What is shown of a construction: all of the plain order and of rows, and a line of each other order. */
function partsToShow({ orders, shortened, withoutSubject }: Construction) {
  const [plain, ...others] = orders.map(({ pattern }) => pattern);
  return [
    ...(plain === undefined ? [] : [{ mark: " ", pattern: plain, most: undefined }]),
    ...others.map((pattern) => ({ mark: "^", pattern, most: 1 })),
    ...shortened.map((pattern) => ({ mark: ";;", pattern, most: undefined })),
    ...withoutSubject.slice(0, 1).map((pattern) => ({ mark: "&", pattern, most: 1 })),
  ];
}

/** Lines with names that were not said in all their ways when every construction had had its turn. */
function leftOf(cover: Covering, construction: Construction): readonly Line[] {
  const patterns: readonly Pattern[] = [
    ...construction.orders.slice(0, 1).map(({ pattern }) => pattern),
    ...construction.shortened,
  ];
  return patterns.flatMap((pattern) => cover.moreOf(construction, pattern));
}

function shown(lines: readonly { readonly mark: string; readonly line: Line }[], grammar: Grammar) {
  let before = "";
  return lines.flatMap(({ mark, line }) => {
    const says = `  ${line.statements.map((each) => factOf(each, line.lead)).join(" & ")}`;
    const isSame = says === before;
    before = says;
    return [...(isSame ? [] : [says]), `  ${mark.padEnd(3)}${sentenceOf(line, grammar)}`];
  });
}

function sentenceOf({ words, statements, lead }: Line, grammar: Grammar): string {
  const whole = words.flatMap((word) => (word === JOINS ? [",", grammar.joiner] : [word]));
  const text = asSentence(whole, statements.at(-1));
  return renderWording([{ text }], lead.values, grammar)
    .map((each) => each.text)
    .join(" ");
}

/** A fact with its values: `rated(MLOps Engineer, hoog, AI-first SaaS)`. */
function factOf(statement: Line["statements"][number], { values }: Delexicalised): string {
  const { predicate, subject, audience, to, value, within } = statement;
  const names = [subject, audience, to, value, within].filter((name) => name !== undefined);
  return `${predicate}(${names.map((name) => values.get(name)?.forms.plain ?? name).join(", ")})`;
}

/** Per shape the wordings that ship, with the values of one answer. */
export function wordingsPage(leads: readonly Delexicalised[], grammar: Grammar): string {
  const parts = leads.map((lead) => {
    const wordings = wordingsOf(lead.shape, grammar).map(({ sentences }) =>
      renderWording(sentences, lead.values, grammar)
        .map((each) => each.text)
        .join(" "),
    );
    return [outlineOf(lead.shape), ...wordings.map((text) => `  ${text}`)].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}
