import type { SureIntent } from "../../../intent.ts";
import type { Localized } from "../../../language.ts";
import type { WorkspaceSettings } from "../../../settings-asked.ts";
import { clip } from "../../../text/clip.ts";
import { LANGUAGES } from "../../../values.ts";
import type { OfferedRole, OwnPage } from "../../adapter.ts";
import { formButton } from "../forms/forms.ts";
import { LIMITS } from "../limits.ts";
import { bold, plain, type ViewBlock, words } from "../views/windows.ts";
import { FORGET, HOME, LANGUAGE_NAMES, waiting } from "./home-lines.ts";
import { settingsOnHome } from "./home-settings.ts";

/** What somebody types into is answered by what {@link Offers.suggest} knows; what they choose is a tap like any other. */
export const SEARCH_ACTION = "tap:search";
/** From the first letter on. */
const LEAST_TYPED = 1;

type Row = Extract<ViewBlock, { type: "actions" }>;
type Button = Extract<Row["elements"][number], { type: "button" }>;

/** Also what is settled for the workspace, for who administers it. */
export type HomeContent = OwnPage & { readonly settled?: WorkspaceSettings | undefined };

/**
 * The Home tab of one person.
 * @param version another one whenever the page was replaced: a menu would go on showing what was chosen before
 */
export function homePage(page: HomeContent, version: string): ViewBlock[] {
  const { language, roles, recent } = page;
  const say = (line: Readonly<Record<typeof language, string>>) => line[language];
  return [
    { type: "header", text: plain(say(HOME.title)) },
    ...HOME.tour.map((line) => words(say(line))),
    search(say(HOME.search), version),
    ...rolesOf(page, "common", roles),
    ...rolesOf(page, "emerging", roles),
    ...titled(
      say(HOME.recent),
      row(
        "recent",
        recent.map(({ label, intent }) => tapButton(page, label, intent)),
      ),
    ),
    ...titled(say(HOME.make), forms(page, ["compare", "roadmap", "interview"])),
    ...titled(
      say(HOME.letKnow),
      forms(page, ["feedback", ...(page.canAsk === true ? (["person"] as const) : [])]),
    ),
    ...curators(page),
    ...settingsOnHome(page.settled, language),
    ...titled(say(HOME.yours), row("yours", own(page))),
  ];
}

function search(placeholder: string, version: string): ViewBlock {
  return {
    type: "actions",
    block_id: `search:${version}`,
    elements: [
      {
        type: "external_select",
        action_id: SEARCH_ACTION,
        placeholder: plain(placeholder),
        min_query_length: LEAST_TYPED,
      },
    ],
  };
}

function rolesOf(page: OwnPage, category: "common" | "emerging", roles: readonly OfferedRole[]): ViewBlock[] {
  const buttons = roles
    .filter((each) => each.category === category)
    .map(({ id, name }) => tapButton(page, name, { kind: "role_profile", roles: [id] }));
  return titled(HOME[category][page.language], row(category, buttons));
}

function forms({ language }: OwnPage, names: readonly (keyof typeof HOME.forms)[]): ViewBlock[] {
  const elements = names.map((name) => formButton(name, HOME.forms[name][language], language));
  return [{ type: "actions", block_id: `forms:${names.join(":")}`, elements }];
}

function own(page: OwnPage): readonly (Button | undefined)[] {
  const { language } = page;
  const others = LANGUAGES.filter((each) => each !== language);
  const forget = tapButton(page, HOME.forget[language], { kind: "settings", what: "forget-me" });
  return [
    ...others.map((each) =>
      tapButton(page, LANGUAGE_NAMES[each], {
        kind: "settings",
        what: each === "nl" ? "speak-dutch" : "speak-english",
      }),
    ),
    tapButton(page, HOME.keeps[language], { kind: "settings", what: "what-do-you-keep" }),
    forget && { ...forget, style: "danger", confirm: asked(language) },
  ];
}

function asked(language: OwnPage["language"]): NonNullable<Button["confirm"]> {
  const { title, text, confirm, deny } = FORGET;
  const said = (line: Localized) => plain(line[language]);
  return { title: said(title), text: said(text), confirm: said(confirm), deny: said(deny) };
}

function curators(page: OwnPage): ViewBlock[] {
  const { curating, language } = page;
  if (curating === undefined) return [];
  const buttons = row("curating", [
    tapButton(page, HOME.proposals[language], { kind: "settings", what: "proposals" }),
    tapButton(page, HOME.report[language], { kind: "settings", what: "report" }),
  ]);
  return [bold(HOME.curating[language]), words(waiting(curating)[language]), ...buttons];
}

/** A heading over what stands below it; nothing where nothing does. */
function titled(title: string, blocks: readonly ViewBlock[]): ViewBlock[] {
  return blocks.length === 0 ? [] : [bold(title), ...blocks];
}

function row(name: string, buttons: readonly (Button | undefined)[]): ViewBlock[] {
  const elements = buttons.flatMap((each, index) =>
    each === undefined ? [] : [{ ...each, action_id: `tap:${name}:${index}` }],
  );
  return elements.length === 0 ? [] : [{ type: "actions", block_id: name, elements }];
}

/** @returns undefined where it is too long for a button: nothing is kept for a page that may never be looked at */
function tapButton({ language }: OwnPage, label: string, intent: SureIntent): Button | undefined {
  const value = JSON.stringify({ v: 1, intent, language });
  if (value.length > LIMITS.buttonValue || label.trim() === "") return undefined;
  return {
    type: "button",
    action_id: "tap",
    text: plain(clip(label.trim(), LIMITS.buttonText)),
    value,
  };
}
