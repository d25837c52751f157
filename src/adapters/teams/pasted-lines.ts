import { z } from "zod";
import { type Incoming, mentionsOfUs } from "./incoming.ts";
import { BREAKS, decoded } from "./teams-markup.ts";

/** How many attachments are looked at, and how long one may be in characters: a pasted roadmap is far smaller. */
const MOST = 4;
const LONGEST = 100_000;

const TAGS = /<[^<>]*>/gu;
const Html = z.object({ contentType: z.literal("text/html"), content: z.string().max(LONGEST) });

/** What Teams makes of a mention in HTML: a span that says so, or `at`; the name stands inside. */
const MENTION = /<(?<tag>at|span)(?<about>\s[^<>]*)?>(?<name>[^<>]*)<\/\k<tag>>/giu;

/** What begins a line in HTML only: in a text a reader typed it. */
const HEADINGS = /<\/?(?:h[1-6]|tr)(?:\s[^<>]*|\/)?>/giu;

/**
 * The same words on the lines that a reader pasted. Teams sends a message as text and, attached, as HTML, and the
 * text has at times lost its line ends. The words stay those of the text: an attachment with others is passed over.
 */
export function onPastedLines(words: string, incoming: Incoming): string {
  if (words.includes("\n")) return words;
  for (const attachment of (incoming.attachments ?? []).slice(0, MOST)) {
    const html = Html.safeParse(attachment).data;
    const lines = html && cutLike(words, linesOf(html.content, ourNames(incoming)));
    if (lines && lines.length > 1) return lines.join("\n");
  }
  return words;
}

/** What a message in HTML says, on its lines, with the names of those it mentions. */
export function wordsOfHtml(html: string): string {
  return linesIn(html).join("\n");
}

/** Every element in HTML is markup: what a reader typed in angle brackets stands there as entities. */
function linesOf(html: string, us: ReadonlySet<string>): readonly string[] {
  const addressed = html.replace(MENTION, (element, tag: string, about: string | undefined, name: string) => {
    const mentions = tag.toLowerCase() === "at" || /schema\.skype\.com\/mention/iu.test(about ?? "");
    return mentions && us.has(decoded(name).trim()) ? "" : element;
  });
  return linesIn(addressed).map(squeezed);
}

function linesIn(html: string): readonly string[] {
  const plain = decoded(
    html.replace(/\s+/gu, " ").replace(BREAKS, "\n").replace(HEADINGS, "\n").replace(TAGS, ""),
  );
  return plain
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function ourNames(incoming: Incoming): ReadonlySet<string> {
  return new Set(mentionsOfUs(incoming).map(({ text }) => decoded((text ?? "").replace(TAGS, "")).trim()));
}

const squeezed = (text: string): string => text.replace(/\s+/gu, "");

/** The words, cut where these lines end; nothing when they do not say the same, spaces aside. */
function cutLike(words: string, lines: readonly string[]): readonly string[] | undefined {
  if (lines.join("") !== squeezed(words)) return undefined;
  let at = 0;
  return lines.map((line) => {
    const from = at;
    for (let left = line.length; left > 0; at += 1) if (words[at]?.trim() !== "") left -= 1;
    return words.slice(from, at).trim();
  });
}
