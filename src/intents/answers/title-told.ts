import type { Line } from "../../answer/answer.ts";
import { capitalised, listed } from "../../answer/lead.ts";
import type { Role } from "../../knowledge/schema/role.ts";
import type { Title } from "../../knowledge/schema/title.ts";
import type { Language } from "../../language.ts";
import type { Writer } from "./writer.ts";

/** What the catalog tells of a job title outside the nine, in the language of an answer. */
export type TitleTold = Pick<Title, "id" | "relation" | "background"> & {
  /** As it begins a sentence or a button. */
  readonly name: string;
  /** The nearest first. */
  readonly nearest: readonly Role[];
  /** What it is to the nine, in a sentence or two of our own: no fact. */
  readonly relates: string;
  /** The sentence that separates it from the nearest role, with its fact, such as `data-scientist.separates`. */
  readonly separates: Line;
};

/** @returns undefined where `about` is no title of this catalog: a skill or a tool, or one that an overlay hides */
export function titleTold(writer: Writer, about: string | undefined): TitleTold | undefined {
  const { catalog, language } = writer;
  const title = about === undefined ? undefined : catalog.title(about);
  if (title === undefined) return undefined;
  const name = capitalised(title.name[language].text);
  const nearest = title.nearest.flatMap((id) => catalog.role(id) ?? []);
  return {
    id: title.id,
    relation: title.relation,
    background: title.background,
    name,
    nearest,
    relates: relationOf(title.relation, name, nearest, language),
    separates: writer.about(title).line(["separates"], title.separates),
  };
}

function relationOf(
  relation: Title["relation"],
  name: string,
  nearest: readonly Role[],
  language: Language,
): string {
  const roles = listed(
    nearest.map((role) => withArticle(role, language)),
    language,
  );
  const [first, ...others] = nearest;
  const one = first === undefined ? roles : withArticle(first, language);
  const several = others.length > 0;
  switch (relation) {
    case "another_name":
      return { nl: `${name} is een andere naam voor ${one}.`, en: `${name} is another name for ${one}.` }[
        language
      ];
    case "part_of":
      return {
        nl: `${name} is geen aparte rol in deze catalogus. Het werk hoort bij ${roles}.`,
        en: `${name} is not a separate role in this catalog. The work belongs to ${roles}.`,
      }[language];
    case "neighbour":
    case "not_here":
      return {
        nl: `${name} is geen rol in deze catalogus. Het dichtst bij ${several ? "komen" : "komt"} ${roles}.`,
        en: `${name} is not a role in this catalog. Nearest ${several ? "are" : "is"} ${roles}.`,
      }[language];
  }
}

function withArticle({ name }: Role, language: Language): string {
  return language === "nl" ? `de ${name.nl.text}` : `the ${name.en.text}`;
}
