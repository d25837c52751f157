import { entitiesOf, type Incoming } from "./incoming.ts";

/** Elements that Teams itself puts into a text: mentions, inserted cards, formatting. Others a reader typed. */
const MARKUP = /<\/?(?:at|attachment|span|a|b|i|u|s|em|strong|code|img)(?:\s[^<>]*|\/)?>/giu;
/** Of those, the ones that begin a new line: a pasted roadmap is told by its lines. */
const BREAKS = /<\/?(?:p|div|br|ul|ol|li|pre|blockquote)(?:\s[^<>]*|\/)?>/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&apos;": "'",
  "&amp;": "&",
};

/**
 * A reader's own words: without the mention of us and without Teams' markup. Names of others who were
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
  return saidNothing ? null : words;
}

function withoutUs(raw: string, incoming: Incoming): string {
  const mentions = entitiesOf(incoming).filter(
    ({ type, mentioned }) => type === "mention" && mentioned?.id === incoming.recipient.id,
  );
  // Split, not replaced by pattern: a bot's name may hold any character.
  return mentions.reduce((text, mention) => (mention.text ? text.split(mention.text).join(" ") : text), raw);
}

/** Once, in one pass: what stands escaped twice was typed that way. */
function decoded(text: string): string {
  return text.replace(/&(?:nbsp|lt|gt|quot|#39|apos|amp);/gu, (entity) => ENTITIES[entity] ?? entity);
}
