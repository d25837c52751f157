import { type Incoming, mentionsOfUs } from "./incoming.ts";
import { onPastedLines } from "./pasted-lines.ts";
import { BREAKS, decoded } from "./teams-markup.ts";

/** Elements that Teams itself puts into a text: mentions, inserted cards, formatting. Others a reader typed. */
const MARKUP = /<\/?(?:at|attachment|span|a|b|i|u|s|em|strong|code|img)(?:\s[^<>]*|\/)?>/giu;

/**
 * A reader's own words, on their lines: without the mention of us and without Teams' markup. Names of others who were
 * mentioned stay. Null when a message is markup alone, such as a card put in from elsewhere.
 */
export function wordsOf(incoming: Incoming): string | null {
  const raw = incoming.text ?? "";
  const addressed = withoutUs(raw, incoming);
  const words = decoded(addressed.replace(BREAKS, "\n").replace(MARKUP, " "))
    .replace(/[^\S\n]+/gu, " ")
    .replace(/\s*\n\s*/gu, "\n")
    .trim();
  const saidNothing = words === "" && addressed.replaceAll("&nbsp;", "").trim() !== "";
  return saidNothing ? null : onPastedLines(words, incoming);
}

function withoutUs(raw: string, incoming: Incoming): string {
  // Split, not replaced by pattern: a bot's name may hold any character.
  return mentionsOfUs(incoming).reduce((text, { text: us }) => (us ? text.split(us).join(" ") : text), raw);
}
