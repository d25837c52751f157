const BULLET =
  /^\s*(?:[-*•·–—]|\d{1,2}[.)]|[a-z][.)]|(?:20\d\d\s*)?(?:q[1-4]|h[12]|fase|phase|stap|step)\s*\d*(?:\s*20\d\d)?\s*[:.)-]|20\d\d\s*[:)-])\s*/iu;
const MOST_LINES = 60;
const LONGEST_LINE = 1_000;

/**
 * The items of a pasted roadmap: lines under a request, or a list inside a sentence ("first …, then …").
 * The lines that only ask something are left out.
 */
export function roadmapLinesOf(text: string): string[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const bulleted = lines.filter((line) => BULLET.test(line));
  const items =
    bulleted.length >= 2
      ? bulleted
      : lines.length >= 3
        ? lines.filter((line) => !isRequest(line))
        : inline(text);
  return items
    .map((line) =>
      line
        .replace(BULLET, "")
        .replace(/[;,.]$/u, "")
        .trim()
        .slice(0, LONGEST_LINE),
    )
    .filter((line) => line.length > 2)
    .slice(0, MOST_LINES);
}

/**
 * Three items or more under each other, none of them a question or a whole sentence: a plan that somebody pasted,
 * with or without a heading.
 */
export function listsPlan(text: string): boolean {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const bulleted = lines.filter((line) => BULLET.test(line));
  const items = bulleted.length > 0 ? bulleted : lines;
  return items.length >= FEWEST_ITEMS && items.every((line) => isItem(line, bulleted.length > 0));
}

const FEWEST_ITEMS = 3;
const LONGEST_PLAIN_ITEM = 60;

function isItem(line: string, isBulleted: boolean): boolean {
  if (line.includes("?")) return false;
  return isBulleted || (line.length <= LONGEST_PLAIN_ITEM && !/[.!,]$/u.test(line));
}

function isRequest(line: string): boolean {
  return (
    /\?$|:$/u.test(line) || /\b(?:roadmap|welke|which|who|wie|please|graag|kun je|can you)\b/iu.test(line)
  );
}

/** A list within a sentence: what stands after a colon or within quotes, cut at its commas. */
function inline(text: string): string[] {
  const quoted = /['"‘“]([^'"’”]{12,})['"’”]/u.exec(text)?.[1];
  const listed = /(?:heeft|has|wil|wants?|gaan wij|gaan we|gaat|plan:|backlog[^:]*:|:)\s*([^?:]{12,})/iu.exec(
    text,
  )?.[1];
  const source = (quoted ?? listed ?? "").replace(/[.!?]\s+\p{Lu}.*$/su, "");
  return source
    .split(
      /,|;|\ben daarna\b|\bdaarna\b|\band then\b|\bthen\b|\ben\b(?=\s+(?:een|ne|nen)\b)|\band\b(?=\s+(?:a|an|nicer)\b)/iu,
    )
    .map((part) => part.replace(/^\s*(?:eerst|first|second|third|en|and|a|an|een|ne)\s+/iu, "").trim());
}
