import type { Language } from "../../language.ts";

/** The few parts of Adaptive Cards 1.5 that we use. Source: https://adaptivecards.io/explorer, read 2026-11-23. */
export type TextBlock = {
  readonly type: "TextBlock";
  /** Markdown: what comes from outside is escaped. */
  readonly text: string;
  readonly wrap: true;
  readonly style?: "heading";
  readonly size?: "Small" | "Medium" | "Large";
  readonly weight?: "Bolder";
  readonly isSubtle?: true;
  readonly spacing?: "None" | "Small" | "Medium";
};

type FactSet = {
  readonly type: "FactSet";
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly spacing?: "Small";
};

export type Container = {
  readonly type: "Container";
  readonly id?: string;
  readonly isVisible?: false;
  readonly separator?: true;
  readonly spacing?: "Small" | "Medium";
  readonly items: readonly Element[];
};

type ToggleAction = {
  readonly type: "Action.ToggleVisibility";
  readonly title: string;
  readonly targetElements: readonly string[];
};

type ActionSet = {
  readonly type: "ActionSet";
  readonly spacing?: "Small";
  readonly actions: readonly ToggleAction[];
};

export type Element = TextBlock | FactSet | Container | ActionSet;

export type SubmitAction = { readonly type: "Action.Submit"; readonly title: string; readonly data: object };

export type Card = {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  readonly lang: Language;
  readonly fallbackText: string;
  readonly msteams: { readonly width: "Full" };
  readonly body: readonly Element[];
  readonly actions?: readonly SubmitAction[];
};

/** How long something is where Teams counts it: as JSON, with the comma behind it. */
export function sizeOf(value: unknown): number {
  return JSON.stringify(value).length + 1;
}
