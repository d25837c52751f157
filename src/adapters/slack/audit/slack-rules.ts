import { INSTALL_RULES } from "./install-rules.ts";
import { MANIFEST_RULES } from "./manifest-rules.ts";
import { MESSAGE_RULES } from "./message-rules.ts";
import { ROUTE_RULES } from "./route-rules.ts";
import type { SlackRule } from "./rule.ts";
import { SCOPE_RULES } from "./scope-rules.ts";

/**
 * What Slack asks of an app that it lists, or reviews for a customer, as far as a program can see.
 * Source: https://docs.slack.dev/slack-marketplace/slack-marketplace-app-guidelines-and-requirements
 */
export const RULES: readonly SlackRule[] = [
  ...SCOPE_RULES,
  ...MANIFEST_RULES,
  ...INSTALL_RULES,
  ...ROUTE_RULES,
  ...MESSAGE_RULES,
];
