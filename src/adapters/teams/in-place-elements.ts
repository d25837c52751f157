import type { Language, Localized } from "../../language.ts";
import { clip } from "../../text/clip.ts";
import { BACK, SHARED_BY } from "../shared/lines.ts";
import { tapButton } from "./card-buttons.ts";
import type { ActionSet, TextBlock } from "./card-elements.ts";
import { LIMITS } from "./limits.ts";
import { ASKED_BY, SHARE } from "./lines.ts";
import { escapeMarkdown } from "./markdown.ts";
import { paragraph } from "./paragraph.ts";
import type { Past } from "./trail.ts";

/** What stands on a card beside the answer, for where it is shown and how its reader came there. */
export type Beside = {
  /** From the card on, as the card that a button leads to gets it. */
  readonly past?: Past | undefined;
  /** What the button carries that leads back, and what was before that. */
  readonly back?: { readonly tap: object; readonly past: Past } | undefined;
  /** What the button carries that shows the answer to all. */
  readonly share?: { readonly tap: object; readonly past: Past } | undefined;
  /** Whose answer it is, where others read it too. */
  readonly credit?: Credit | undefined;
};

/** Who asked, or who shows it to all: by the name that they have in Teams. */
export type Credit = { readonly kind: "asked" | "shared"; readonly name: string };

const CREDITS: Readonly<Record<Credit["kind"], Localized>> = { asked: ASKED_BY, shared: SHARED_BY };

/** Above all else: who asked, or who shares it. */
export function creditLine(language: Language, { credit }: Beside): readonly TextBlock[] {
  return credit === undefined
    ? []
    : [paragraph(creditText(language, credit), { size: "Small", isSubtle: true })];
}

/** The same in Markdown. */
export function creditText(language: Language, { kind, name }: Credit): string {
  return `${CREDITS[kind][language]} **${escapeMarkdown(clip(name, LIMITS.name))}**`;
}

/** Below all else: what is about the card itself. */
export function ownRow(language: Language, { back, share }: Beside): readonly ActionSet[] {
  const actions = [
    ...(back === undefined ? [] : [tapButton(BACK[language], back.tap, { past: back.past })]),
    ...(share === undefined
      ? []
      : [tapButton(SHARE[language], share.tap, { verb: "share", past: share.past })]),
  ];
  return actions.length === 0 ? [] : [{ type: "ActionSet", spacing: "Medium", actions }];
}
