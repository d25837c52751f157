/**
 * What Slack takes, in UTF-16 units and counts, as data. Where its pages and its types disagree, the safe
 * value stands here. Source: https://docs.slack.dev/reference/block-kit and the doc comments of
 * `@slack/types` 3.2.0, read 2026-11-23.
 */
export const LIMITS = {
  /** Blocks of one message. */
  blocks: 50,
  /**
   * All blocks of a message as JSON. Undocumented: Slack answers `msg_blocks_too_long` near 13,200, see
   * https://github.com/slackapi/bolt-js/issues/2509.
   */
  messageTotal: 12_000,
  /**
   * What of it a new message leaves free, for what comes in use: longer ids of its rows, a way back, who shared it. It hardly
   * ever takes more, and then it still is less than what Slack refuses.
   */
  room: 700,
  /** The `text` beside or instead of blocks: recommended, cut by Slack at 40,000. */
  text: 4_000,
  header: 150,
  /** One text in rich text; undocumented, so what a section of mrkdwn holds. */
  richText: 3_000,
  /** One table a message: its rows with the heading, its columns, and the characters of all its cells. */
  tables: 1,
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  contextElements: 10,
  contextText: 2_000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  menuOptions: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  /** The values of all buttons of an answer: a few long ones would leave no room for the answer itself. */
  buttonValuesTogether: 3_000,
  /** What is voted on, as JSON: it stands on two buttons, and longer would take the answer's room. */
  votedAnswer: 500,
  accessibilityLabel: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** Blocks of a modal, or of the Home tab. */
  viewBlocks: 100,
  /** All of a view as JSON: Slack takes 250 kB, and nobody reads as much in a window. */
  viewTotal: 40_000,
  /** The title of a modal, and its buttons. */
  viewTitle: 24,
  metadata: 3_000,
  inputLabel: 2_000,
  /** What can be typed into one field. */
  typed: 3_000,
  radioOptions: 10,
  id: 255,
  url: 3_000,
} as const;
