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
      return { ...section, questions: section.questions.slice(from, to) };
    case "material":
      return { ...section, texts: section.texts.slice(from, to) };
  }
}

/** The facts of each line, row or question of a section, in order. */
export function factLists(section: Section): readonly (readonly FactId[])[] {
  return sectionItems(section).map(({ facts }) => facts);
}

/** The interview questions that an answer shows. */
export function questionsIn({ sections }: Pick<Answer, "sections">): readonly Question[] {
  return sections.flatMap((section) => (section.kind === "questions" ? section.questions : []));
}
