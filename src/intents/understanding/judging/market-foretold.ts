import { type Step, settled } from "./asked.ts";

const MARKET =
  /(?:^|[^\p{L}])(?:\p{L}*markt|werkgelegenheid|(?:job |labou?r )?market|employment|demand)(?![\p{L}])/iu;
const AHEAD =
  /\b20(?:2[7-9]|[3-9]\d)\b|\btoekomst\p{L}*|\bfuture\b|\bover (?:\p{L}+|\d+) jaar\b|\bin (?:\p{L}+|\d+) years\b|\b(?:\p{L}+|\d+) years from now\b/iu;
const LONGEST = 200;

/** "What will the AI market look like in 2030?": nothing that a catalog can know, whatever page or role it comes near. */
export const marketForetold: Step = ({ reading, ties }) => {
  const { text } = reading;
  if (ties.named || !reading.has("ai") || !MARKET.test(text) || !AHEAD.test(text)) return undefined;
  const words = text.toLowerCase().slice(0, LONGEST);
  return settled(
    { kind: "not_in_catalog", roles: [], section: "market", words },
    "asks what the market will be",
  );
};
