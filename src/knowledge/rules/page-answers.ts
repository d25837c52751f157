import { LANGUAGES } from "../../values.ts";
import type { Finding } from "../finding.ts";
import type { Page } from "../schema/page.ts";
import type { PlaceOf } from "./everything.ts";
import type { Rule } from "./rule.ts";

/** A headline is read at a glance. */
const MOST_CHARACTERS = 350;

/** What a page answers is made of statements that it has, each with an id of its own, and is short enough to stand first. */
export const pageAnswers: Rule = {
  name: "page-answers",
  check: ({ data, placeOf, overlaid }) =>
    data.pages.flatMap((page) => [
      ...doubles(page, placeOf),
      // A company may hide a statement: what is left of an answer is shown.
      ...(overlaid ? [] : missing(page, placeOf)),
      ...tooLong(page, placeOf),
    ]),
};

function doubles({ id, sections }: Page, placeOf: PlaceOf): readonly Finding[] {
  const ids = sections.flatMap(({ statements }) => statements.map((each) => each.id));
  return [...new Set(ids.filter((each, at) => ids.indexOf(each) < at))].map((each) => ({
    ...placeOf("pages", id, ["sections"]),
    problem: `${id} has two statements with the id "${each}"`,
    remedy: "Give one of them another id",
  }));
}

function missing({ id, sections, answers }: Page, placeOf: PlaceOf): readonly Finding[] {
  const known = new Set(sections.flatMap(({ statements }) => statements.map((each) => each.id)));
  return answers.flatMap((answer, at) =>
    answer.statements
      .filter((each) => !known.has(each))
      .map((each) => ({
        ...placeOf("pages", id, ["answers", at]),
        problem: `${id}.answers.${answer.id} names the statement "${each}", which the page does not have`,
        remedy: `Use one of: ${[...known].join(", ")}`,
      })),
  );
}

function tooLong({ id, sections, answers }: Page, placeOf: PlaceOf): readonly Finding[] {
  const all = sections.flatMap(({ statements }) => statements);
  return answers.flatMap((answer, at) =>
    LANGUAGES.flatMap((language) => {
      const texts = answer.statements.flatMap(
        (each) => all.find((said) => said.id === each)?.[language] ?? [],
      );
      const { length } = texts.join(" ");
      if (length <= MOST_CHARACTERS) return [];
      return [
        {
          ...placeOf("pages", id, ["answers", at]),
          problem: `the headline of ${id}.answers.${answer.id} has ${length} characters in ${language}`,
          remedy: `Use at most ${MOST_CHARACTERS}: name fewer statements, or shorten them`,
        },
      ];
    }),
  );
}
