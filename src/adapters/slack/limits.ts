/**
 * What Slack takes, in UTF-16 units and counts, as data. Where its pages and its types disagree, the safe
 * value stands here. Source: https://docs.slack.dev/reference/block-kit and the doc comments of
 * `@slack/types` 3.2.0, read 2026-11-23.
 */
export const LIMITS = {
  /** Blocks on one surface. */
  blocks: { message: 50, modal: 100, home: 100 },
  /**
   * All blocks of a message as JSON. Undocumented: Slack answers `msg_blocks_too_long` near 13,200, see
   * https://github.com/slackapi/bolt-js/issues/2509.
   */
  messageTotal: 12_000,
  /** The `text` beside or instead of blocks: recommended, cut by Slack at 40,000. */
  text: 4_000,
  header: 150,
  sectionText: 3_000,
  sectionFields: 10,
  sectionField: 2_000,
  contextElements: 10,
  contextText: 2_000,
  actionsElements: 25,
  contextActionsElements: 5,
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  id: 255,
  url: 3_000,
  imageAlt: 2_000,
  imageTitle: 2_000,
  /** Over all markdown blocks of a message together. */
  markdown: 12_000,
  table: { perMessage: 1, rows: 100, columns: 20, total: 10_000 },
  suggestedPrompts: 4,
} as const;

/** Where blocks can stand. */
export type Surface = keyof typeof LIMITS.blocks;
