import type { Language, Localized } from "../../language.ts";
import { clip } from "../../text/clip.ts";
import type { Container, Element, TextBlock, ToggleAction } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";
import { CLOSE, CLOSE_ALL, OPEN, OPEN_ALL } from "./lines.ts";
import { paragraph } from "./paragraph.ts";

/** What a tap on its title opens and closes. */
export type Fold = {
  /** Unique on its card. */
  readonly id: string;
  /** What a screen reader calls it, without markup. */
  readonly name: string;
  /** Its title, as Markdown. */
  readonly title: string;
  readonly looks: Omit<TextBlock, "type" | "text" | "wrap">;
  /** Whether it goes with what stands above it. */
  readonly isClose?: true;
  readonly items: readonly Element[];
};

/** The title twice, of which one stands there and says whether it is open, and below it what is folded away. */
export function folded(fold: Fold, language: Language): readonly Container[] {
  const { id, name, title, looks, items, isClose = false } = fold;
  const spacing = isClose ? "None" : "Small";
  const row = (isOpen: boolean) => {
    const [line, sign, state] = isOpen ? ([CLOSE, "▾", "open"] as const) : ([OPEN, "▸", "shut"] as const);
    const action = toggle(line, name, language, turned([id], !isOpen));
    return titleRow(`${id}-${state}`, paragraph(`${sign} ${title}`, looks), action, spacing);
  };
  return [
    row(false),
    { ...row(true), isVisible: false },
    { type: "Container", id, isVisible: false, spacing: "Small", items },
  ];
}

/** Opens all of these at once, and closes them. Its own `id` is unique on its card as well. */
export function openAll(id: string, ids: readonly string[], language: Language): readonly Container[] {
  const looks = { color: "Accent", weight: "Bolder" } as const;
  const row = (line: Localized, isOpen: boolean, state: string) =>
    titleRow(`${id}-${state}`, paragraph(line[language], looks), {
      type: "Action.ToggleVisibility",
      title: line[language],
      targetElements: [...turned(ids, isOpen), ...rowsTurned(id, isOpen)],
    });
  return [row(OPEN_ALL, true, "shut"), { ...row(CLOSE_ALL, false, "open"), isVisible: false }];
}

function titleRow(
  id: string,
  title: TextBlock,
  selectAction: ToggleAction,
  spacing: Container["spacing"] = "Small",
): Container {
  return { type: "Container", id, spacing, items: [title], selectAction };
}

function toggle(
  line: Localized,
  name: string,
  language: Language,
  targetElements: ToggleAction["targetElements"],
): ToggleAction {
  const title = clip(`${line[language]}: ${name}`, LIMITS.actionTitle);
  return { type: "Action.ToggleVisibility", title, targetElements };
}

/** How each of these stands once it is open, or shut. Said outright: what is turned over could come to stand the wrong way. */
function turned(ids: readonly string[], isOpen: boolean): ToggleAction["targetElements"] {
  return ids.flatMap((id) => [...rowsTurned(id, isOpen), { elementId: id, isVisible: isOpen }]);
}

/** Of a title that stands there twice the other is shown. */
function rowsTurned(id: string, isOpen: boolean): ToggleAction["targetElements"] {
  return [
    { elementId: `${id}-shut`, isVisible: !isOpen },
    { elementId: `${id}-open`, isVisible: isOpen },
  ];
}
