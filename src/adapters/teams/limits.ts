/**
 * What Teams takes, as data. Lengths are UTF-16 units, so half of the bytes Teams counts.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages and
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content, read 2026-11-23.
 */
export const LIMITS = {
  /** A card as JSON: 56 KB of UTF-16, of the 100 that Teams takes for a message and the 80 that it advises. */
  card: 28_000,
  /** The same of one that is put into somebody's message: 28 KB of UTF-16. */
  insertedCard: 14_000,
  /** Results of a search in one response; Teams asks for so many. */
  results: 25,
  /** The name and the line that a result of a search is shown by. */
  resultTitle: 120,
  resultLine: 160,
  /** Characters of a search, or of a message that somebody points at, that are read. */
  searched: 200,
  pointedAt: 20_000,
  /** What one field of a form takes. */
  typed: 8_000,
  /** A choice in a form, which can be a sentence, and how many. */
  optionTitle: 150,
  options: 60,
  cardVersion: "1.5",
  /** Actions in one row; Teams hides the rest. */
  actions: 6,
  actionTitle: 40,
  choiceTitle: 60,
  /** All buttons' data together, as JSON, and that of one button: longer ones are kept and referred to. */
  tapsTotal: 2_500,
  tap: 1_000,
  /** The way back on each button, as JSON. */
  past: 260,
  /** What can come to stand on a card beside its answer: the way back, sharing, and a name. */
  beside: 3_000,
  /** A person's name. */
  name: 80,
  title: 200,
  text: 3_000,
  fallbackText: 1_200,
  /** What is read out of a card: the rest stands in it. */
  speak: 500,
  summary: 200,
  url: 2_000,
  citations: 20,
  citationName: 80,
  citationAbstract: 160,
  citationUrl: 500,
  /** Characters of a plain text answer. */
  plainText: 12_000,
  /** Characters of a reader's comment that are passed on. */
  comment: 2_000,
} as const;
