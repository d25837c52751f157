/** Objects and lists in one another. A card of Teams, the deepest that comes, has some twenty. */
const MOST_LEVELS = 64;

/**
 * @returns what a text from outside says, or undefined when it is no JSON, or deeper than anything that is meant: whoever
 * goes through that by calling itself would run out of stack
 */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeep(text) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Of text that is JSON. */
function isDeep(json: string): boolean {
  let level = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfString(json, at);
    else if (code === LIST || code === OBJECT) level += 1;
    else if (code === END_OF_LIST || code === END_OF_OBJECT) level -= 1;
    if (level > MOST_LEVELS) return true;
  }
  return false;
}

function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end;
}

/** Behind an odd number of backslashes. */
function isEscaped(json: string, at: number): boolean {
  let before = at;
  while (json.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 1;
}

const [QUOTE, BACKSLASH] = ['"'.charCodeAt(0), "\\".charCodeAt(0)];
const [LIST, END_OF_LIST] = ["[".charCodeAt(0), "]".charCodeAt(0)];
const [OBJECT, END_OF_OBJECT] = ["{".charCodeAt(0), "}".charCodeAt(0)];
