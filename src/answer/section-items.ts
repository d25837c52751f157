import type { FactId } from "../ids.ts";
import type { Answer, Line, Material, Question, Row, Section } from "./answer.ts";

/** What a section is made of, in order. */
export function sectionItems(section: Section): readonly (Line | Row | Question | Material)[] {
  switch (section.kind) {
    case "list":
    case "prose":
    case "steps":
      return section.lines;
    case "table":
      return section.rows;
    case "questions":
      return section.questions;
    case "material":
      return section.texts;
  }
}

/** The same section with these of its items alone, `to` exclusive. */
export function withItems(section: Section, from: number, to: number): Section {
  switch (section.kind) {
    case "list":
    case "prose":
    case "steps":
      return { ...section, lines: section.lines.slice(from, to) };
    case "table":
      return { ...section, rows: section.rows.slice(from, to) };
    case "questions":
      return { ...section, questions: section.questions.slice(from, to), ...beforeThem(section, from) };
    case "material":
      return { ...section, texts: section.texts.slice(from, to) };
  }
}

type Questions = Extract<Section, { readonly kind: "questions" }>;

function beforeThem({ before = [], questions }: Questions, from: number): Pick<Questions, "before"> {
  const passed = questions.slice(0, from).flatMap(({ facts: [fact] }) => fact ?? []);
  return before.length + passed.length === 0 ? {} : { before: [...before, ...passed] };
}

/** The number of the first question: those before it count. */
export function firstNumber({ before = [] }: Questions): number {
  return before.length + 1;
}

/** The facts of each line, row or question of a section, in order. */
export function factLists(section: Section): readonly (readonly FactId[])[] {
  return sectionItems(section).map(({ facts }) => facts);
}

/** The interview questions that an answer shows. */
export function questionsIn({ sections }: Pick<Answer, "sections">): readonly Question[] {
  return sections.flatMap((section) => (section.kind === "questions" ? section.questions : []));
}
