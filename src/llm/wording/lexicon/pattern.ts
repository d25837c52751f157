/** `(a|b|) c|d` written out: one phrase each, lower case. */
export function writtenOut(pattern: string): readonly string[] {
  const phrases = choicesOf(pattern).flatMap(expanded);
  return [...new Set(phrases.map((each) => each.replace(/\s+/gu, " ").trim().toLowerCase()))];
}

/** Split at each `|` that stands outside brackets. */
function choicesOf(pattern: string): readonly string[] {
  return pattern.split(/\|(?![^(]*\))/u);
}

function expanded(phrase: string): readonly string[] {
  const open = phrase.indexOf("(");
  if (open === -1) return [phrase];
  const close = phrase.indexOf(")", open);
  const [before, after] = [phrase.slice(0, open), phrase.slice(close + 1)];
  return phrase
    .slice(open + 1, close)
    .split("|")
    .flatMap((choice) => expanded(`${before}${choice}${after}`));
}
