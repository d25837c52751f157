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
  readonly items: readonly Element[];
};

/** The title twice, of which one stands there and says whether it is open, and below it what is folded away. */
export function folded(fold: Fold, language: Language): readonly Container[] {
  const { id, name, title, looks, items } = fold;
  return [
    titleRow(`${id}-shut`, paragraph(`▸ ${title}`, looks), toggle(OPEN, name, language, turned([id], true))),
    {
      ...titleRow(
        `${id}-open`,
        paragraph(`▾ ${title}`, looks),
        toggle(CLOSE, name, language, turned([id], false)),
      ),
      isVisible: false,
    },
    { type: "Container", id, isVisible: false, spacing: "Small", items },
  ];
}

/** Opens all of these at once, and closes them. */
export function openAll(ids: readonly string[], language: Language): readonly Container[] {
  const looks = { color: "Accent", weight: "Bolder" } as const;
  const all = [...ids, ALL];
  const row = (line: Localized, isOpen: boolean, id: string) =>
    titleRow(id, paragraph(line[language], looks), {
      type: "Action.ToggleVisibility",
      title: line[language],
      targetElements: turned(all, isOpen).filter(({ elementId }) => elementId !== ALL),
    });
  return [row(OPEN_ALL, true, `${ALL}-shut`), { ...row(CLOSE_ALL, false, `${ALL}-open`), isVisible: false }];
}

const ALL = "all";

function titleRow(id: string, title: TextBlock, selectAction: ToggleAction): Container {
  return { type: "Container", id, spacing: "Small", items: [title], selectAction };
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
  return ids.flatMap((id) => [
    { elementId: `${id}-shut`, isVisible: !isOpen },
    { elementId: `${id}-open`, isVisible: isOpen },
    { elementId: id, isVisible: isOpen },
  ]);
}
