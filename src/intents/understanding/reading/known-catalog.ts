import type { Background } from "../../../knowledge/schema/background.ts";
import type { Page, PageAnswer } from "../../../knowledge/schema/page.ts";
import type { Role } from "../../../knowledge/schema/role.ts";
import type { Title } from "../../../knowledge/schema/title.ts";
import type { Tool } from "../../../knowledge/schema/tool.ts";

/** What understanding needs of the catalog. A role that is added there is understood at once. */
export type Known = {
  readonly roles: readonly (Pick<Role, "id" | "category" | "name" | "aliases"> & {
    readonly tools: readonly Pick<Tool, "name" | "seedName" | "aliases">[];
  })[];
  readonly backgrounds: readonly Pick<Background, "id" | "name" | "aliases">[];
  readonly titles: readonly Pick<Title, "id" | "name" | "aliases" | "relation" | "nearest">[];
  readonly pages: readonly (Pick<Page, "id" | "words"> & {
    readonly answers: readonly Pick<PageAnswer, "id" | "question" | "words">[];
  })[];
};

/** Only that, so that a change of anything else in the catalog need not be learned from. */
export function knownOf({ roles, backgrounds, titles, pages }: Known): Known {
  return {
    roles: roles.map(({ id, category, name, aliases, tools }) => ({
      ...{ id, category, name, aliases },
      tools: tools.map((tool) => ({ name: tool.name, seedName: tool.seedName, aliases: tool.aliases })),
    })),
    backgrounds: backgrounds.map(({ id, name, aliases }) => ({ id, name, aliases })),
    titles: titles.map(({ id, name, aliases, relation, nearest }) => ({
      ...{ id, name, aliases, relation, nearest },
    })),
    pages: pages.map(({ id, words, answers }) => ({
      ...{ id, words },
      answers: answers.map(({ id, question, words }) => ({ id, question, words })),
    })),
  };
}
