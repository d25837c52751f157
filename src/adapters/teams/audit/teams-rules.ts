import { CARD_RULES } from "./card-rules.ts";
import { DOOR_RULES } from "./door-rules.ts";
import { PACKAGE_RULES } from "./package-rules.ts";
import type { TeamsRule } from "./rule.ts";
import { STARTER_RULES } from "./starter-rules.ts";

/**
 * What Microsoft asks of an app that its store lists or an administrator reviews, as far as a program can see. Sources:
 * https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines
 * and, for agents, review-copilot-validation-guidelines beside it; read 2026-11-28.
 */
export const TEAMS_RULES: readonly TeamsRule[] = [
  ...PACKAGE_RULES,
  ...STARTER_RULES,
  ...DOOR_RULES,
  ...CARD_RULES,
];
