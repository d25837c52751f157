import { readFileSync } from "node:fs";
import type { Route } from "../../adapters/adapter.ts";
import { PAGE_PATHS, type PageName } from "../../adapters/shared/page-paths.ts";
import { isPageAsked, type PagePart, sendPage } from "../../adapters/shared/web-page.ts";
import type { Config } from "../../config/config.ts";
import { whatIsKept } from "../../intents/answers/what-is-kept.ts";
import type { Language } from "../../language.ts";
import { type Filling, pageOf } from "./page-text.ts";

/** What of this deployment the pages say. */
export type Told = Pick<Config, "keeping" | "contact">;

/**
 * Privacy, terms and support, in both languages, as they stand in docs/pages: what a listing of the app links to. They hold
 * nothing of the deployment but for how long it keeps what, and whom to ask.
 */
export function infoRoutes(told: Told): readonly Route[] {
  const filling = fillingOf(told);
  const names = Object.keys(PAGE_PATHS) as readonly PageName[];
  return names.map((name) => {
    const page = pageOf({ nl: textOf(name, "nl"), en: textOf(name, "en") }, filling);
    return {
      path: PAGE_PATHS[name],
      handle: async (request, response) => {
        if (isPageAsked(request, response)) sendPage(response, page, {});
      },
    };
  });
}

/** In a checkout as in the image they lie two folders above this room. */
const textOf = (name: PageName, language: Language): string =>
  readFileSync(new URL(`../../../docs/pages/${name}.${language}.md`, import.meta.url), "utf8");

function fillingOf({ keeping, contact }: Told): Filling {
  return {
    kept: [{ kind: "list", items: whatIsKept(keeping) }],
    contact: contact === undefined ? [] : [contactButton(contact)],
  };
}

function contactButton(contact: string): PagePart {
  const isPage = URL.canParse(contact);
  return {
    kind: "button",
    label: isPage ? { nl: "Hulp vragen", en: "Ask for help" } : { nl: contact, en: contact },
    href: isPage ? contact : `mailto:${contact}`,
  };
}
