import type { SHORTCUTS } from "./listening.ts";

type Hint = {
  readonly type: "global" | "message";
  /** At most 24 characters, for readers of both languages. */
  readonly name: string;
  readonly description: string;
};

/** What Slack's menus say of each shortcut. */
export const SHORTCUT_HINTS = {
  "compare-roles": {
    type: "global",
    name: "Vergelijk / Compare",
    description: "Twee of drie rollen naast elkaar / two or three roles side by side",
  },
  "which-role": {
    type: "message",
    name: "Welke rol? / Which role?",
    description:
      "Welke rol dit bericht vraagt; alleen jij ziet het / which role this asks for; only you see it",
  },
} satisfies Readonly<Record<(typeof SHORTCUTS)[number], Hint>>;
